/** Emphasis, code, links and tags of a text, collected while it is read. */
import type { MarkSort, Span, TextMark } from "../note";
import type { EmphasisPair } from "./emphasis";

export const NO_MARKS: readonly TextMark[] = [];

export interface TextMarks {
  /** Takes marks in order, none over another; a tag may have no length. */
  add(start: number, end: number, sort: MarkSort): void;
  /** Takes the emphasis of a label that is read by itself and stands at `from`. */
  addLabel(marks: readonly TextMark[], from: number): void;
  /** In any order. */
  readonly pair: (pair: EmphasisPair) => void;
  /** All of them where they stand in the finished text. */
  finish(map: (position: number) => number): readonly TextMark[];
}

interface Collected {
  readonly start: number;
  readonly end: number;
  readonly sort: MarkSort;
}

export function createTextMarks(): TextMarks {
  const placed: Collected[] = [];
  const styles: Collected[] = [];
  return {
    add(start, end, sort) {
      placed.push({ start, end, sort });
    },
    addLabel(marks, from) {
      for (const mark of marks) {
        if (!isStyle(mark)) continue;
        styles.push({ start: from + mark.start, end: from + mark.end, sort: mark });
      }
    },
    pair({ unit, used, start, end }) {
      if (unit === "~") styles.push({ start, end, sort: STRUCK });
      else if (unit === "=") styles.push({ start, end, sort: HIGHLIGHTED });
      else {
        if (used % 2 === 1) styles.push({ start, end, sort: EMPHASIZED });
        if (used > 1) styles.push({ start, end, sort: STRONG });
      }
    },
    finish(map) {
      if (placed.length + styles.length === 0) return NO_MARKS;
      const marks: TextMark[] = [];
      for (const list of [placed, styles]) {
        for (const { start, end, sort } of list) {
          const mark = markOf(map(start), map(end), sort);
          if (mark.start < mark.end || mark.kind === "tag") marks.push(mark);
        }
      }
      return marks;
    },
  };
}

/** Written out: every lesson of a vault comes by here, and a spread takes several times as long. */
function markOf(start: number, end: number, sort: MarkSort): TextMark {
  if (sort.kind === "tag") return { start, end, kind: sort.kind, tag: sort.tag };
  if (sort.kind === "link" || sort.kind === "wikilink") {
    return { start, end, kind: sort.kind, address: sort.address };
  }
  return { start, end, kind: sort.kind };
}

/** The same mark in a text that has `by` more characters before it. */
export function moveMark(mark: TextMark, by: number): TextMark {
  return markOf(mark.start + by, mark.end + by, mark);
}

/** One that may lie over others. */
export type StyleMark = Span & {
  readonly kind: "emphasized" | "strong" | "struck" | "highlighted";
};

const EMPHASIZED: MarkSort = { kind: "emphasized" };
const STRONG: MarkSort = { kind: "strong" };
const STRUCK: MarkSort = { kind: "struck" };
const HIGHLIGHTED: MarkSort = { kind: "highlighted" };

export function isStyle(mark: TextMark): mark is StyleMark {
  switch (mark.kind) {
    case "emphasized":
    case "strong":
    case "struck":
    case "highlighted":
      return true;
    default:
      return false;
  }
}
