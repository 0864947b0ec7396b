/**
 * Stretches of a sentence, each with its place: what is found in them stands in the sentence too,
 * word for word.
 */
import type { Span } from "../note";

export interface Part {
  /** The stretch as cue words are looked for in it, see `wholeOf`: no shorter, no longer. */
  readonly text: string;
  /** Offset into the sentence. */
  readonly start: number;
}

const WORD = /[\p{L}\p{N}]/u;
const ENDING = /[\s.,;:]/;

/**
 * All of a sentence. What is literal has other letters and signs in their places: code is words that
 * say nothing, and an arrow or a quotation mark in it is none.
 */
export function wholeOf(sentence: string, literal: readonly Span[]): Part {
  let text = "";
  let at = 0;
  for (const { start, end } of literal) {
    text += sentence.slice(at, start) + veil(sentence.slice(start, end));
    at = end;
  }
  return { text: at === 0 ? sentence : text + sentence.slice(at), start: 0 };
}

function veil(code: string): string {
  const words = code.replace(/[\p{L}\p{N}]+/gu, (word) => "x".repeat(word.length));
  return words.replace(/[^\sx]/g, "_");
}

/** From `from` to `to`, offsets into the part. */
export function cut(part: Part, from: number, to?: number): Part {
  return { text: part.text.slice(from, to), start: part.start + from };
}

/** Without blanks around it and without the punctuation at its end; null if no word is left. */
export function said(part: Part): Part | null {
  const { text } = part;
  if (!WORD.test(text)) return null;
  let to = text.length;
  // From the end backwards: a pattern would start anew at every blank.
  while (ENDING.test(text.charAt(to - 1))) to--;
  return cut(part, text.search(/\S/), to);
}

/** What the sentence says there. */
export function wordsOf(sentence: string, part: Part | null): string | null {
  return part === null ? null : sentence.slice(part.start, part.start + part.text.length);
}
