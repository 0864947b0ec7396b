import type {} from "obsidian";

export type SearchMatches = [number, number][];

export interface SearchResult {
  /** The higher, the better; 0 is perfect. */
  score: number;
  matches: SearchMatches;
}

export type Search = (text: string) => SearchResult | null;

/** Finds the letters of each word of the query in order, best where they stand together and at
 * the start of words. The app's own ranking is not public; this one has the same shape. */
export function prepareFuzzySearch(query: string): Search {
  const words = splitWords(query);
  return (text) => combine(words, text, findLetters);
}

/** Finds each word of the query as it is written. */
export function prepareSimpleSearch(query: string): Search {
  const words = splitWords(query);
  return (text) => combine(words, text, findWhole);
}

export interface PreparedQuery {
  query: string;
  tokens: string[];
  fuzzy: string[];
}

/** The older form of `prepareFuzzySearch`, for `fuzzySearch`. */
export function prepareQuery(query: string): PreparedQuery {
  const tokens = splitWords(query);
  return { query, tokens, fuzzy: [...tokens.join("")] };
}

export function fuzzySearch(prepared: PreparedQuery, text: string): SearchResult | null {
  return combine(prepared.tokens, text, findLetters);
}

function splitWords(query: string): string[] {
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
}

function combine(
  words: string[],
  text: string,
  find: (word: string, lower: string) => SearchMatches | null,
): SearchResult | null {
  const lower = text.toLowerCase();
  const matches: SearchMatches = [];
  let score = 0;
  for (const word of words) {
    const found = find(word, lower);
    if (found === null) return null;
    matches.push(...found);
    score += scoreOf(found, lower);
  }
  if (words.length > 0) score -= text.length / 1000;
  return { score, matches: mergeMatches(matches) };
}

function findWhole(word: string, lower: string): SearchMatches | null {
  const at = lower.indexOf(word);
  return at < 0 ? null : [[at, at + word.length]];
}

function findLetters(word: string, lower: string): SearchMatches | null {
  const whole = findAtWordStart(word, lower) ?? findWhole(word, lower);
  if (whole !== null) return whole;
  const matches: SearchMatches = [];
  let from = 0;
  for (const letter of word) {
    const at = lower.indexOf(letter, from);
    if (at < 0) return null;
    const last = matches[matches.length - 1];
    if (last !== undefined && last[1] === at) last[1] = at + letter.length;
    else matches.push([at, at + letter.length]);
    from = at + letter.length;
  }
  return matches;
}

function findAtWordStart(word: string, lower: string): SearchMatches | null {
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (isWordStart(lower, at)) return [[at, at + word.length]];
  }
  return null;
}

function isWordStart(lower: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(lower.charAt(at - 1));
}

function scoreOf(matches: SearchMatches, lower: string): number {
  const gaps = matches.length - 1;
  const first = matches[0]?.[0] ?? 0;
  const inside = matches.filter(([start]) => !isWordStart(lower, start)).length;
  return -(gaps * 0.5 + inside * 0.3 + first / 200);
}

function mergeMatches(matches: SearchMatches): SearchMatches {
  const merged: SearchMatches = [];
  for (const [start, end] of matches.sort((a, b) => a[0] - b[0])) {
    const last = merged[merged.length - 1];
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

export function sortSearchResults(results: { match: SearchResult }[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

/** Writes `text` with its matches marked; `offset` is where `text` starts in what was searched. */
export function renderMatches(
  el: HTMLElement | DocumentFragment,
  text: string,
  matches: SearchMatches | null,
  offset = 0,
): void {
  let at = 0;
  for (const [from, to] of matches ?? []) {
    const start = Math.max(from + offset, at);
    const end = Math.min(to + offset, text.length);
    if (end <= start) continue;
    el.appendText(text.slice(at, start));
    el.createSpan({ cls: "suggestion-highlight", text: text.slice(start, end) });
    at = end;
  }
  el.appendText(text.slice(at));
}

export function renderResults(
  el: HTMLElement,
  text: string,
  result: SearchResult,
  offset?: number,
): void {
  renderMatches(el, text, result.matches, offset);
}
