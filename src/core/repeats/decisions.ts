/** The judgements in force, by the texts that they are about. */
import { createLookup, type Judgement, type JudgementLookup, mergeJudgements } from "./judgements";

export interface Decisions {
  /** Those that are not withdrawn, one a pair of texts. */
  readonly all: readonly Judgement[];
  readonly lookup: JudgementLookup;
  /** Those about one folded text. */
  of(folded: string): readonly Judgement[];
}

/** Takes judgements in any order, twins and withdrawn ones included. O(n log n). */
export function createDecisions(judgements: readonly Judgement[]): Decisions {
  const all = mergeJudgements(judgements, []).filter(
    ({ a, b, withdrawn }) => !withdrawn && a !== b,
  );
  const byText = new Map<string, Judgement[]>();
  for (const judgement of all) {
    for (const folded of [judgement.a, judgement.b]) {
      const known = byText.get(folded);
      if (known === undefined) byText.set(folded, [judgement]);
      else known.push(judgement);
    }
  }
  return { all, lookup: createLookup(all), of: (folded) => byText.get(folded) ?? [] };
}

export const NO_DECISIONS = createDecisions([]);
