/** Whether a name that was found in a lesson is one that a person has written there as a name. */
import { NAME_WORDS } from "../assets/name-words";
import type { Lesson, Span } from "./note";
import { mathLengthAt } from "./parse/inline-math";

type Said = Pick<Lesson, "text" | "marks">;

/** What makes one word of two: `Elif-Su`, `Elif_notes`, `Elif.docx`, `Elif@example.org`. */
const JOINED_BEFORE = /[\p{L}\p{M}\p{N}][-‐‑_@.\\]$/u;
const JOINED_AFTER = /^[-‐‑_@.\\][\p{L}\p{M}\p{N}]/u;
const ADDRESS = /:\/\/|^[^\p{L}\p{N}]*(?:www\.|mailto:)/iu;
/** Behind these a sentence begins. */
const BEFORE_SENTENCE = /[.!?…:→]/u;
/** These open one, or a part that may begin like one. */
const OPENING = /["“”„«»‹›‘’'([]/u;
const CASED = /[\p{Lu}\p{Ll}\p{Lt}]/u;

/** False in code, formulas, links and addresses, and where it is a part of a longer word. */
export function isPlainName({ text, marks }: Said, { start, end }: Span): boolean {
  const overlaps = (other: Span): boolean => start < other.end && other.start < end;
  return !(
    marks.some((mark) => isOpaque(mark.kind) && overlaps(mark)) ||
    JOINED_BEFORE.test(text.slice(Math.max(0, start - 3), start)) ||
    JOINED_AFTER.test(text.slice(end, end + 3)) ||
    ADDRESS.test(wordAround(text, start, end)) ||
    formulasIn(text).some(overlaps)
  );
}

/**
 * True when the name can be nothing else: one word of a name may be a plain word, like Will and May,
 * and any word is written large where a sentence begins.
 */
export function isSurelyName(text: string, { start, end }: Span): boolean {
  const name = text.slice(start, end).normalize("NFC");
  if (/\s/u.test(name) || !CASED.test(name)) return true;
  return !NAME_WORDS.has(name.toLowerCase()) && !beginsSentence(text, start);
}

function beginsSentence(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && /\s/u.test(text.charAt(at - 1))) at--;
  return at === 0 || BEFORE_SENTENCE.test(text.charAt(at - 1)) || OPENING.test(text.charAt(at - 1));
}

function isOpaque(kind: Said["marks"][number]["kind"]): boolean {
  return kind === "code" || kind === "wikilink" || kind === "link";
}

/** From the blank before it to the blank behind it. */
function wordAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !/\s/u.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && !/\s/u.test(text.charAt(to))) to++;
  return text.slice(from, to);
}

function formulasIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf("$"); at !== -1; at = text.indexOf("$", at)) {
    const length = mathLengthAt(text, at);
    if (length > 0) found.push({ start: at, end: at + length });
    at += Math.max(1, length);
  }
  return found;
}
