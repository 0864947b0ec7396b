/** Finds names in texts by their words. */
import type { Span } from "../note";
import { formsOf, formsOfLink, type NameForm, placesOf, type Word, wordsOf } from "./name-forms";

/** A name in a text, and what stands for it. */
export interface HiddenName extends Span {
  readonly token: string;
}

/** Names word by word: those that go on from here, and those that end here. */
interface Branch {
  readonly next: Map<string, Branch>;
  readonly ends: End[];
}

/** Everyone who goes by words that are written alike. */
interface End extends NameForm {
  readonly tokens: Set<string>;
  /** All of them as one, once it was asked for. */
  token: string | null;
}

interface Place {
  readonly text: string;
  readonly whole: Set<string>;
  readonly parts: Set<string>;
}

/** Between the words of one name: blanks, hyphens, underscores, apostrophes, but no other word. */
const LONGEST_GAP = 3;
/** With a genitive's ending behind it, a shorter word is too likely to be another. */
const SHORTEST_GENITIVE = 4;

export class NameIndex {
  readonly root: Branch = makeBranch();
  readonly #places = new Map<string, Place>();

  /** A name or an alias. */
  addName(name: string, token: string): void {
    this.#addForms(formsOf(name), token);
    this.#addPlaces(name, token);
  }

  /** What a link to somebody says, as a name that is written with capitals. */
  addLink(display: string, token: string): void {
    const forms = formsOfLink(display);
    this.#addForms(forms, token);
    if (forms.length > 0) this.#addPlaces(display, token);
  }

  /** All of these words together, in any case. */
  addWords(words: string, token: string): void {
    this.#addForms(formsOf(words).slice(0, 1), token);
  }

  #addPlaces(name: string, token: string): void {
    for (const { text, isWhole } of placesOf(name)) {
      const place = this.#places.get(text) ?? { text, whole: new Set(), parts: new Set() };
      (isWhole ? place.whole : place.parts).add(token);
      this.#places.set(text, place);
    }
  }

  #addForms(forms: readonly NameForm[], token: string): void {
    for (const { words, isWhole } of forms) {
      const { ends } = words.reduce((branch, { word }) => grow(branch, word), this.root);
      const known = ends.find((end) => end.isWhole === isWhole && isWrittenAlike(end.words, words));
      if (known === undefined) ends.push({ words, isWhole, tokens: new Set([token]), token: null });
      else {
        known.tokens.add(token);
        known.token = null;
      }
    }
  }

  places(): readonly Place[] {
    return [...this.#places.values()];
  }
}

function makeBranch(): Branch {
  return { next: new Map(), ends: [] };
}

function grow({ next }: Branch, word: string): Branch {
  const known = next.get(word);
  if (known !== undefined) return known;
  const made = makeBranch();
  next.set(word, made);
  return made;
}

function isWrittenAlike(one: NameForm["words"], other: NameForm["words"]): boolean {
  return one.every(({ needsCapital }, i) => other[i]?.needsCapital === needsCapital);
}

/** Makes a finder of the names of all indexes: O(text) a text, however many people there are. */
export function createNameFinder(
  indexes: readonly NameIndex[],
): (text: string) => readonly HiddenName[] {
  const roots = indexes.map(({ root }) => root);
  const places = indexes
    .flatMap((index) => index.places())
    .sort((a, b) => b.text.length - a.text.length);
  return (text) => {
    const found = findWords(text, roots);
    for (const place of places) addPlaces(text, place, found);
    return found.sort((a, b) => a.start - b.start);
  };
}

function findWords(text: string, roots: readonly Branch[]): HiddenName[] {
  const words = wordsOf(text);
  const names: HiddenName[] = [];
  for (let at = 0; at < words.length; at++) {
    const here = words[at];
    const found = here === undefined ? null : longestAt(text, words, at, roots);
    if (here === undefined || found === null) continue;
    const last = words[at + found.length - 1] ?? here;
    const end = found.keepsEnding ? last.end - 1 : last.end;
    names.push({ start: here.start, end, token: found.token });
    at += found.length - 1;
  }
  return names;
}

/** Wherever no longer name stands. */
function addPlaces(text: string, { text: name, whole, parts }: Place, found: HiddenName[]): void {
  const token = [...(whole.size > 0 ? whole : parts)].join("/");
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (found.every((one) => one.end <= start || end <= one.start)) {
      found.push({ start, end, token });
    }
  }
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
  roots: readonly Branch[],
): Found | null {
  let best: Found | null = null;
  let branches = roots;
  for (let length = 1; branches.length > 0; length++) {
    const here = words[at + length - 1];
    const before = words[at + length - 2];
    if (here === undefined) break;
    if (length > 1 && before !== undefined && !isGap(text.slice(before.end, here.start))) break;
    const own = words.slice(at, at + length);
    const stem = stemOf(here.word, length);
    const ending = stem === null ? [] : follow(branches, stem);
    branches = follow(branches, here.word);
    best = bestOf(endsIn(branches, own), endsIn(ending, own).filter(takesEnding), length) ?? best;
  }
  return best;
}

function follow(branches: readonly Branch[], word: string): readonly Branch[] {
  return branches.flatMap(({ next }) => next.get(word) ?? []);
}

/** What a genitive may be of. */
function stemOf(word: string, length: number): string | null {
  const isLong = length > 1 || word.length >= SHORTEST_GENITIVE;
  return isLong && word.endsWith("s") ? word.slice(0, -1) : null;
}

function takesEnding({ words }: End): boolean {
  const last = words.at(-1);
  return last !== undefined && !(last.needsCapital && last.word.length < SHORTEST_GENITIVE);
}

function endsIn(branches: readonly Branch[], own: readonly Word[]): readonly End[] {
  return branches
    .flatMap(({ ends }) => ends)
    .filter(({ words }) => words.every((word, i) => !word.needsCapital || own[i]?.isCapital));
}

function bestOf(plain: readonly End[], genitive: readonly End[], length: number): Found | null {
  const all = [...plain, ...genitive];
  if (all.length === 0) return null;
  const whole = all.filter(({ isWhole }) => isWhole);
  const chosen = whole.length > 0 ? whole : all;
  const [only, other] = chosen;
  const token = only !== undefined && other === undefined ? tokenOf(only) : tokenOfAll(chosen);
  return { length, token, keepsEnding: chosen.every((end) => genitive.includes(end)) };
}

function tokenOf(end: End): string {
  end.token ??= tokenOfAll([end]);
  return end.token;
}

function tokenOfAll(ends: readonly End[]): string {
  return [...new Set(ends.flatMap(({ tokens }) => [...tokens]))].join("/");
}

function isGap(between: string): boolean {
  return between.length <= LONGEST_GAP && !/[\n\r/]/u.test(between);
}
