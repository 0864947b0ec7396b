/**
 * Plain names in a lesson that could be links: only ever offered, never linked unasked. A name or an
 * alias means its person; so does the first word of a name of several words, if it is written as a
 * name. Where several people go by it, all of them are named, and the person decides.
 */
import type { Span } from "./note";
import type { Person } from "./people-directory";
import { UNSPACED } from "./similarity/segments";

export interface PersonProposal {
  /** Where the name stands in the text that was asked about. */
  readonly span: Span;
  /** Everyone who goes by it, in the order of the directory; more than one must be asked about. */
  readonly people: readonly Person[];
}

/** Words as names have them; in a script without spaces a name is found letter by letter. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Two letters or fewer are too likely to be a word. */
const SHORTEST_FIRST_NAME = 3;

interface Called {
  /** Folded words of the name. */
  readonly words: readonly string[];
  readonly person: Person;
  /** False for the first word of a longer name: a whole name that fits goes before it. */
  readonly isWhole: boolean;
}

/** Finds names in texts; see `createNameFinder`. */
export type NameFinder = (text: string) => readonly PersonProposal[];

/**
 * Makes a finder of the names of `everyone`: O(names) once, then O(text) a text, times the people
 * who share a first word.
 */
export function createNameFinder(everyone: readonly Person[]): NameFinder {
  const byWord = new Map<string, Called[]>();
  const byLetter = new Map<string, { name: string; person: Person }[]>();
  for (const person of everyone) {
    for (const name of [person.name, ...person.aliases]) {
      const [letter] = name;
      if (letter !== undefined && UNSPACED.test(name)) {
        push(byLetter, letter, { name, person });
        continue;
      }
      const words = wordsOf(name).map(({ word }) => word);
      const [first] = words;
      if (first === undefined) continue;
      push(byWord, first, { words, person, isWhole: true });
      if (words.length > 1 && first.length >= SHORTEST_FIRST_NAME) {
        push(byWord, first, { words: [first], person, isWhole: false });
      }
    }
  }

  return (text) => {
    const words = wordsOf(text);
    const found: PersonProposal[] = [];
    for (let at = 0; at < words.length; at++) {
      const here = words[at];
      if (here === undefined) continue;
      const called = byWord.get(here.word);
      const isName = called !== undefined && startsLikeName(text, here.start);
      const best = isName ? longest(called, words, at) : null;
      if (best !== null) {
        const end = words[at + best.length - 1]?.end ?? here.end;
        found.push({ span: { start: here.start, end }, people: best.people });
        at += best.length - 1;
      } else if (byLetter.size > 0 && UNSPACED.test(text.slice(here.start, here.end))) {
        found.push(...unspaced(text, here, byLetter));
      }
    }
    return found;
  };
}

/** The most words that a name covers here, and everyone who goes by exactly those. */
function longest(
  called: readonly Called[],
  words: readonly Word[],
  at: number,
): { readonly length: number; readonly people: readonly Person[] } | null {
  const fitting = called.filter((one) =>
    one.words.every((word, offset) => words[at + offset]?.word === word),
  );
  const length = fitting.reduce((most, one) => Math.max(most, one.words.length), 0);
  if (length === 0) return null;
  const covering = fitting.filter((one) => one.words.length === length);
  const whole = covering.filter((one) => one.isWhole);
  const people = new Set((whole.length > 0 ? whole : covering).map((one) => one.person));
  return { length, people: [...people] };
}

function unspaced(
  text: string,
  { start, end }: Word,
  byLetter: ReadonlyMap<string, readonly { name: string; person: Person }[]>,
): readonly PersonProposal[] {
  const found: PersonProposal[] = [];
  for (let at = start; at < end;) {
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const fitting = (byLetter.get(letter) ?? []).filter(({ name }) => text.startsWith(name, at));
    const length = fitting.reduce((most, { name }) => Math.max(most, name.length), 0);
    if (length > 0) {
      const people = fitting.filter(({ name }) => name.length === length);
      const span = { start: at, end: at + length };
      found.push({ span, people: [...new Set(people.map(({ person }) => person))] });
    }
    at += Math.max(length, letter.length);
  }
  return found;
}

interface Word extends Span {
  readonly word: string;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: match[0].normalize("NFC").toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** “will” is a word and “Will” may be a name; scripts without capitals have no such difference. */
function startsLikeName(text: string, at: number): boolean {
  return !/^\p{Ll}/u.test(text.slice(at, at + 2));
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
