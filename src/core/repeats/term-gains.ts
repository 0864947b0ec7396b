/** What the person's decisions teach: terms that confirmed pairs share tell more for this person. */
import type { Term } from "../similarity/terms";
import { type Gains, NO_GAINS } from "../similarity/vocabulary";
import type { Steps } from "../steps";
import type { Judgement } from "./judgements";

/** Judgements that are learned from between two steps. */
const LEARNED_A_STEP = 8;

/** What a term gains by each confirmed pair that shares it, and loses by each one that was parted. */
const RATE = 0.1;

/** No term ever weighs more than half as much again, or less than three quarters. */
const MOST = 1.5;
const LEAST = 0.75;

/**
 * Takes the judgements in force and what their texts say; gives what each term's weight is multiplied
 * with: 1 plus a tenth for each "same" pair that shares it, less a tenth for each "not the same" pair,
 * between 0.75 and 1.5. Small words gain nothing. The order of judgements changes nothing.
 */
export function* learnGains(
  judgements: readonly Judgement[],
  termsOf: (folded: string) => readonly Term[],
): Steps<Gains> {
  const votes = new Map<string, number>();
  let done = 0;
  for (const { a, b, same } of judgements) {
    if (++done % LEARNED_A_STEP === 0) yield { done, total: judgements.length };
    const others = new Set(termsOf(b).map(({ stem }) => stem));
    for (const { stem, isSmall } of termsOf(a)) {
      if (isSmall || !others.has(stem)) continue;
      votes.set(stem, (votes.get(stem) ?? 0) + (same ? 1 : -1));
    }
  }
  const gains = new Map<string, number>();
  for (const [stem, vote] of votes) {
    if (vote !== 0) gains.set(stem, Math.min(MOST, Math.max(LEAST, 1 + RATE * vote)));
  }
  return gains.size === 0 ? NO_GAINS : gains;
}
