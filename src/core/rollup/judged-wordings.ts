/** The texts that decisions are about, as they are written. */
import type { Judgement } from "../repeats/judgements";
import { foldText } from "../text";
import type { Row } from "./rows";

const known = new WeakMap<
  readonly Row[],
  { readonly judgements: readonly Judgement[]; readonly wordings: ReadonlyMap<string, string> }
>();

/**
 * Decisions are kept folded: of those whose lesson is still there, by the folded text, how the last
 * of the rows writes it. O(text of the lessons), once for the same rows and decisions, whoever asks.
 */
export function judgedWordings(
  judgements: readonly Judgement[],
  rows: readonly Row[],
): ReadonlyMap<string, string> {
  const before = known.get(rows);
  if (before?.judgements === judgements) return before.wordings;
  const wordings = saidWordings(new Set(judgements.flatMap(({ a, b }) => [a, b])), rows);
  known.set(rows, { judgements, wordings });
  return wordings;
}

/** The same for any folded texts. */
export function saidWordings(
  wanted: ReadonlySet<string>,
  rows: readonly Row[],
): ReadonlyMap<string, string> {
  const wordings = new Map<string, string>();
  if (wanted.size > 0) for (const { repeat } of rows) addWordings(repeat.members, wanted, wordings);
  return wordings;
}

const PART = "\n";
const PLAIN_PARTS = /^[\n -~]*$/;

/** All texts of a row at once where they are plain: many small ones take ten times as long. */
function addWordings(
  members: Row["repeat"]["members"],
  wanted: ReadonlySet<string>,
  wordings: Map<string, string>,
): void {
  const texts = members.map(({ sentence, text }) => (sentence === "" ? text : sentence));
  const joined = texts.join(PART);
  const folded = PLAIN_PARTS.test(joined) ? joined.toLowerCase().split(PART) : [];
  const isEasy = folded.length === texts.length && !joined.includes("  ");
  texts.forEach((text, i) => {
    const key = isEasy && !isPadded(text) ? (folded[i] ?? "") : foldText(text);
    if (wanted.has(key)) wordings.set(key, text);
  });
}

function isPadded(text: string): boolean {
  return text.startsWith(" ") || text.endsWith(" ");
}
