/**
 * Plain names in a lesson that could be links: only ever offered, never linked unasked. A name or an
 * alias means its person; so does the first word of a name of several words, if it is written as a
 * name. Where several people go by it, all of them are named, and the person decides.
 */
import type { Span } from "./note";
import type { Person } from "./people-directory";
import { firstNameLike } from "./name-like";
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

/** Finds names in texts; see `createNameFinder`. */
export type NameFinder = (text: string) => readonly PersonProposal[];

/** Names word by word: those that go on from here, and whoever is called so far. */
interface Branch {
  readonly next: Map<string, Branch>;
  /** Whole names that end here, and first words of longer ones: a whole name goes before those. */
  readonly whole: Set<Person>;
  readonly first: Set<Person>;
}

const NOTHING: readonly PersonProposal[] = [];

/**
 * Makes a finder of the names of `everyone`: O(names) once, then O(text) a text, however many people
 * there are.
 */
export function createNameFinder(everyone: readonly Person[]): NameFinder {
  const names = makeBranch();
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
      words.reduce((branch, word) => grow(branch, word), names).whole.add(person);
      if (words.length > 1 && first.length >= SHORTEST_FIRST_NAME) {
        grow(names, first).first.add(person);
      }
    }
  }
  const isFirst = (word: string): boolean => names.next.has(word);

  return (text) => {
    const from = firstNameLike(text, isFirst, byLetter.size > 0);
    if (from === -1) return NOTHING;
    const words = wordsOf(text, from);
    const found: PersonProposal[] = [];
    for (let at = 0; at < words.length; at++) {
      const here = words[at];
      if (here === undefined) continue;
      const isName = isFirst(here.word) && startsLikeName(text, here.start);
      const best = isName ? longest(names, words, at) : null;
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

function makeBranch(): Branch {
  return { next: new Map(), whole: new Set(), first: new Set() };
}

function grow({ next }: Branch, word: string): Branch {
  const known = next.get(word);
  if (known !== undefined) return known;
  const made = makeBranch();
  next.set(word, made);
  return made;
}

/** The most words that a name covers here, and everyone who goes by exactly those. */
function longest(
  names: Branch,
  words: readonly Word[],
  at: number,
): { readonly length: number; readonly people: readonly Person[] } | null {
  let best: { readonly length: number; readonly people: ReadonlySet<Person> } | null = null;
  let branch: Branch | undefined = names;
  for (let length = 1; ; length++) {
    branch = branch.next.get(words[at + length - 1]?.word ?? "");
    if (branch === undefined) break;
    const people: ReadonlySet<Person> = branch.whole.size > 0 ? branch.whole : branch.first;
    if (people.size > 0) best = { length, people };
  }
  return best === null ? null : { length: best.length, people: [...best.people] };
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

/** @param from where a word may begin */
function wordsOf(text: string, from = 0): readonly Word[] {
  return [...text.slice(from).matchAll(WORD)].map((match) => ({
    word: foldWord(match[0]),
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

function foldWord(word: string): string {
  return word.normalize("NFC").toLowerCase();
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
