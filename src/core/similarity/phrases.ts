/** Sequences of words that weigh nothing or are told in other words, and what becomes of them. */

export interface Phrase {
  readonly words: readonly string[];
  /** What stands for it afterwards; nothing for most. */
  readonly instead: readonly string[];
  /** Where it counts: anywhere, at the very beginning, or in a text that tells what happened. */
  readonly where: "anywhere" | "first" | "story";
}

/** Phrases by their first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** Takes phrases as lists of words, in any order; empty ones are left out. */
export function indexPhrases(phrases: readonly (readonly string[])[]): Phrases {
  return index(phrases.map((words) => ({ words, instead: [], where: "anywhere" })));
}

/**
 * Takes phrases apart by `|` and line ends, in folded words (see `splitWords`: no apostrophes, elided articles gone):
 * `note to self`, `shouldnt have > not` for one that leaves a word behind, `^didnt` for one that
 * counts only where the text begins with it, `+again` for one that counts only in a story.
 */
export function readPhrases(phrases: string): Phrases {
  return index(
    phrases
      .split(/[\n|]/u)
      .filter((phrase) => phrase.trim() !== "")
      .map((phrase) => {
        const [told = "", left = ""] = phrase.trim().split(" > ");
        const where = told.startsWith("^") ? "first" : told.startsWith("+") ? "story" : "anywhere";
        return { words: split(told.replace(/^[\^+]/u, "")), instead: split(left), where };
      }),
  );
}

function split(words: string): readonly string[] {
  return words.split(" ").filter((word) => word !== "");
}

function index(phrases: readonly Phrase[]): Phrases {
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [first] = phrase.words;
    if (first === undefined) continue;
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [phrase]);
    else known.push(phrase);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/**
 * Gives the words that are part of no phrase, and what stands for the phrases; of those that start at
 * one word the longest goes. The same list comes back where none is found. `spell` says which
 * spelling of a word the phrases are written in, `make` makes a word that stands for one.
 * Linear in words × phrases that share a first word × their length.
 */
export function dropPhrases<W>(
  words: readonly W[],
  phrases: Phrases,
  spell: (word: W) => string,
  make: (word: string) => W,
  isStory = false,
): readonly W[] {
  if (phrases.size === 0) return words;
  let kept: W[] | null = null;
  let at = 0;
  while (at < words.length) {
    const phrase = phraseAt(words, at, phrases, spell, isStory);
    const word = words[at];
    if (phrase !== null) {
      kept ??= words.slice(0, at);
      for (const left of phrase.instead) kept.push(make(left));
    } else if (kept !== null && word !== undefined) {
      kept.push(word);
    }
    at += phrase?.words.length ?? 1;
  }
  return kept ?? words;
}

function phraseAt<W>(
  words: readonly W[],
  at: number,
  phrases: Phrases,
  spell: (word: W) => string,
  isStory: boolean,
): Phrase | null {
  const start = words[at];
  const candidates = start === undefined ? undefined : phrases.get(spell(start));
  if (candidates === undefined) return null;
  const found = candidates.find(
    (phrase) =>
      (phrase.where === "first" ? at === 0 : isStory || phrase.where === "anywhere") &&
      phrase.words.every((part, offset) => {
        const word = words[at + offset];
        return word !== undefined && spell(word) === part;
      }),
  );
  return found ?? null;
}
