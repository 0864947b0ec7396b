/** The places of a text before and after edits. */
import type { Span } from "../note";
import { invertEdits, type TextEdit } from "./text-edit";

export interface EditMap {
  /**
   * Takes an offset along; what is put in at the very place stands before it. One in the middle of
   * what is replaced comes to stand behind the replacement. O(log edits).
   */
  after(offset: number): number;
  /** True for an offset before the edits that lies in what they take away. */
  isGone(offset: number): boolean;
  /** True for an offset after the edits that lies in what they put in. */
  isNew(offset: number): boolean;
}

/** O(edits log edits). What replaces something is neither new, nor is the other gone. */
export function createEditMap(edits: readonly TextEdit[]): EditMap {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const inverse = invertEdits(sorted);
  const ends = sorted.map(({ span }) => span.end);
  const gone = sorted.filter(({ text }) => text === "").map(({ span }) => span);
  const added = inverse.filter(({ text }) => text === "").map(({ span }) => span);
  let shift = 0;
  const shifts = sorted.map(({ span, text }) => {
    shift += text.length - (span.end - span.start);
    return shift;
  });
  return {
    after: (offset) => {
      const past = countUpTo(ends, offset);
      const around = sorted[past];
      if (around === undefined || around.span.start >= offset) {
        return offset + (shifts[past - 1] ?? 0);
      }
      return around.span.end + (shifts[past] ?? 0);
    },
    isGone: (offset) => isInside(gone, offset),
    isNew: (offset) => isInside(added, offset),
  };
}

function isInside(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Infinity) <= offset;
}

/** How many of the ascending numbers are not larger. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
