/** Texts of notes on their way to the screen, and the words in them. */
import { initialsOf } from "../core/initials";
import { findMarks, foldSearch } from "../core/rollup/search-text";
import { shownText } from "../core/shown-text";
import { foldText } from "../core/text";

/** A piece of a text; `hit` pieces are marked. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Words that begin alike count as one from this length on: "promise" and "promised". */
const SHARED_BEGINNING = 5;

/**
 * Cuts a text at the words that `why` lists: equal ones, or those that share their first five
 * letters with one. What is not visibly the same word stays unmarked. A reason that is a sentence,
 * such as a judgement of the person's own, is no list of words and marks nothing.
 */
export function markSharedWords(text: string, why: readonly string[], locale: string): Piece[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
  const words = new Set<string>();
  for (const reason of why) {
    for (const listed of reason.split(",").map((word) => word.trim())) {
      if (/\s/u.test(listed)) continue;
      for (const part of segmenter.segment(listed)) {
        if (part.isWordLike === true) words.add(wordKey(part.segment));
      }
    }
  }
  const pieces: Piece[] = [];
  for (const part of segmenter.segment(text)) {
    const hit = part.isWordLike === true && words.has(wordKey(part.segment));
    append(pieces, part.segment, hit);
  }
  return pieces;
}

function wordKey(word: string): string {
  return [...foldText(word)].slice(0, SHARED_BEGINNING).join("");
}

/** Cuts a text at every place where one of the terms of a search stands. */
export function markTerms(text: string, terms: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of findMarks(text, terms)) {
    if (start > at) append(pieces, text.slice(at, start), false);
    append(pieces, text.slice(start, end), true);
    at = end;
  }
  if (at < text.length || pieces.length === 0) append(pieces, text.slice(at), false);
  return pieces;
}

/** Two marked words in a row stay two marks; plain text grows together. */
function append(pieces: Piece[], text: string, hit: boolean): void {
  const last = pieces.at(-1);
  if (last !== undefined && !hit && !last.hit) {
    pieces[pieces.length - 1] = { text: last.text + text, hit };
  } else {
    pieces.push({ text, hit });
  }
}

/** The terms of a search, folded and without accents. */
export function searchTerms(query: string): readonly string[] {
  const folded = foldSearch(query);
  return folded === "" ? [] : folded.split(" ");
}

/** What stands for a person where there is no room for the name, see `initialsOf`. */
export function initials(name: string): string {
  return initialsOf(shownText(name));
}
