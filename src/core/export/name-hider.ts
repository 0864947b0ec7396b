/**
 * Names replaced in any text, for what leaves the vault: everyone's names and aliases, whole or a
 * part of them alone, in any case and with or without accents.
 */
import type { Person } from "../people-directory";
import { foldSearch } from "../rollup/search-text";
import { UNSPACED } from "../similarity/segments";

/** `initials`: SL for Sarah Lind; `letters`: A, B, … which says nothing of the name. */
export type NameStyle = "initials" | "letters";

export interface NameHider {
  /** The text with every name replaced. */
  hide(text: string): string;
  /** What stands for a person; someone who is not known is a question mark. */
  tokenOf(key: string): string;
}

const WORD = /[\p{L}\p{M}]+/gu;
/** Between the words of one name: blanks, hyphens, underscores, apostrophes, but no other word. */
const LONGEST_GAP = 3;
/** A part of a name that is shorter is too likely to be a word. */
const SHORTEST_PART = 3;
/** Parts of names that are words of their own. */
const PARTICLES = new Set(
  "van von der den des del dos das dem ter ten bin ibn abu the and zum zur las los san saint".split(
    " ",
  ),
);

interface Called {
  readonly words: readonly string[];
  readonly token: string;
  /** False for a part of a name. */
  readonly isWhole: boolean;
}

/**
 * O(names) once, then O(text) a text. Where two people share a part of their names, the part alone
 * becomes both of their tokens: `A/B`. The longest name wins; a genitive (`Sarah's`, `Sarahs`) keeps
 * its ending.
 */
export function createNameHider(everyone: readonly Person[], style: NameStyle): NameHider {
  const tokens = new Map<string, string>();
  const byWord = new Map<string, Called[]>();
  const unspaced: { readonly name: string; readonly token: string }[] = [];
  everyone.forEach((person, i) => {
    const token = style === "letters" ? letterOf(i) : initialsOf(person.name);
    tokens.set(person.key, token);
    for (const name of [person.name, ...person.aliases]) {
      if (UNSPACED.test(name)) unspaced.push({ name: name.trim(), token });
      const words = wordsOf(name).map(({ word }) => word);
      addCalled(byWord, { words, token, isWhole: true });
      if (words.length < 2) continue;
      for (const part of words) {
        if (part.length < SHORTEST_PART || PARTICLES.has(part)) continue;
        addCalled(byWord, { words: [part], token, isWhole: false });
      }
    }
  });
  unspaced.sort((a, b) => b.name.length - a.name.length);

  return {
    tokenOf: (key) => tokens.get(key) ?? "?",
    hide(text) {
      const spaced = replaceWords(text, byWord);
      return unspaced.reduce(
        (hidden, { name, token }) => (name === "" ? hidden : hidden.replaceAll(name, () => token)),
        spaced,
      );
    },
  };
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: foldSearch(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function addCalled(byWord: Map<string, Called[]>, called: Called): void {
  const [first] = called.words;
  if (first === undefined) return;
  const known = byWord.get(first);
  if (known === undefined) byWord.set(first, [called]);
  else known.push(called);
}

function replaceWords(text: string, byWord: ReadonlyMap<string, readonly Called[]>): string {
  const words = wordsOf(text);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const here = words[at];
    const found = here === undefined ? null : longestAt(text, words, at, byWord);
    if (here === undefined || found === null) continue;
    const last = words[at + found.length - 1] ?? here;
    parts.push(text.slice(from, here.start), found.token);
    if (found.keepsEnding) parts.push(text.slice(last.end - 1, last.end));
    from = last.end;
    at += found.length - 1;
  }
  parts.push(text.slice(from));
  return parts.join("");
}

interface Found {
  readonly length: number;
  readonly token: string;
  readonly keepsEnding: boolean;
}

function longestAt(
  text: string,
  words: readonly Word[],
  at: number,
  byWord: ReadonlyMap<string, readonly Called[]>,
): Found | null {
  const first = words[at]?.word ?? "";
  const stem = first.length > SHORTEST_PART && first.endsWith("s") ? first.slice(0, -1) : first;
  const called = [
    ...(byWord.get(first) ?? []),
    ...(stem === first ? [] : (byWord.get(stem) ?? [])),
  ];
  const fitting = called.flatMap((one) => {
    const ending = endingAt(text, words, at, one.words);
    return ending === null ? [] : [{ ...one, keepsEnding: ending === "s" }];
  });
  const length = fitting.reduce((most, one) => Math.max(most, one.words.length), 0);
  if (length === 0) return null;
  const longest = fitting.filter((one) => one.words.length === length);
  const whole = longest.filter((one) => one.isWhole);
  const chosen = whole.length > 0 ? whole : longest;
  const token = [...new Set(chosen.map((one) => one.token))].join("/");
  return { length, token, keepsEnding: chosen.every((one) => one.keepsEnding) };
}

/** What follows the name in its last word, `""` or `"s"`; null where the name does not stand here. */
function endingAt(
  text: string,
  words: readonly Word[],
  at: number,
  name: readonly string[],
): "" | "s" | null {
  let ending: "" | "s" = "";
  for (const [i, wanted] of name.entries()) {
    const word = words[at + i];
    const before = words[at + i - 1];
    if (word === undefined) return null;
    if (i > 0 && before !== undefined && !isGap(text.slice(before.end, word.start))) return null;
    if (word.word === wanted) continue;
    if (i < name.length - 1 || word.word !== `${wanted}s`) return null;
    ending = "s";
  }
  return ending;
}

function isGap(between: string): boolean {
  return between.length <= LONGEST_GAP && !/[\n\r/]/u.test(between);
}

/** A to Z, then AA, AB, … */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

function initialsOf(name: string): string {
  const words = [...name.matchAll(WORD)].map(([word]) => word);
  const capital = words.filter((word) => !PARTICLES.has(foldSearch(word)));
  const chosen = capital.length > 0 ? capital : words;
  const first = [...(chosen[0] ?? "")][0] ?? "";
  const last = chosen.length > 1 ? ([...(chosen.at(-1) ?? "")][0] ?? "") : "";
  const initials = (first + last).toUpperCase();
  return initials === "" ? "?" : initials;
}
