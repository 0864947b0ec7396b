/** Which questions of the review are answered by what is stored, although they are in its queue still. */
import { createLookup, type Judgement } from "../repeats/judgements";
import type { Member } from "../rollup/model";
import { foldText } from "../text";
import { askedIds, type ReviewItem } from "./review-queue";
import type { SettledQuestion } from "./settled-questions";

export interface Decided {
  /** Whether two texts were judged, and that holds. */
  isJudged(a: string, b: string): boolean;
  /** Whether a question, by its id, was settled without a word in any note. */
  isSettled(id: string): boolean;
  /** Ids of all questions that were. */
  readonly settled: ReadonlySet<string>;
}

/** Takes decisions in any order, withdrawn ones too. Each question is answered in constant time. */
export function createDecided(
  judgements: readonly Judgement[],
  settled: readonly SettledQuestion[],
): Decided {
  const look = createLookup(judgements);
  const ids = new Set(settled.map(({ id }) => id));
  return {
    isJudged: (a, b) => look(foldText(a), foldText(b)) !== "open",
    isSettled: (id) => ids.has(id),
    settled: ids,
  };
}

export function isDecided(item: ReviewItem, decided: Decided): boolean {
  if (item.kind !== "possible") return decided.isSettled(item.id);
  const { a, b } = item.possible;
  return decided.isJudged(comparedText(a), comparedText(b));
}

/** Ids of all questions that are answered: as `isDecided` says of each. O(items + decisions). */
export function decidedIds(items: readonly ReviewItem[], decided: Decided): ReadonlySet<string> {
  const ids = new Set(askedIds(items, decided.settled));
  for (const item of items) {
    if (item.kind === "possible" && isDecided(item, decided)) ids.add(item.id);
  }
  return ids;
}

/** What the repeat engine compares, and what is judged. */
export function comparedText({ sentence, text }: Member): string {
  return sentence === "" ? text : sentence;
}
