/** A line of a file → what a person reads of it. */
import { readInline } from "../parse/inline";

/** Longest part of a text that is compared, in UTF-16 units: as `splitWords`. */
const MAX_LENGTH = 5_000;

/** Quote marks, list marks with their task boxes, heading marks and callouts, at the start. */
const LEADING = /^(?:\s|>|[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|\[[ xX/-]\]\s|\[![^\]\s]{1,32}\][-+]?)+/u;

/** A field's key at the start: `lesson:: Ask first`. */
const KEY = /^\p{L}[\p{L}\p{N} _-]{0,30}::\s/u;

/** What templates leave to be filled in. */
const PLACEHOLDER = /\{\{[^{}]*\}\}|<%[^%]*%>/gu;

/** Links, tags, comments, code, block ids, fields: anything that may be more than text. */
const MARKED = /[[\]`*_#^<>{%~=\\]/u;
const LISTED = /^\s*(?:[-+]|\d{1,9}[.)])\s/u;

/** A hyphenated beginning that others write without the hyphen: `e-mail`, `re-read`. */
const PREFIXED = /(^|[^\p{L}\p{N}-])(e|co|re|pre|post|mis|multi|anti)-(?=\p{L}{3})/giu;

const NO_KEYS: ReadonlySet<string> = new Set();

/**
 * Takes a lesson's text as the parser gives it or a bare line as it stands in a file, gives what a
 * person reads: list marks, emphasis, links but for their display text, tags, block ids, comments,
 * footnotes and placeholders are gone. Reads the first 5,000 UTF-16 units. Linear in those.
 */
export function plainLine(text: string): string {
  let line = text.slice(0, MAX_LENGTH);
  if (MARKED.test(line) || LISTED.test(line)) {
    line = readInline(line.replace(LEADING, "").replace(PLACEHOLDER, " "), NO_KEYS).text;
  }
  if (line.includes("::")) line = line.replace(LEADING, "").replace(KEY, "");
  return line.includes("-") ? line.replace(PREFIXED, "$1$2") : line;
}
