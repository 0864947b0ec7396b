/** The rollup as a section of a note, which is replaced each time, and nothing else of the note is. */
import { type Plan, type TextEdit, applyEdits } from "../edit/text-edit";
import { lastLineOf, lineEndOf, type NoteBody, readForEdit } from "../edit/lessons/note-reading";
import { lineBreakAt } from "../edit/properties/frontmatter-source";
import type { Note, Span } from "../note";
import { createLineCounter } from "../parse/lines";
import { parseNote } from "../parse/parse-note";
import type { ParseRules } from "../settings/settings";

/** Comments of the app: nobody sees them while reading. */
export const SECTION_START = "%% debrief rollup: replaced with every export %%";
export const SECTION_END = "%% debrief rollup ends %%";

const START = /^%% debrief rollup:[^%]*%%$/u;

const BROKEN =
  "The marks around the rollup in this note are not a pair. Remove the old rollup and every line that begins with “%% debrief rollup”, then export again.";
const UNSEEN =
  "The rollup in this note stands inside a comment, where nobody sees it. Take it out of there, or remove it with its marks, then export again.";
const HIDDEN =
  "The end of this note is code or a comment that is not closed. Close it and export again.";
/** A repeat that is called “Lessons” would be a heading of lessons. */
const MEANT =
  "In this note the rollup would be read as lessons of the note itself. Choose another note.";

/**
 * Replaces what stands between the marks, or puts marks and section at the end of the note. With the
 * same section a second time there is nothing to change. Refuses marks that are not one pair, and
 * any place where the note's own lessons or properties would not stay what they are. O(text).
 *
 * @param section markdown that begins with its heading
 */
export function planRollupSection(
  path: string,
  text: string,
  section: string,
  rules: ParseRules,
): Plan {
  const reading = readForEdit(path, text, rules);
  if (!reading.ok) return reading;
  const place = findSection(reading.body);
  if (place === null) return { ok: false, reason: BROKEN };
  // Behind a lone carriage return a line feed would be half of a break.
  const isHalf = place.isNew && text.trim() !== "" && text.endsWith("\r");
  const lineBreak = isHalf ? "\r\n" : lineBreakAt(text, place.start);
  const lines = `${SECTION_START}\n${section.trim()}\n\n${SECTION_END}`.replace(
    /\r\n|\r|\n/gu,
    lineBreak,
  );
  const expected = text.slice(place.start, place.end);
  if (expected === lines) return { ok: true, edits: [] };
  const gap = isHalf ? lineBreak : blankBefore(text, lineBreak);
  const written = place.isNew ? gap + lines + lineBreak : lines;
  const edit: TextEdit = { span: { start: place.start, end: place.end }, expected, text: written };
  const applied = applyEdits(text, [edit]);
  if (!applied.ok) return applied;
  const after = parseNote(path, applied.text, rules);
  const end = place.start + written.length;
  const isSeen = after.sections.some(
    ({ headingSpan }) => headingSpan.start >= place.start && headingSpan.end <= end,
  );
  const isKept = meaningOf(reading.note, text, place) === meaningOf(after, applied.text, null);
  if (!isSeen) return { ok: false, reason: place.isNew ? HIDDEN : UNSEEN };
  return isKept ? { ok: true, edits: [edit] } : { ok: false, reason: MEANT };
}

interface SectionPlace {
  readonly start: number;
  readonly end: number;
  readonly isNew: boolean;
}

/**
 * From the start mark to the end mark, both included; the end of the note where there are none. Marks
 * in code are what somebody shows, and no marks.
 */
function findSection(body: NoteBody): SectionPlace | null {
  const { text, lineStarts } = body;
  const starts: number[] = [];
  const ends: number[] = [];
  const inCode = codeLines(body);
  lineStarts.forEach((start, index) => {
    if (inCode.has(index + 1)) return;
    const line = text.slice(start, lineEndOf(body, index + 1));
    // The blanks around a mark are not ours.
    const mark = line.trim();
    if (START.test(mark)) starts.push(start + line.length - line.trimStart().length);
    else if (mark === SECTION_END) ends.push(start + line.trimEnd().length);
  });
  if (starts.length === 0 && ends.length === 0) {
    return { start: text.length, end: text.length, isNew: true };
  }
  const [start, end] = [starts[0], ends[0]];
  const isPair = starts.length === 1 && ends.length === 1;
  if (!isPair || start === undefined || end === undefined || end < start) return null;
  return { start, end, isNew: false };
}

function codeLines(body: NoteBody): ReadonlySet<number> {
  const lines = new Set<number>();
  body.blocks.forEach(({ kind, line }, index) => {
    const last = kind === "code" ? lastLineOf(body, index) : 0;
    for (let at = line; at <= last; at++) lines.add(at);
  });
  return lines;
}

/** One blank line after what is there. */
function blankBefore(text: string, lineBreak: string): string {
  if (text.trim() === "") return text === "" || /[\r\n]$/u.test(text) ? "" : lineBreak;
  if (/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/u.test(text.slice(-200))) return "";
  return /[\r\n]$/u.test(text) ? lineBreak : lineBreak + lineBreak;
}

/** What a note says to Debrief, less the places where it says it, and less what one stretch says. */
function meaningOf(note: Note, text: string, without: Span | null): string {
  const lineOf = createLineCounter(text, 0, 1);
  const [from, to] = without === null ? [0, 0] : [lineOf(without.start), lineOf(without.end)];
  const isOutside = ({ line }: { readonly line: number }): boolean => line < from || line > to;
  const isKept = without === null || without.start === without.end ? () => true : isOutside;
  const lessons = note.lessons
    .filter(isKept)
    .map(({ text: said, cue, move, check }) => [said, cue, move, check]);
  const lines = [...note.verdicts, ...note.promises, ...note.history]
    .filter(isKept)
    .map((line) => ({ ...line, line: 0 }));
  const { lessonNote, debrief, people, setbacks, successes, date, outcome, level } = note;
  const properties = [lessonNote, debrief, people, setbacks, successes, date, outcome, level];
  return JSON.stringify([properties, lessons, lines]);
}
