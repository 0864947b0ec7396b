/** Where the links of a paragraph stand in its source, and which fields hold them. */
import type { LinkRef, Span } from "../../note";
import { isEscapable } from "../../parse/characters";
import { createFinder } from "../../parse/finder";
import { createCodeRuns, runLengthAt } from "../../parse/inline-code";
import { createBrackets, fieldAt, type KeySet } from "../../parse/inline-field";
import { markdownLinkAt, wikilinkAt } from "../../parse/inline-link";
import { mathLengthAt } from "../../parse/inline-math";

export interface LinkSpan extends Span {
  readonly link: LinkRef;
  /** Markdown source of what a reader sees of it. */
  readonly shown: string;
  /** The innermost bracketed field around it, or null. */
  readonly field: BracketField | null;
}

export interface BracketField extends Span {
  /** Lower case. */
  readonly key: string;
  readonly value: Span;
}

const HTML_TAG = /<\/?[A-Za-z][^<>]*>|<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>/y;

/** As deep as `readInline` looks for fields in fields. */
const DEEPEST = 4;

/**
 * The links that `readInline` finds in `raw`, in order; those in code, comments, formulas, tags of
 * HTML and other links are none. O(raw).
 *
 * @param keys lower-case names of the fields that are told
 * @param base what offsets begin with
 */
export function linkSpansIn(raw: string, keys: KeySet, base: number): readonly LinkSpan[] {
  const links: LinkSpan[] = [];
  readLinks(raw, keys, base, null, 0, links);
  return links;
}

function readLinks(
  raw: string,
  keys: KeySet,
  base: number,
  field: BracketField | null,
  depth: number,
  links: LinkSpan[],
): void {
  const brackets = createBrackets(raw);
  const codeRuns = createCodeRuns(raw);
  const linkEnds = createFinder(raw, "]]");
  const percents = createFinder(raw, "%%");
  const commentEnds = createFinder(raw, "-->");

  const add = (start: number, end: number, link: LinkRef, shown: string) => {
    links.push({ start: base + start, end: base + end, link, shown, field });
  };
  /** Where the link or the field ends that begins at `at`. */
  const readBracket = (at: number): number => {
    const wiki = wikilinkAt(raw, at, linkEnds);
    if (wiki !== null) {
      add(at, wiki.end, wiki.link, wiki.link.display);
      return wiki.end;
    }
    if (depth >= DEEPEST) return at + 1;
    const inner = fieldAt(raw, at, brackets, keys);
    if (inner !== null) {
      const { key, start, end } = inner;
      const value = { start: base + start, end: base + end };
      const around = { key, start: base + at, end: base + end + 1, value };
      readLinks(raw.slice(start, end), keys, value.start, around, depth + 1, links);
      return end + 1;
    }
    const markdown = markdownLinkAt(raw, at, brackets);
    if (markdown === null) return at + 1;
    if (markdown.link !== null) add(at, markdown.end, markdown.link, markdown.label);
    return markdown.end;
  };
  const past = (close: number, width: number, at: number) =>
    close === -1 ? at + 1 : close + width;

  let at = 0;
  while (at < raw.length) {
    switch (raw[at]) {
      case "\\":
        at += isEscapable(raw[at + 1] ?? "") ? 2 : 1;
        break;
      case "`": {
        const length = runLengthAt(raw, at, raw.length);
        const close = codeRuns.closing(at + length, length);
        at = (close === -1 ? at : close) + length;
        break;
      }
      case "%":
        at = raw.startsWith("%%", at) ? past(percents.next(at + 2), 2, at) : at + 1;
        break;
      case "<":
        HTML_TAG.lastIndex = at;
        at = raw.startsWith("<!--", at)
          ? past(commentEnds.next(at + 4), 3, at)
          : at + (HTML_TAG.exec(raw)?.[0].length ?? 1);
        break;
      case "!": {
        const wiki = wikilinkAt(raw, at + 1, linkEnds);
        at = (wiki ?? markdownLinkAt(raw, at + 1, brackets))?.end ?? at + 1;
        break;
      }
      case "$":
        at += Math.max(1, mathLengthAt(raw, at));
        break;
      case "[":
      case "(":
        at = readBracket(at);
        break;
      default:
        at++;
    }
  }
}
