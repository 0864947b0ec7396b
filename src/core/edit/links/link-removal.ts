/** What is taken away, or put in their place, when links leave the text of a lesson. */
import type { Span } from "../../note";
import { readInline } from "../../parse/inline";
import { isSentence } from "../../parse/sentence";
import { isBlank, withBlank } from "../lessons/blank-around";
import type { LinkSpan } from "./link-spans";
import type { LinkStretch } from "./link-stretches";
import type { TextEdit } from "../text-edit";
import { reachOf } from "../lessons/text-end";

/** How links leave: `asText`, none is taken away; `escaped`, signs in it get a backslash. */
export interface Manner {
  readonly asText: boolean;
  readonly escaped: boolean;
  /** True when the links were put behind the text: they are known to be no part of what it says. */
  readonly isAdded: boolean;
}

const NO_KEYS: ReadonlySet<string> = new Set();

const SAID = /[\p{L}\p{N}\p{S}]/u;
const SIGNS = /[\\`*_[\]<>#&$%~=^|:!(){}]/gu;
const COMMA = /^[ \t]*,[ \t]*$/u;
const LONGEST_COMMA = 9;

/**
 * Takes links out of a stretch. One that stands behind a sentence goes with the blank before it, or
 * with the comma that keeps it apart from another; one in the sentence, and one at the end of a text
 * that needs it to be whole, becomes what a reader sees of it. A field, or a detail, that holds
 * nothing else goes as a whole. O(stretch).
 */
export function removeLinks(
  text: string,
  stretch: LinkStretch,
  gone: ReadonlySet<LinkSpan>,
  { asText, escaped, isAdded }: Manner,
): readonly TextEdit[] {
  const { start, raw, links, whole, isList } = stretch;
  const leaving = links.filter((link) => gone.has(link));
  if (leaving.length === 0) return [];
  const isOver = !saysMore(stretch, leaving);
  if (isOver && whole !== null && !asText) return [deletion(text, whole)];
  const reach = reachOf(raw, placesOf(stretch, links));
  const said = readInline(raw.slice(0, reach.end), NO_KEYS).text;
  const needsNone = isAdded || isList || isSentence(said);
  const first = links.find((link) => link.start >= start + reach.end);
  const isBehind = (link: LinkSpan) =>
    link.start >= start + reach.end &&
    link.end <= start + reach.stop &&
    (reach.end > 0 || isList || link !== links[0]) &&
    (needsNone || (link === first && saysAgain(said, link.shown)));
  const spans: Span[] = [];
  const edits: TextEdit[] = [];
  links.forEach((link, index) => {
    if (!gone.has(link)) return;
    if (asText || (isOver && isList) || !isBehind(link)) {
      edits.push(toText(text, link, escaped));
      return;
    }
    const after = links[index + 1];
    const next = after === undefined || gone.has(after) ? null : after;
    spans.push(withSeparator(text, stretch, link, links[index - 1] ?? null, next));
  });
  return [...unite(spans).map((span) => deletion(text, span)), ...edits];
}

/** True when the last word of a text is one of these too: `Ask Sarah` and `Sarah Lind`. */
export function saysAgain(text: string, words: string): boolean {
  const last = wordsOf(text).at(-1);
  return last !== undefined && wordsOf(words).includes(last);
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Where links stand in a stretch, with the commas between two of them; offsets count along it. */
function placesOf({ start: base, raw }: LinkStretch, links: readonly LinkSpan[]): readonly Span[] {
  let at = 0;
  return links.map((link) => {
    const start = link.start - base;
    const from = at > 0 && isCommaAt(raw, at, start) ? at : start;
    at = link.end - base;
    return { start: from, end: at };
  });
}

/** What is said besides some links. */
function saysMore(stretch: LinkStretch, links: readonly LinkSpan[]): boolean {
  const { raw } = stretch;
  let at = 0;
  for (const { start, end } of placesOf(stretch, links)) {
    if (SAID.test(raw.slice(at, start))) return true;
    at = end;
  }
  return SAID.test(raw.slice(at));
}

function isCommaAt(text: string, from: number, to: number): boolean {
  return to - from <= LONGEST_COMMA && COMMA.test(text.slice(from, to));
}

/** With the comma that keeps it apart from another link, else with the blank before it. */
function withSeparator(
  text: string,
  stretch: LinkStretch,
  link: LinkSpan,
  before: LinkSpan | null,
  after: LinkSpan | null,
): Span {
  const { start, end } = link;
  if (before !== null && isCommaAt(text, before.end, start)) return { start: before.end, end };
  if (after !== null && isCommaAt(text, end, after.start)) return { start, end: after.start };
  if (start > stretch.start) return withBlank(text, link);
  return { start, end: end < stretch.end && isBlank(text, end) ? end + 1 : end };
}

function toText(text: string, { start, end, shown }: LinkSpan, escaped: boolean): TextEdit {
  const isWikilink = text.startsWith("[[", start);
  const words = escaped && isWikilink ? shown.replace(SIGNS, (sign) => `\\${sign}`) : shown;
  return { span: { start, end }, expected: text.slice(start, end), text: words };
}

function deletion(text: string, span: Span): TextEdit {
  return { span, expected: text.slice(span.start, span.end), text: "" };
}

/** Spans that touch or overlap become one; they come in order. */
function unite(spans: readonly Span[]): readonly Span[] {
  const united: Span[] = [];
  for (const { start, end } of spans) {
    const last = united.at(-1);
    if (last !== undefined && start <= last.end) {
      united[united.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else united.push({ start, end });
  }
  return united;
}
