/** Where a text is marked: what a search has found, and the words that lessons have in common. */
import type { Span } from "../../core/note";
import { findMarks } from "../../core/rollup/search-text";
import type { Why } from "../../core/repeats/grouping";
import type { Piece } from "../words";

/** A piece of a lesson; `related` words mean the same as one of another lesson. */
export interface SharedPiece extends Piece {
  readonly related: boolean;
}

/** Words of one lesson that tie it to the others, as they stand in it. */
export interface SharedWords {
  readonly same: readonly string[];
  readonly related: readonly string[];
}

/** Cuts a text where one of the folded terms stands. */
export function markHits(text: string, terms: readonly string[]): readonly Piece[] {
  return cutAt(text, findMarks(text, terms));
}

/** Cuts a text at its shared words: whole words, each time that they occur. */
export function markShared(text: string, words: SharedWords, locale: string): SharedPiece[] {
  const lower = (word: string): string => word.toLocaleLowerCase(locale);
  const same = new Set(words.same.map(lower));
  const related = new Set(words.related.map(lower));
  const pieces: SharedPiece[] = [];
  for (const { segment, isWordLike } of segmenterOf(locale).segment(text)) {
    const key = lower(segment);
    const isSame = isWordLike === true && same.has(key);
    const isRelated = isWordLike === true && !isSame && related.has(key);
    const hit = isSame || isRelated;
    const last = pieces.at(-1);
    if (last !== undefined && !hit && !last.hit) {
      pieces[pieces.length - 1] = { ...last, text: last.text + segment };
    } else pieces.push({ text: segment, hit, related: isRelated });
  }
  return pieces;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Making one takes longer than using it. */
function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(locale, { granularity: "word" });
  segmenters.set(locale, made);
  return made;
}

/** The pairs to ask about: each lesson with the one that speaks for all, both ways round. */
export function pairsToExplain(
  ids: readonly string[],
  speaker: string,
): readonly (readonly [string, string])[] {
  return ids.flatMap((id) =>
    id === speaker ? [] : ([[id, speaker] as const, [speaker, id] as const] as const),
  );
}

/** What the answers say of each lesson, by its id. */
export function sharedWordsOf(
  pairs: readonly (readonly [string, string])[],
  answers: readonly (Why | null)[],
): ReadonlyMap<string, SharedWords> {
  const words = new Map<string, { same: Set<string>; related: Set<string> }>();
  pairs.forEach(([id], i) => {
    const why = answers[i];
    if (why === null || why === undefined) return;
    const own = words.get(id) ?? { same: new Set(), related: new Set() };
    for (const word of why.shared) own.same.add(word);
    for (const { a } of why.near) own.related.add(a);
    words.set(id, own);
  });
  return new Map(
    [...words].map(([id, { same, related }]) => [id, { same: [...same], related: [...related] }]),
  );
}

function cutAt(text: string, marks: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}
