/** Judgements name lessons by their text; the engine compares their sentences. */
import type { Note } from "../note";
import { createJudgement, type Judgement } from "../repeats/judgements";
import { foldText } from "../text";

/**
 * Gives each judgement about the sentences of the lessons that it names: a link that came behind a
 * sentence later (`Say sorry first. Sarah Lind`) changes its text, and the decision still holds.
 * Texts of no lesson stay as they are. Linear.
 */
export function judgeSentences(
  judgements: readonly Judgement[],
  notes: readonly Note[],
): readonly Judgement[] {
  const sentences = new Map<string, string>();
  for (const { lessons } of notes) {
    for (const { text, sentence } of lessons) {
      if (text !== sentence) sentences.set(foldText(text), sentence);
    }
  }
  return judgements.map((judgement) => {
    const a = sentences.get(judgement.a) ?? judgement.a;
    const b = sentences.get(judgement.b) ?? judgement.b;
    return createJudgement(a, b, judgement);
  });
}
