/**
 * A text of a vault with its marks as pieces that a view can draw: what is emphasized, code, a link,
 * a tag. Nothing here is markup, and a link leads nowhere but to the web, to a mail address or to a
 * note.
 */
import type { TextMark } from "../note";
import { isStyle } from "../parse/text-marks";
import { cutTokens, type InlineToken, type Placed, plainToken } from "./inline-tokens";
import { addressRole, externalUrl, noteRole } from "./inline-url";

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

const BARE_URL = /https?:\/\/[^\s<>"'`|\\^{}[\]]+/giu;

/**
 * The pieces in order; all texts together are what a person reads. A tag, which is no part of the
 * text, stands where it stood, with a blank on either side. O(text + marks log marks).
 */
export function readInlineTokens({ text, marks }: MarkedText): readonly InlineToken[] {
  const hasUrl = /https?:\/\//iu.test(text);
  if (marks.length === 0 && !hasUrl) return text === "" ? [] : [plainToken(text)];
  const placed: Placed[] = [];
  for (const mark of marks) {
    const role = roleOf(mark);
    if (role !== null) placed.push({ start: mark.start, end: mark.end, role });
  }
  if (hasUrl) addUrls(text, marks, placed);
  const tokens = cutTokens(text, placed, marks.filter(isStyle));
  return addTags(text, tokens, marks);
}

function roleOf(mark: TextMark): Placed["role"] | null {
  if (mark.kind === "code") return { kind: "code" };
  if (mark.kind === "wikilink") return noteRole(mark.address);
  return mark.kind === "link" ? addressRole(mark.address) : null;
}

/** Addresses that stand in the text as they are, but not in code or in another link. */
function addUrls(text: string, marks: readonly TextMark[], placed: Placed[]): void {
  const taken = marks.filter((mark) => !isStyle(mark) && mark.kind !== "tag");
  for (const { 0: found, index: start } of text.matchAll(BARE_URL)) {
    const address = found.replace(/[.,;:!?)*_~]+$/u, "");
    const url = /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start))
      ? null
      : externalUrl(address);
    const end = start + address.length;
    const isFree = taken.every((mark) => mark.end <= start || end <= mark.start);
    if (url !== null && isFree) placed.push({ start, end, role: { kind: "external", url } });
  }
  placed.sort((a, b) => a.start - b.start);
}

/** Puts each tag between the pieces where it stood. */
function addTags(
  text: string,
  tokens: readonly InlineToken[],
  marks: readonly TextMark[],
): readonly InlineToken[] {
  const tags = marks.flatMap((mark) => (mark.kind === "tag" ? [mark] : []));
  if (tags.length === 0) return tokens;
  const all: InlineToken[] = [];
  let at = 0;
  let next = 0;
  const addUpTo = (end: number): void => {
    for (let tag = tags[next]; tag !== undefined && tag.start <= end; tag = tags[++next]) {
      const last = all.at(-1);
      if (last !== undefined && !/\s$/u.test(last.text)) all.push(plainToken(" "));
      all.push({ ...plainToken(`#${tag.tag}`), role: { kind: "tag", tag: tag.tag } });
      const follows = text.charAt(tag.start);
      if (/[^\s.,;:!?)\]]/u.test(follows)) all.push(plainToken(" "));
    }
  };
  for (const token of tokens) {
    let rest = token.text;
    for (let tag = tags[next]; tag !== undefined && tag.start < at + rest.length;) {
      const before = rest.slice(0, tag.start - at);
      if (before !== "") all.push({ ...token, text: before });
      rest = rest.slice(before.length);
      at = tag.start;
      addUpTo(at);
      tag = tags[next];
    }
    if (rest !== "") all.push({ ...token, text: rest });
    at += rest.length;
  }
  addUpTo(Infinity);
  return all;
}

/**
 * The marks of a part of a text, placed in that part. A tag belongs to what stands before it.
 */
export function cutMarks(
  marks: readonly TextMark[],
  from: number,
  to: number,
): readonly TextMark[] {
  if (marks.length === 0) return marks;
  return marks.flatMap((mark): readonly TextMark[] => {
    if (mark.kind === "tag") {
      const isIn = mark.start <= to && (mark.start > from || from === 0);
      return isIn ? [{ ...mark, start: mark.start - from, end: mark.start - from }] : [];
    }
    const start = Math.max(mark.start, from);
    const end = Math.min(mark.end, to);
    return start < end ? [{ ...mark, start: start - from, end: end - from }] : [];
  });
}
