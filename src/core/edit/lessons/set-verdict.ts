/** Another verdict on a line that is there: put before its link, changed, or taken away. */
import type { Verdict } from "../../note";
import { fieldKeys } from "../../parse/field-keys";
import { wholeLink } from "../../parse/inline-link";
import { foldTarget, readTestedLines, type TestedLine } from "../../parse/tested-lines";
import type { Settings } from "../../settings/settings";
import { applyEdits, type Plan, type TextEdit } from "../text-edit";
import { type VerdictLine, planAddVerdict } from "./add-verdict";
import { writeLine } from "./line-text";
import { blockAt, type NoteReading, readForEdit } from "./note-reading";
import { isSameBesides } from "./same-besides";

/** A line under the heading for tested lessons, as it was seen. */
export interface TestedAnchor {
  /** Target of its link, as written. */
  readonly target: string;
  /** How many lines before it lead to the same target. */
  readonly ordinal: number;
  /** How many lines of the note lead there. */
  readonly among: number;
}

const GONE =
  "This line is not there any more: the note has changed. Try again on the line as it is now.";
const WOULD_CHANGE_MORE =
  "The verdict cannot be written without changing more than this line. Write it by hand.";

/** The anchor of one of the tested lines of a note. */
export function testedAnchor(lines: readonly TestedLine[], line: TestedLine): TestedAnchor {
  const target = foldTarget(line.link.target);
  const among = lines.filter(({ link }) => foldTarget(link.target) === target).length;
  return { target: line.link.target, ordinal: line.ordinal, among };
}

/**
 * Gives a line its verdict, or takes it away: the key alone changes, and every word behind it stays.
 * Has no edits when the line says so already. The result is read again, and only this verdict is
 * another.
 *
 * @param verdict null to take it away
 */
export function planSetVerdict(
  path: string,
  text: string,
  rules: Settings,
  anchor: TestedAnchor,
  verdict: Verdict | null,
): Plan {
  const reading = readForEdit(path, text, rules);
  if (!reading.ok) return reading;
  const lines = readTestedLines(text, reading.body.blocks, rules);
  const target = foldTarget(anchor.target);
  const same = lines.filter(({ link }) => foldTarget(link.target) === target);
  const line = same[anchor.ordinal];
  if (line === undefined || same.length !== anchor.among) return { ok: false, reason: GONE };
  return planOn(reading, rules, lines, line, verdict, "");
}

/**
 * A verdict as a debrief gives it: on the line that waits for it, with the remark behind what stands
 * there, else on a line of its own.
 *
 * @param order the headings of the kind's template, in order
 */
export function planGiveVerdict(
  path: string,
  text: string,
  rules: Settings,
  given: VerdictLine,
  order: readonly string[],
): Plan {
  const reading = readForEdit(path, text, rules);
  if (!reading.ok) return reading;
  const lines = readTestedLines(text, reading.body.blocks, rules);
  const targets = [given.target, wholeLink(given.link)?.target ?? ""];
  const wanted = new Set(targets.filter((target) => target !== "").map(foldTarget));
  const waiting = lines.find(
    ({ link, verdict }) => verdict === null && wanted.has(foldTarget(link.target)),
  );
  return waiting === undefined
    ? planAddVerdict(path, text, rules, given, order)
    : planOn(reading, rules, lines, waiting, given.verdict, given.remark);
}

function planOn(
  reading: NoteReading,
  rules: Settings,
  lines: readonly TestedLine[],
  line: TestedLine,
  verdict: Verdict | null,
  remark: string,
): Plan {
  if (line.verdict === verdict && remark.trim() === "") return { ok: true, edits: [] };
  const key = verdict === null ? null : rules.keys[verdict][0];
  if (key === undefined) {
    return { ok: false, reason: `No field stands for “${verdict}”. Name one in the settings.` };
  }
  const said = writeLine(remark, fieldKeys(rules), "inside");
  if (!said.ok) return said;
  const { text } = reading.body;
  const { start } = line.key;
  const edits: TextEdit[] = [
    {
      span: { start, end: line.key.end },
      expected: text.slice(start, line.key.end),
      text: key === null ? "" : `${key}:: `,
    },
  ];
  if (said.source !== "") {
    const { end } = line.span;
    const blank = /\s$/u.test(text.slice(start, end)) ? "" : " ";
    edits.push({ span: { start: end, end }, expected: "", text: blank + said.source });
  }
  const applied = applyEdits(text, edits);
  if (!applied.ok) return { ok: false, reason: WOULD_CHANGE_MORE };
  const after = readForEdit(reading.path, applied.text, rules);
  if (!after.ok) return after;
  const now = readTestedLines(applied.text, after.body.blocks, rules);
  const saysSo =
    now.length === lines.length &&
    now.every((one, at) => {
      const was = lines[at];
      const expected = was === line ? verdict : was?.verdict;
      return one.verdict === expected && one.link.target === was?.link.target;
    });
  const isTrue =
    saysSo && isSameBesides(reading, after, blockAt(reading.body, line.span.start), "verdicts");
  return isTrue ? { ok: true, edits } : { ok: false, reason: WOULD_CHANGE_MORE };
}
