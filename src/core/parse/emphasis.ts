/**
 * Collects the readable text of a block and takes the marks of emphasis (`*`, `_`, `~~`, `==`) out
 * once it is clear which of them are marks. Flanking rules of CommonMark 0.31, 6.2; pairs are found
 * with one stack a character, so the whole is linear.
 */
import { isEven } from "../text";

export interface Emphasis {
  text(part: string): void;
  /** Takes back the blanks at the end of what was collected last. */
  trimEnd(): void;
  /** A run of one mark, with the characters before and after it. */
  run(unit: string, count: number, before: string, after: string): void;
  /** Position in the collected text, marks included. */
  length(): number;
  /** The text with its marks removed and its blanks made single; `map` takes positions along. */
  finish(): { readonly text: string; readonly map: (position: number) => number };
}

interface Run {
  readonly at: number;
  readonly count: number;
  /** How many of its marks are left. */
  left: number;
}

const BLANK = /\s/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Marks that belong together, and where their text begins and ends, in the collected text. */
export interface EmphasisPair {
  readonly unit: string;
  /** How many marks were used on each side. */
  readonly used: number;
  readonly start: number;
  readonly end: number;
}

/** @param onPair told of each pair as it is closed, inner ones first */
export function createEmphasis(onPair?: (pair: EmphasisPair) => void): Emphasis {
  const parts: string[] = [];
  const runs: Run[] = [];
  const open = new Map<string, Run[]>();
  let length = 0;

  function push(part: string): void {
    parts.push(part);
    length += part.length;
  }

  return {
    text: push,
    trimEnd() {
      const last = parts.pop() ?? "";
      const kept = last.trimEnd();
      parts.push(kept);
      length -= last.length - kept.length;
    },
    length: () => length,
    run(unit, count, before, after) {
      const run: Run = { at: length, count, left: count };
      push(unit.repeat(count));
      // `~` and `=` are marks only in pairs.
      if ((unit === "~" || unit === "=") && count !== 2) return;
      const { opens, closes } = flanks(unit, before, after);
      runs.push(run);
      const stack = open.get(unit) ?? [];
      if (closes) closeRuns(stack, run, unit, onPair);
      if (opens && run.left > 0) stack.push(run);
      open.set(unit, stack);
    },
    finish() {
      const whole = parts.join("");
      const marks = runs.filter((run) => run.left < run.count);
      // Most text has nothing to take out, and then every position is its own.
      if (marks.length === 0 && isEven(whole)) {
        return { text: whole, map: (position) => position };
      }
      return squeeze(whole, marks);
    },
  };
}

function flanks(
  unit: string,
  before: string,
  after: string,
): { readonly opens: boolean; readonly closes: boolean } {
  const left =
    !BLANK.test(after) &&
    (!PUNCTUATION.test(after) || BLANK.test(before) || PUNCTUATION.test(before));
  const right =
    !BLANK.test(before) &&
    (!PUNCTUATION.test(before) || BLANK.test(after) || PUNCTUATION.test(after));
  if (unit !== "_") return { opens: left, closes: right };
  return {
    opens: left && (!right || PUNCTUATION.test(before)),
    closes: right && (!left || PUNCTUATION.test(after)),
  };
}

function closeRuns(
  stack: Run[],
  closer: Run,
  unit: string,
  onPair: ((pair: EmphasisPair) => void) | undefined,
): void {
  while (closer.left > 0) {
    const opener = stack.at(-1);
    if (opener === undefined) return;
    const used = Math.min(opener.left, closer.left);
    opener.left -= used;
    closer.left -= used;
    onPair?.({ unit, used, start: opener.at + opener.count, end: closer.at });
    if (opener.left === 0) stack.pop();
  }
}

/** Drops the used marks and makes runs of blanks one space, in one pass. */
function squeeze(
  whole: string,
  marks: readonly Run[],
): { readonly text: string; readonly map: (position: number) => number } {
  const positions = new Int32Array(whole.length + 1);
  const kept: string[] = [];
  let size = 0;
  let next = 0;
  let blank = true;
  for (let i = 0; i < whole.length; i++) {
    positions[i] = size;
    let mark = marks[next];
    while (mark !== undefined && i >= mark.at + mark.count) mark = marks[++next];
    if (mark !== undefined && i >= mark.at && i - mark.at < mark.count - mark.left) continue;
    const character = whole.charAt(i);
    const isBlank = BLANK.test(character);
    if (isBlank && blank) continue;
    kept.push(isBlank ? " " : character);
    size++;
    blank = isBlank;
  }
  positions[whole.length] = size;
  if (kept.at(-1) === " ") {
    kept.pop();
    size--;
  }
  const text = kept.join("");
  return { text, map: (position) => Math.min(positions[position] ?? size, size) };
}
