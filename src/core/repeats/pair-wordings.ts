/** Which lesson of a note became which when its text changed: by place and by words. */
import { isReworded } from "./wording";

/** A lesson as a note had it. */
export interface Wording {
  /** What it said when it was decided about. */
  readonly judged: string;
  /** What it said when the note was read last; null while it was not there. */
  readonly now: string | null;
  /** True for what came while one that was decided about was missing: it may be half of that one. */
  readonly isInterim?: boolean;
}

/** More at once is a note that was written anew, and nobody can say what became of what. */
const MOST_AT_ONCE = 12;
/** Beyond them a note has changed as a whole. */
const MOST_TO_ALIGN = 400;

/**
 * For each lesson that was there the place of what it is now, or null. What says the same stays the
 * same, in order. Between two that stayed, one that went is one that came if they are close in words,
 * and neither is close to another that went or came in that place: a guess between two is no guess.
 *
 * @param after what the note's lessons say now, in order
 */
export function pairWordings(
  before: readonly Wording[],
  after: readonly string[],
): readonly (number | null)[] {
  const stayed = align(
    before.map(({ judged, now }) => now ?? judged),
    after,
  );
  const pairs = [...stayed];
  let [from, to] = [0, 0];
  for (let i = 0; i <= before.length; i++) {
    const there = i === before.length ? after.length : (stayed[i] ?? null);
    if (there === null) continue;
    for (const [gone, come] of pairGap(before, after, range(from, i), range(to, there))) {
      pairs[gone] = come;
    }
    [from, to] = [i + 1, there + 1];
  }
  return pairs;
}

function pairGap(
  before: readonly Wording[],
  after: readonly string[],
  gone: readonly number[],
  come: readonly number[],
): readonly (readonly [number, number])[] {
  if (gone.length > MOST_AT_ONCE || come.length > MOST_AT_ONCE) return [];
  const close = gone
    .filter((old) => before[old]?.isInterim !== true)
    .flatMap((old) =>
      come
        .filter((now) => isReworded(before[old]?.judged ?? "", after[now] ?? ""))
        .map((now) => [old, now] as const),
    );
  return close.filter(
    ([old, now]) => close.filter(([one, other]) => one === old || other === now).length === 1,
  );
}

/** The longest run of equal texts in one order; null for what has no partner in it. */
function align(old: readonly string[], now: readonly string[]): readonly (number | null)[] {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const middle = alignMiddle(
    old.slice(start, old.length - end),
    now.slice(start, now.length - end),
  ).map((at) => (at === null ? null : at + start));
  return [...range(0, start), ...middle, ...range(now.length - end, now.length)];
}

function alignMiddle(old: readonly string[], now: readonly string[]): readonly (number | null)[] {
  if (Math.max(old.length, now.length) > MOST_TO_ALIGN) return old.map(() => null);
  // Row i: how many can be paired from old[i] on, with each start in `now`.
  const rows: number[][] = [new Array<number>(now.length + 1).fill(0)];
  for (let i = old.length - 1; i >= 0; i--) {
    const below = rows[0] ?? [];
    const row = new Array<number>(now.length + 1).fill(0);
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] =
        old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
    rows.unshift(row);
  }
  let j = 0;
  return old.map((text, i) => {
    const below = rows[i + 1] ?? [];
    while (j < now.length && now[j] !== text && (rows[i]?.[j + 1] ?? 0) > (below[j] ?? 0)) j++;
    if (j === now.length || now[j] !== text) return null;
    return j++;
  });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
