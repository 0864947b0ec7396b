/** What the user decided about two lessons, kept by their texts so that it survives every move. */
import { readDay } from "../dates";
import { isRecord, ownValue } from "../own-value";
import { compareText, foldText } from "../text";

/** `a` and `b` are folded texts (`foldText`), `a <= b`. */
export interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  /** Calendar date of the decision. */
  readonly date: string;
  /** A withdrawn judgement stays, so that an older copy from another device cannot bring it back. */
  readonly withdrawn: boolean;
}

export interface JudgementsRead {
  /** One a pair of texts, by `a`, then `b`. */
  readonly judgements: readonly Judgement[];
  /** One sentence for each entry that could not be read, with its place counted from 1. */
  readonly problems: readonly string[];
}

/** What is known about two texts. */
export type Verdict = "same" | "different" | "open";

/** Takes two folded texts, in either order. Withdrawn and missing judgements leave a pair open. */
export type JudgementLookup = (a: string, b: string) => Verdict;

/** A folded text has no line break, so that one can part the two. */
const SEPARATOR = "\n";

/**
 * Takes the value of the plugin's data file, whatever it is, and gives the judgements under
 * `judgements`: a list of `{a, b, same, date, withdrawn?}`. Texts are folded and put in order, twins
 * merged. An entry that is not of this shape, or that compares a text with itself, is a problem;
 * a file without the list has none. Never throws. O(n log n).
 */
export function readJudgements(stored: unknown): JudgementsRead {
  const list = isRecord(stored) ? ownValue(stored, "judgements") : undefined;
  if (list === undefined || list === null) return { judgements: [], problems: [] };
  if (!Array.isArray(list)) {
    return { judgements: [], problems: ["The stored judgements are not a list."] };
  }
  const judgements: Judgement[] = [];
  const problems: string[] = [];
  list.forEach((entry: unknown, i) => {
    const read = readEntry(entry);
    if (typeof read === "string") problems.push(`Judgement ${i + 1}: ${read}`);
    else judgements.push(read);
  });
  return { judgements: mergeJudgements(judgements, []), problems };
}

/**
 * Unites two copies pair by pair: the later date wins; of equal dates "not the same" wins, then what
 * was withdrawn. Associative, commutative and idempotent, so that devices agree in whatever order
 * they meet. Gives one judgement a pair, by `a`, then `b`. O(n log n).
 */
export function mergeJudgements(
  left: readonly Judgement[],
  right: readonly Judgement[],
): readonly Judgement[] {
  const merged = new Map<string, Judgement>();
  for (const judgement of [...left, ...right]) {
    const key = pairKey(judgement);
    const known = merged.get(key);
    if (known === undefined || compareStrength(judgement, known) > 0) merged.set(key, judgement);
  }
  return [...merged.values()].sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}

/** Takes two texts as they are, in either order, and puts the decision about them into its form. */
export function createJudgement(
  first: string,
  second: string,
  { same, date, withdrawn = false }: { same: boolean; date: string; withdrawn?: boolean },
): Judgement {
  const texts = [foldText(first), foldText(second)].sort(compareText);
  return { a: texts[0] ?? "", b: texts[1] ?? "", same, date, withdrawn };
}

/**
 * The stored list with these judgements in it, each in the place of every entry about its pair. What
 * cannot be read stays as it is stored. Null where something else than a list is stored. Linear.
 *
 * @param made one a pair
 * @param gone pairs that leave the list
 */
export function replaceJudgements(
  stored: unknown,
  made: readonly Judgement[],
  gone: readonly Judgement[] = [],
): readonly unknown[] | null {
  const value = (isRecord(stored) ? ownValue(stored, "judgements") : undefined) ?? [];
  if (!Array.isArray(value)) return null;
  const list: readonly unknown[] = value;
  const pairs = new Set([...made, ...gone].map(pairKey));
  const kept = list.filter((entry) => {
    const read = readEntry(entry);
    return typeof read === "string" || !pairs.has(pairKey(read));
  });
  return [...kept, ...made.map(writeJudgement)];
}

/** As it is stored: most are not withdrawn, and say nothing of it. */
function writeJudgement({ withdrawn, ...judgement }: Judgement): object {
  return withdrawn ? { ...judgement, withdrawn } : judgement;
}

/** Names the two texts that a judgement is about. */
export function pairKey({ a, b }: Judgement): string {
  return a + SEPARATOR + b;
}

/** True for two judgements about one pair that decide alike, on one day. */
export function isSameDecision(left: Judgement, right: Judgement): boolean {
  return left.same === right.same && left.withdrawn === right.withdrawn && left.date === right.date;
}

/** Takes judgements in any order, twins included. Each question is answered in constant time. */
export function createLookup(judgements: readonly Judgement[]): JudgementLookup {
  const verdicts = new Map<string, Verdict>();
  for (const { a, b, same, withdrawn } of mergeJudgements(judgements, [])) {
    if (!withdrawn) verdicts.set(a + SEPARATOR + b, same ? "same" : "different");
  }
  return (a, b) => verdicts.get(a <= b ? a + SEPARATOR + b : b + SEPARATOR + a) ?? "open";
}

/** Above 0 if `x` overrules `y`; 0 only if they decide alike. */
function compareStrength(x: Judgement, y: Judgement): number {
  return compareText(x.date, y.date) || rankOf(x) - rankOf(y);
}

function rankOf({ same, withdrawn }: Judgement): number {
  if (!withdrawn) return same ? 0 : 3;
  return same ? 1 : 2;
}

function readEntry(entry: unknown): Judgement | string {
  if (!isRecord(entry)) return "it is not an object.";
  const a = ownValue(entry, "a");
  const b = ownValue(entry, "b");
  const same = ownValue(entry, "same");
  const date = ownValue(entry, "date");
  const withdrawn = ownValue(entry, "withdrawn") ?? false;
  if (typeof a !== "string" || typeof b !== "string") return "it does not name two texts.";
  if (typeof same !== "boolean") return "“same” is neither true nor false.";
  if (typeof date !== "string" || readDay(date) !== date)
    return "its date is not a day like 2026-03-09.";
  if (typeof withdrawn !== "boolean") return "“withdrawn” is neither true nor false.";
  const judgement = createJudgement(a, b, { same, date, withdrawn });
  if (judgement.a === "") return "one of its texts is empty.";
  if (judgement.a === judgement.b) return "it compares a text with itself.";
  return judgement;
}
