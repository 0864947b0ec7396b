/** Sequences of words that weigh nothing, and their removal. */

/** Phrases by their first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * Phrases that any lesson may begin or end with, as folded words (see `splitWords`: no apostrophes,
 * elided articles gone), one a line.
 */
const OPENERS = `
next time
the next time
note to self
today i learned
i learned
i learned that
i learnt
i learnt that
i realised that
i realized that
lesson learned
the lesson is
turns out
turns out that
it turns out that
remember to
reminder to
make sure to
make sure that
from now on
in future
in the future
going forward
nächstes mal
beim nächsten mal
das nächste mal
ich habe gelernt
ich habe gelernt dass
merke
in zukunft
ab jetzt
nicht vergessen
la próxima vez
próxima vez
aprendí que
he aprendido que
nota mental
recordar que
a partir de ahora
en el futuro
la prochaine fois
prochaine fois
ai appris que
on a appris que
note à moi même
retenir que
à avenir
désormais
`;

export const OPENER_PHRASES: Phrases = indexPhrases(
  OPENERS.trim()
    .split("\n")
    .map((line) => line.split(" ")),
);

/** Takes phrases as lists of words, in any order; empty ones are left out. */
export function indexPhrases(phrases: readonly (readonly string[])[]): Phrases {
  const index = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const first = phrase[0];
    if (first === undefined) continue;
    const known = index.get(first);
    if (known === undefined) index.set(first, [phrase]);
    else known.push(phrase);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}

/**
 * Gives the words that are part of no phrase; of phrases that start at one word the longest goes.
 * `spell` says which spelling of a word the phrases are written in.
 * Linear in words × phrases that share a first word × their length.
 */
export function dropPhrases<W>(
  words: readonly W[],
  phrases: Phrases,
  spell: (word: W) => string,
): readonly W[] {
  if (phrases.size === 0) return words;
  const spelled = words.map(spell);
  const kept: W[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    const here = at;
    const phrase = phrases
      .get(spelled[at] ?? "")
      ?.find((candidate) => candidate.every((part, offset) => spelled[here + offset] === part));
    if (phrase === undefined && word !== undefined) kept.push(word);
    at += phrase?.length ?? 1;
  }
  return kept;
}
