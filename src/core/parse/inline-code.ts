/** Runs of backticks: inline code opens and closes with runs of one length. */

import type { Span } from "../note";

const BACKTICK = 96;

/** Length of the run of backticks at `at`. */
export function runLengthAt(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) === BACKTICK) i++;
  return i - at;
}

/** Start of the next run of exactly `length` backticks in `[from, end)`, or -1. */
export function closingRun(text: string, from: number, end: number, length: number): number {
  let at = text.indexOf("`", from);
  while (at !== -1 && at < end) {
    const run = runLengthAt(text, at, end);
    if (run === length) return at;
    at = text.indexOf("`", at + run);
  }
  return -1;
}

export interface CodeRuns {
  /** Start of the next run of exactly `length` backticks at or after `from`, or -1. */
  closing(from: number, length: number): number;
}

/** Finds closing runs along a text. Calls must not go backwards; all of them together are O(text). */
export function createCodeRuns(text: string): CodeRuns {
  let starts: Map<number, number[]> | null = null;
  return {
    closing(from, length) {
      starts ??= startsByLength(text);
      const left = starts.get(length);
      while (left !== undefined && (left.at(-1) ?? from) < from) left.pop();
      return left?.at(-1) ?? -1;
    },
  };
}

/** Starts of all runs by their length, the last one first. */
function startsByLength(text: string): Map<number, number[]> {
  const starts = new Map<number, number[]>();
  let at = text.indexOf("`");
  while (at !== -1) {
    const length = runLengthAt(text, at, text.length);
    const same = starts.get(length);
    if (same === undefined) starts.set(length, [at]);
    else same.push(at);
    at = text.indexOf("`", at + length);
  }
  for (const same of starts.values()) same.reverse();
  return starts;
}

/** Where inline code stands in a text, its backticks included, in order. O(text). */
export function codeSpans(text: string): readonly Span[] {
  const runs = createCodeRuns(text);
  const spans: Span[] = [];
  let at = text.indexOf("`");
  while (at !== -1) {
    const length = runLengthAt(text, at, text.length);
    const close = runs.closing(at + length, length);
    const end = close === -1 ? at + length : close + length;
    if (close !== -1) spans.push({ start: at, end });
    at = text.indexOf("`", end);
  }
  return spans;
}
