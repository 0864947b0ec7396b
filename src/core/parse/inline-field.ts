/** Bracketed inline fields, as Dataview reads them: `[key:: value]`, `(key:: value)`. */

import { KEY_BODY } from "./lexis";

/** Lower-case keys that are looked for: a set, or a map by key. */
export interface KeySet {
  has(key: string): boolean;
}

/** Partner of each bracket of a text; computed on first use, O(text). */
export interface Brackets {
  /** Offset of the bracket that closes the one at `at`, or -1. */
  closing(at: number): number;
}

export function createBrackets(raw: string): Brackets {
  let partners: Map<number, number> | null = null;
  return {
    closing(at) {
      partners ??= pairBrackets(raw);
      return partners.get(at) ?? -1;
    },
  };
}

function pairBrackets(raw: string): Map<number, number> {
  const partners = new Map<number, number>();
  const squares: number[] = [];
  const rounds: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i);
    if (unit === 92) i++;
    else if (unit === 91) squares.push(i);
    else if (unit === 40) rounds.push(i);
    else if (unit === 93 || unit === 41) {
      const open = (unit === 93 ? squares : rounds).pop();
      if (open !== undefined) partners.set(open, i);
    }
  }
  return partners;
}

const KEY = new RegExp(`[[(][ \t]*(${KEY_BODY})[ \t]*::[ \t]*`, "uy");

/** The field that starts at `at`, with the offsets of its value, if its key is one of `keys`. */
export function fieldAt(
  raw: string,
  at: number,
  brackets: Brackets,
  keys: KeySet,
): { readonly key: string; readonly start: number; readonly end: number } | null {
  KEY.lastIndex = at;
  const match = KEY.exec(raw);
  const key = match?.[1]?.toLowerCase();
  if (match === null || key === undefined || !keys.has(key)) return null;
  const end = brackets.closing(at);
  const start = at + match[0].length;
  return end < start ? null : { key, start, end };
}

const MARKS = "([*_]{0,3})";
const OWN_LINE = new RegExp(`^[ \\t]*${MARKS}(${KEY_BODY})${MARKS}[ \\t]*::${MARKS}[ \\t]*`, "u");

/**
 * The field that fills a line (`key:: value`), with the offsets of its value, or null. The key may
 * be emphasised, alone or with the whole line.
 */
export function ownLineField(
  line: string,
  keys: KeySet,
): { readonly key: string; readonly start: number; readonly end: number } | null {
  if (!line.includes("::")) return null;
  const match = OWN_LINE.exec(line);
  const [whole = "", open = "", key = "", close = "", after = ""] = match ?? [];
  if (match === null || !keys.has(key.toLowerCase())) return null;
  const isWholeLine = open !== "" && close === "" && after === "" && line.endsWith(open);
  const end = isWholeLine ? line.length - open.length : line.length;
  return { key: key.toLowerCase(), start: whole.length, end: Math.max(whole.length, end) };
}
