/** The part of a lesson's text that says the lesson. */
import type { Span } from "../note";

const LETTER = /[\p{L}\p{N}]/u;
const ENDS_SENTENCE = /[.!?…。！？)\]"'”’»›]$/u;

/**
 * Cuts the links off that stand after the end of the sentence (`Say sorry first. Sarah Lind`): they
 * say who, not what. A text whose links belong to the sentence (`Listen to Sarah`) stays whole.
 *
 * @param links where links stand in `text`, in order
 */
export function sentenceOf(text: string, links: readonly Span[]): string {
  const bare = withoutEndLinks(text, links);
  return isSentence(bare) ? bare : text;
}

/** True for a text that says something and has come to its end: what follows it is no part of it. */
export function isSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text) && LETTER.test(text);
}

/** The text less every link at its end, whether or not they belong to the sentence. */
export function withoutEndLinks(text: string, links: readonly Span[]): string {
  let end = text.length;
  for (const link of [...links].reverse()) {
    if (link.end !== end) break;
    end = trimmedEnd(text, link.start);
  }
  return text.slice(0, end);
}

function trimmedEnd(text: string, from: number): number {
  let end = from;
  while (end > 0 && (text.charAt(end - 1) === " " || text.charAt(end - 1) === ",")) end--;
  return end;
}
