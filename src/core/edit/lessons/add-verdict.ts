/** What a debrief found about a lesson note: one line under its heading for tested lessons. */
import { fieldKeys } from "../../parse/field-keys";
import { readInline } from "../../parse/inline";
import { ownLineField } from "../../parse/inline-field";
import { isLessonHeading } from "../../parse/headings";
import type { PropertyKeys, Settings } from "../../settings/settings";
import { foldText } from "../../text";
import { proveEdits } from "./body-proof";
import { fillSlot } from "./item-slot";
import { leadsTo, noLink, writtenLink } from "./lesson-edit";
import { isFirstInItem } from "./lesson-place";
import { writeLine } from "./line-text";
import { taskBoxLength } from "./list-marker";
import { headingFor, sectionSlots } from "./new-section";
import { blockAt, type NoteBody, type NoteReading, readForEdit } from "./note-reading";
import { itemSlots, ownBlocks } from "./section-slots";
import type { Plan } from "../text-edit";

export type Verdict = keyof PropertyKeys & ("held" | "refined" | "changed" | "dropped");

export interface VerdictLine {
  readonly verdict: Verdict;
  /** The link to the lesson note, as it shall stand. */
  readonly link: string;
  /** Another way of writing its target (a vault path); `""` for none. */
  readonly target: string;
  /** What was seen, one line; `""` for nothing. */
  readonly remark: string;
}

const NO_HEADING = "No heading stands for tested lessons. Name one in the settings.";
const WOULD_CHANGE_MORE =
  "The line cannot be added to this note without changing more than that. Add it by hand.";

/**
 * Adds `- held:: [[Restore the dream first]] indecision was gone in a minute` under the heading for
 * tested lessons, found or made where the kind's template has it. Has no edits when that line is
 * there. The result is read again: the line stands under its heading and says this, no lesson is
 * more or less, and nothing else differs; else a refusal.
 *
 * @param order the headings of the kind's template, in order
 * @param heading the heading for a note without one whose template has none either
 */
export function planAddVerdict(
  path: string,
  text: string,
  rules: Settings,
  line: VerdictLine,
  order: readonly string[],
  heading = "Lessons tested",
): Plan {
  const link = writtenLink(line.link);
  if (link === null) return noLink(line.link);
  const names = rules.keys[line.verdict];
  const [key] = names;
  if (key === undefined) {
    return {
      ok: false,
      reason: `No field stands for “${line.verdict}”. Name one in the settings.`,
    };
  }
  const remark = writeLine(line.remark, fieldKeys(rules), "inside");
  if (!remark.ok) return remark;
  const reading = readForEdit(path, text, rules);
  if (!reading.ok) return reading;

  const value = [link.source, remark.source].filter((part) => part !== "").join(" ");
  const said = foldText(readInline(value, NO_KEYS).text);
  const isIt = leadsTo([link.ref.target, line.target]);
  const saysSo = (body: NoteBody, block: number) => {
    const found = verdictIn(body, block, names);
    return found !== null && found.said === said && found.links.some(isIt);
  };
  const sections = testedSections(reading, rules);
  const isThere = sections.some((section) =>
    ownBlocks(reading.body, section).some((index) => saysSo(reading.body, index + 1)),
  );
  if (isThere) return { ok: true, edits: [] };

  const [section] = sections;
  const wish = { names: rules.testedHeadings, order, heading };
  if (section === undefined && headingFor(wish) === null) return { ok: false, reason: NO_HEADING };
  const slots = section === undefined ? sectionSlots(reading, wish) : itemSlots(reading, section);
  for (const slot of slots) {
    const edits = fillSlot(slot, `${key}:: ${value}`);
    const after = proveEdits(reading, edits, { newSection: section === undefined })?.reading;
    if (after === undefined) continue;
    const block = blockAt(after.body, slot.at + slot.before.length);
    const stands = testedSections(after, rules).some((one) =>
      ownBlocks(after.body, one).includes(block - 1),
    );
    if (stands && saysSo(after.body, block)) return { ok: true, edits };
  }
  return { ok: false, reason: WOULD_CHANGE_MORE };
}

const NO_KEYS: ReadonlySet<string> = new Set();

function testedSections({ note }: NoteReading, { testedHeadings }: Settings) {
  return note.sections.filter(({ heading }) => isLessonHeading(heading, testedHeadings));
}

/** What a line says behind the word of the verdict, folded, or null for another line. */
function verdictIn({ text, blocks }: NoteBody, index: number, names: readonly string[]) {
  const block = blocks[index];
  const first = block?.pieces[0]?.start;
  if (first === undefined || block?.kind !== "paragraph" || !isFirstInItem(blocks, index)) {
    return null;
  }
  const raw = text.slice(first, block.pieces.at(-1)?.end);
  const line = raw.slice(taskBoxLength(raw));
  const field = ownLineField(line, new Set(names.map((name) => name.toLowerCase())));
  if (field === null) return null;
  const value = readInline(line.slice(field.start, field.end), NO_KEYS);
  return { said: foldText(value.text), links: value.links };
}
