/** Texts as a search reads them. */
import type { Span } from "../note";
import type { Steps } from "../steps";
import { baseName, foldAccents, foldText } from "../text";
import type { Row } from "./rows";

const PLAIN = /^[ -~]*$/;
const PART = "\n";

/** Folded, and without accents: `elodie` finds Élodie. */
export function foldSearch(text: string): string {
  return PLAIN.test(text) ? foldText(text) : foldAccents(text);
}

/** What can be found of a row, folded; its parts stand in lines of their own. */
export interface SearchText {
  /** Sentence, cue, move, check, people, lesson note. */
  readonly own: string;
  /** Both the row's own and its quotes with the names of their notes. */
  readonly all: string;
}

const known = new WeakMap<Row, SearchText>();

/** Folded once a row, when it is first asked for. */
export function searchTextOf(row: Row): SearchText {
  const found = known.get(row);
  if (found !== undefined) return found;
  const { text, cue, move, check, people, lessonNote, members } = row.repeat;
  const parts = [text, cue ?? "", move ?? "", check ?? ""];
  for (const { name } of people) parts.push(name);
  if (lessonNote !== null) parts.push(baseName(lessonNote));
  const own = foldParts(parts);
  const quotes: string[] = [];
  for (const member of members) quotes.push(member.text, baseName(member.path));
  const made = { own, all: own + PART + foldParts(quotes) };
  known.set(row, made);
  return made;
}

const ROWS_A_STEP = 32;

/** Folds rows ahead of the first search, in short steps, for a time when nobody waits. */
export function* foldRows(rows: readonly Row[]): Steps<void> {
  for (const [i, row] of rows.entries()) {
    searchTextOf(row);
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield { done: i + 1, total: rows.length };
  }
}

const PLAIN_PARTS = /^[\n -~]*$/;

/** All parts at once where they are plain: tens of thousands of small texts take ten times as long. */
function foldParts(parts: readonly string[]): string {
  const joined = parts.join(PART);
  const isEasy = PLAIN_PARTS.test(joined) && !joined.includes("  ");
  return isEasy ? joined.toLowerCase() : parts.map(foldSearch).join(PART);
}

/** True if the folded text holds the folded phrase, and no letter or digit goes on around it. */
export function holdsPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    if (isWhole(text, at, at + phrase.length)) return true;
  }
  return false;
}

function isWhole(text: string, start: number, end: number): boolean {
  const isOpen = start === 0 || !ENDS_IN_WORD.test(text.slice(Math.max(0, start - 2), start));
  return isOpen && !BEGINS_WITH_WORD.test(text.slice(end, end + 2));
}

const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{M}\p{N}]/u;

/**
 * Where folded terms stand in a text as it is shown, in order, none over another; of two that begin
 * in one place the longer. O(text terms).
 */
export function findMarks(text: string, terms: readonly string[]): readonly Span[] {
  const wanted = terms.filter((term) => term !== "");
  if (wanted.length === 0) return [];
  const { folded, starts } = foldWithPlaces(text);
  const marks: Span[] = [];
  for (let at = 0; at < folded.length;) {
    let length = 0;
    for (const term of wanted) {
      if (term.length > length && folded.startsWith(term, at)) length = term.length;
    }
    if (length > 0) {
      const start = starts[at] ?? 0;
      const end = starts[at + length] ?? text.length;
      marks.push({ start, end: start + text.slice(start, end).trimEnd().length });
    }
    at += Math.max(1, length);
  }
  return marks.filter(({ start, end }) => end > start);
}

/** The folded text, and for each of its units where the character began that it comes from. */
function foldWithPlaces(text: string): {
  readonly folded: string;
  readonly starts: readonly number[];
} {
  let folded = "";
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const isBlank = /\s/u.test(character);
    const part = isBlank ? (folded.endsWith(" ") ? "" : " ") : foldSearch(character);
    for (let i = 0; i < part.length; i++) starts.push(at);
    folded += part;
    at += character.length;
  }
  starts.push(text.length);
  return { folded, starts };
}
