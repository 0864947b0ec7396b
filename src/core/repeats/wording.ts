/** Whether a sentence is another one in better words, or another lesson altogether. */
import { countOpposites, readSides, readSigns } from "../similarity/polarity";
import { readTerms, type Term } from "../similarity/terms";
import { splitWords } from "../similarity/words";

/**
 * From this share of the shorter one's words on. The pairs in `wording.test.ts` were measured: those
 * that say the same lie at 0.8 and above but for two, those that do not at 0.78 and below.
 */
export const CLOSE_ENOUGH = 0.8;

/** A small word says how rather than what: four of them weigh as much as one that tells. */
const SMALL = 0.25;

/** True if a lesson whose sentence was `before` is still that lesson when it says `after`. */
export function isReworded(before: string, after: string): boolean {
  return measureCloseness(before, after) >= CLOSE_ENOUGH;
}

/**
 * The share of the shorter sentence's stemmed words that the other one has too, from 0 to 1, a slip
 * of the pen aside: whoever adds a clause or takes one away rewords. 0 where one says no to what the
 * other says yes to, however alike their words are. O(words²).
 */
export function measureCloseness(before: string, after: string): number {
  if (before === after) return 1;
  const [old = [], now = []] = readTerms([before, after].map((text) => ({ text, names: [] })));
  const least = Math.min(weigh(old), weigh(now));
  if (least === 0 || saysOpposite(before, after)) return 0;
  const left = [...now];
  const shared = old.filter(({ stem }) => {
    const at = left.findIndex((other) => other.stem === stem || isSlip(other.stem, stem));
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  return Math.min(1, weigh(shared) / least);
}

function weigh(terms: readonly Term[]): number {
  return terms.reduce((sum, { isSmall }) => sum + (isSmall ? SMALL : 1), 0);
}

function saysOpposite(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) => splitWords(text).map(({ folded }) => folded));
  if (old === undefined || now === undefined) return false;
  const [oldSigns, nowSigns] = [readSigns(old), readSigns(now)];
  if (countOpposites(readSides(old, oldSigns), readSides(now, nowSigns)) > 0) return true;
  return old.some((word, at) => {
    const there = now.indexOf(word);
    return there !== -1 && oldSigns[at] !== nowSigns[there];
  });
}

/** Shorter words are too often others: `calm` and `call`. */
const LEAST_LETTERS = 5;

/** True for words that differ by one letter, or by two neighbours that changed places. */
function isSlip(left: string, right: string): boolean {
  const [a, b] = [[...left], [...right]];
  if (Math.min(a.length, b.length) < LEAST_LETTERS || Math.abs(a.length - b.length) > 1) {
    return false;
  }
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return (
    restA.length === 2 && restB.length === 2 && restA.join("") === [...restB].reverse().join("")
  );
}
