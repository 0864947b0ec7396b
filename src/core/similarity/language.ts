/** Which language a few words are in, by the stop words among them. */
import { LANGUAGES, STOP_WORDS, type Language } from "./stop-words";
import type { Word } from "./words";

/** Takes words, gives the language with most stop words among them; null without a clear winner. */
export function guessLanguage(words: readonly Word[]): Language | null {
  let best: Language | null = null;
  let most = 0;
  for (const language of LANGUAGES) {
    const stopWords = STOP_WORDS[language];
    let hits = 0;
    for (const word of words) if (stopWords.has(word.folded)) hits++;
    if (hits > most) {
      most = hits;
      best = language;
    } else if (hits === most) {
      best = null;
    }
  }
  return best;
}

/** The most frequent guess, English when there is none; equal counts go by `LANGUAGES`. */
export function mainLanguage(guesses: readonly (Language | null)[]): Language {
  const counts = new Map<Language, number>();
  for (const guess of guesses) {
    if (guess !== null) counts.set(guess, (counts.get(guess) ?? 0) + 1);
  }
  let main: Language = "en";
  for (const language of LANGUAGES) {
    if ((counts.get(language) ?? 0) > (counts.get(main) ?? 0)) main = language;
  }
  return main;
}
