/** What a prepared step does to its note, as lines for the preview. Read off its edits, not guessed. */
import type { Span } from "../../note";
import type { DiffLine, NoteDiff } from "./note-diff";
import type { PreparedStep } from "./prepared";
import type { TextEdit } from "../text-edit";

/** Lines of a text that were changed together: `first` to `end`, counted from 0, before and after. */
interface Block {
  readonly before: LineRange;
  readonly after: LineRange;
  readonly edits: readonly PlacedEdit[];
}

interface LineRange {
  readonly first: number;
  readonly end: number;
}

/** Where an edit takes text away, and where its own text stands afterwards. */
interface PlacedEdit {
  readonly before: Span;
  readonly after: Span;
}

interface Lines {
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly starts: readonly number[];
}

/**
 * The lines that a step takes away and adds, with one line around them. A line ends with `\n` or
 * `\r\n`, which are not shown; a text that ends with one has no line after it. O(text + edits log
 * edits).
 *
 * @param before the note's text before the step, null when there is none
 * @param after its text after the step, null when there is none
 */
export function diffOf(step: PreparedStep, before: string | null, after: string | null): NoteDiff {
  const { path, kind } = step;
  const old = linesOf(kind === "create" ? "" : (before ?? ""));
  const now = linesOf(kind === "trash" ? "" : (after ?? ""));
  const to = kind === "rename" ? step.to : null;
  if (kind === "rename") return { path, kind, to, added: 0, removed: 0, hunks: [] };
  const blocks = kind === "change" ? blocksOf(old, now, step.edits) : [wholeOf(old, now)];
  const trimmed = blocks.map((block) => withoutSameLines(block, old, now)).filter(changesLines);
  const count = (range: LineRange) => range.end - range.first;
  return {
    path,
    kind,
    to,
    added: trimmed.reduce((sum, block) => sum + count(block.after), 0),
    removed: trimmed.reduce((sum, block) => sum + count(block.before), 0),
    hunks: hunksOf(trimmed, old, now),
  };
}

function linesOf(text: string): Lines {
  const starts: number[] = [];
  let start = 0;
  while (start < text.length) {
    starts.push(start);
    const end = text.indexOf("\n", start);
    start = end === -1 ? text.length : end + 1;
  }
  return { text, starts };
}

/** A line without its break; `""` behind the last one. */
function lineAt({ text, starts }: Lines, index: number): string {
  const start = starts[index] ?? text.length;
  const next = starts[index + 1] ?? text.length;
  const end = text[next - 1] === "\n" && next > start ? next - 1 : next;
  return text.slice(start, text[end - 1] === "\r" && end > start ? end - 1 : end);
}

function wholeOf(old: Lines, now: Lines): Block {
  return {
    before: { first: 0, end: old.starts.length },
    after: { first: 0, end: now.starts.length },
    edits: [],
  };
}

/** The lines that each edit touches; edits in one line are one block. */
function blocksOf(old: Lines, now: Lines, edits: readonly TextEdit[]): readonly Block[] {
  const oldLine = lineFinder(old);
  const newLine = lineFinder(now);
  const blocks: (Block & { readonly edits: PlacedEdit[] })[] = [];
  let shift = 0;
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const { span, text } of sorted) {
    const start = span.start + shift;
    shift += text.length - (span.end - span.start);
    const placed = { before: span, after: { start, end: span.end + shift } };
    const before = { first: oldLine(span.start), end: oldLine(span.end) + 1 };
    const after = { first: newLine(start), end: newLine(placed.after.end) + 1 };
    const last = blocks.at(-1);
    if (last === undefined || (before.first >= last.before.end && after.first >= last.after.end)) {
      blocks.push({ before, after, edits: [placed] });
      continue;
    }
    last.edits.push(placed);
    blocks[blocks.length - 1] = {
      before: { first: last.before.first, end: before.end },
      after: { first: last.after.first, end: after.end },
      edits: last.edits,
    };
  }
  return blocks;
}

/** Gives the line of an offset, behind the last break the one that is not there. Goes forwards. */
function lineFinder({ text, starts }: Lines): (offset: number) => number {
  let line = 0;
  return (offset) => {
    while ((starts[line + 1] ?? Infinity) <= offset) line++;
    const isBehind = offset === text.length && (offset === 0 || text.endsWith("\n"));
    return isBehind ? starts.length : line;
  };
}

/** Edits that end at a line break touch a line that stays as it is: such lines are no change. */
function withoutSameLines(block: Block, old: Lines, now: Lines): Block {
  let { first, end } = clip(block.before, old);
  let { first: newFirst, end: newEnd } = clip(block.after, now);
  while (first < end && newFirst < newEnd && lineAt(old, first) === lineAt(now, newFirst)) {
    first++;
    newFirst++;
  }
  while (first < end && newFirst < newEnd && lineAt(old, end - 1) === lineAt(now, newEnd - 1)) {
    end--;
    newEnd--;
  }
  return { ...block, before: { first, end }, after: { first: newFirst, end: newEnd } };
}

function clip({ first, end }: LineRange, { starts }: Lines): LineRange {
  return { first: Math.min(first, starts.length), end: Math.min(end, starts.length) };
}

function changesLines({ before, after }: Block): boolean {
  return before.first < before.end || after.first < after.end;
}

function hunksOf(blocks: readonly Block[], old: Lines, now: Lines): DiffLine[][] {
  const hunks: DiffLine[][] = [];
  /** The first line of the old text that is not shown yet. */
  let shown = 0;
  const same = (index: number): DiffLine => {
    return { kind: "same", line: index + 1, text: lineAt(old, index), marks: [] };
  };
  blocks.forEach((block, index) => {
    const { first, end } = block.before;
    let hunk = hunks.at(-1);
    if (hunk === undefined || first - shown > 1) {
      hunk = [];
      hunks.push(hunk);
      shown = Math.max(shown, first - 1);
    }
    for (; shown < first; shown++) hunk.push(same(shown));
    addChanged(hunk, "removed", old, block.before, placesOf(block, "before"));
    addChanged(hunk, "added", now, block.after, placesOf(block, "after"));
    const next = blocks[index + 1]?.before.first ?? old.starts.length;
    shown = end;
    if (shown < next) hunk.push(same(shown++));
  });
  return hunks;
}

function placesOf({ edits }: Block, side: "before" | "after"): readonly Span[] {
  return edits.map((edit) => edit[side]);
}

/** @param places in order: the parts of the text that changed */
function addChanged(
  hunk: DiffLine[],
  kind: "added" | "removed",
  lines: Lines,
  { first, end }: LineRange,
  places: readonly Span[],
): void {
  let next = 0;
  for (let index = first; index < end; index++) {
    const from = lines.starts[index] ?? 0;
    const text = lineAt(lines, index);
    while ((places[next]?.end ?? Infinity) <= from) next++;
    const marks: Span[] = [];
    for (let at = next; (places[at]?.start ?? Infinity) < from + text.length; at++) {
      const start = Math.max((places[at]?.start ?? 0) - from, 0);
      const stop = Math.min((places[at]?.end ?? 0) - from, text.length);
      if (start < stop) marks.push({ start, end: stop });
    }
    const marked = marks.reduce((sum, mark) => sum + mark.end - mark.start, 0);
    // A line that is new or gone as a whole needs no marks to say so.
    hunk.push({ kind, line: index + 1, text, marks: marked === text.length ? [] : marks });
  }
}
