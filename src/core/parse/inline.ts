/**
 * The text of one block as a person reads it: markdown removed, links by their display text, tags,
 * block ids and comments dropped. One pass, a token at a time.
 */
import type { LinkRef, MarkSort, Span } from "../note";
import { isEven } from "../text";
import { withoutBlockId } from "./block-id";
import { decodeEntity, isEscapable } from "./characters";
import { createEmphasis, type Emphasis } from "./emphasis";
import { createFinder, type Finder } from "./finder";
import { type CodeRuns, createCodeRuns, runLengthAt } from "./inline-code";
import { type Brackets, createBrackets, fieldAt, type KeySet } from "./inline-field";
import { markdownLinkAt, wikilinkAt } from "./inline-link";
import { type InlineField, type InlineText, moveSpan, NOTHING_MARKED } from "./inline-text";
import { mathLengthAt } from "./inline-math";
import { AUTOLINK, HTML_TAG, MARKUP, SPECIAL, TAG } from "./inline-patterns";
import { mayPrecedeTag } from "./lexis";
import { sentenceOf, withoutEndLinks } from "./sentence";
import { createTextMarks } from "./text-marks";

/** Fields in fields in fields: no one writes more, and each level costs its length again. */
const DEEPEST = 4;

/**
 * Reads the raw text of a block; its lines are joined by `\n`.
 *
 * @param keys lower-case names of the inline fields that are taken out of the text
 */
export function readInline(raw: string, keys: KeySet, depth = 0): InlineText {
  if (!MARKUP.test(raw) && isEven(raw)) {
    return { text: raw, sentence: raw, bare: raw, ...NOTHING_MARKED };
  }
  const reader = new InlineReader(withoutBlockId(raw), keys, depth);
  return reader.read();
}

class InlineReader {
  private readonly marks = createTextMarks();
  private readonly out: Emphasis = createEmphasis(this.marks.pair);
  private readonly links: (Span & { readonly link: LinkRef })[] = [];
  private readonly tags: string[] = [];
  private readonly fields: InlineField[] = [];
  private readonly literal: Span[] = [];
  private readonly brackets: Brackets;
  private readonly percents: Finder;
  private readonly commentEnds: Finder;
  private readonly linkEnds: Finder;
  private readonly codeRuns: CodeRuns;
  private at = 0;

  constructor(
    private readonly raw: string,
    private readonly keys: KeySet,
    private readonly depth: number,
  ) {
    this.brackets = createBrackets(raw);
    this.codeRuns = createCodeRuns(raw);
    this.percents = createFinder(raw, "%%");
    this.commentEnds = createFinder(raw, "-->");
    this.linkEnds = createFinder(raw, "]]");
  }

  read(): InlineText {
    while (this.at < this.raw.length) this.readToken();
    const { text, map } = this.out.finish();
    const place = ({ start, end }: Span) => ({ start: map(start), end: map(end) });
    const places = this.links.map(place);
    return {
      text,
      sentence: sentenceOf(text, places),
      bare: withoutEndLinks(text, places),
      literal: this.literal.map(place),
      marks: this.marks.finish(map),
      links: this.links.map((placed) => placed.link),
      tags: this.tags,
      fields: this.fields,
    };
  }

  private readToken(): void {
    const { raw, at } = this;
    switch (raw[at]) {
      case "\\":
        return this.readEscape();
      case "`":
        return this.readCode();
      case "%":
        return this.skipComment("%%", this.percents);
      case "<":
        return this.readAngle();
      case "!":
        return this.readEmbed();
      case "[":
      case "(":
        return this.readBracket();
      case "#":
        return this.readTag();
      case "&":
        return this.readEntity();
      case "$":
        return this.readMath();
      case "*":
      case "_":
      case "~":
      case "=":
        return this.readRun();
      default:
        return this.readPlain();
    }
  }

  private readPlain(): void {
    const { raw, at } = this;
    SPECIAL.lastIndex = at + 1;
    this.at = SPECIAL.test(raw) ? SPECIAL.lastIndex - 1 : raw.length;
    this.out.text(raw.slice(at, this.at));
  }

  private keep(length: number): void {
    this.out.text(this.raw.slice(this.at, this.at + length));
    this.at += length;
  }

  /** Adds a text that is marked as a whole. */
  private put(text: string, sort: MarkSort): Span {
    const start = this.out.length();
    this.out.text(text);
    const end = this.out.length();
    this.marks.add(start, end, sort);
    return { start, end };
  }

  private readEscape(): void {
    const next = this.raw[this.at + 1];
    if (next !== undefined && (isEscapable(next) || next === "\n")) {
      this.out.text(next);
      this.at += 2;
    } else this.keep(1);
  }

  /** Inline code keeps its text; nothing in it is markdown. */
  private readCode(): void {
    const { raw, at } = this;
    const length = runLengthAt(raw, at, raw.length);
    const open = at + length;
    const close = this.codeRuns.closing(open, length);
    if (close === -1) return this.keep(length);
    const code = raw.slice(open, close);
    const isPadded = code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "";
    this.literal.push(this.put(isPadded ? code.slice(1, -1) : code, { kind: "code" }));
    this.at = close + length;
  }

  private skipComment(open: string, close: Finder): void {
    const { raw, at } = this;
    const end = raw.startsWith(open, at) ? close.next(at + open.length) : -1;
    if (end === -1) this.keep(1);
    else this.at = end + close.needle.length;
  }

  private readAngle(): void {
    const { raw, at } = this;
    if (raw.startsWith("<!--", at)) return this.skipComment("<!--", this.commentEnds);
    AUTOLINK.lastIndex = at;
    const link = AUTOLINK.exec(raw);
    HTML_TAG.lastIndex = at;
    const tag = link === null ? HTML_TAG.exec(raw) : null;
    if (link?.[1] !== undefined) {
      this.put(link[1], { kind: "link", address: link[1] });
      this.at += link[0].length;
    } else if (tag !== null) {
      if (/^<br\b/i.test(tag[0])) this.out.text(" ");
      this.at += tag[0].length;
    } else this.keep(1);
  }

  /** Embeds and pictures are not text. */
  private readEmbed(): void {
    const { raw, at } = this;
    const wiki = wikilinkAt(raw, at + 1, this.linkEnds);
    const link = wiki ?? markdownLinkAt(raw, at + 1, this.brackets);
    if (link === null) this.keep(1);
    else this.at = link.end;
  }

  private readBracket(): void {
    const { raw, at, depth } = this;
    const wiki = wikilinkAt(raw, at, this.linkEnds);
    if (wiki !== null) {
      const span = this.put(wiki.link.display, { kind: "wikilink", address: wiki.address });
      this.links.push({ link: wiki.link, start: span.start, end: span.end });
      this.at = wiki.end;
      return;
    }
    const field = depth < DEEPEST ? fieldAt(raw, at, this.brackets, this.keys) : null;
    if (field !== null) {
      const { key, start, end } = field;
      const value = readInline(raw.slice(start, end), this.keys, depth + 1);
      this.fields.push({ key, value, start, end });
      this.at = end + 1;
      return;
    }
    const link = depth < DEEPEST ? markdownLinkAt(raw, at, this.brackets) : null;
    if (link === null) return this.keep(1);
    const label = readInline(link.label, this.keys, depth + 1);
    for (const span of label.literal) this.literal.push(moveSpan(span, this.out.length()));
    this.marks.addLabel(label.marks, this.out.length());
    const span = this.put(label.text, { kind: "link", address: link.address });
    if (link.link !== null) {
      this.links.push({ link: { ...link.link, display: label.text }, ...span });
    }
    this.at = link.end;
  }

  private readTag(): void {
    const { raw, at } = this;
    TAG.lastIndex = at;
    const tag = mayPrecedeTag(raw[at - 1]) ? TAG.exec(raw) : null;
    if (tag?.[1] === undefined || /^\p{N}+$/u.test(tag[1])) return this.keep(1);
    this.tags.push(tag[1]);
    this.at += tag[0].length;
    if (/[.,;:!?]/.test(raw[this.at] ?? "")) this.out.trimEnd();
    this.put("", { kind: "tag", tag: tag[1] });
  }

  private readEntity(): void {
    const entity = decodeEntity(this.raw, this.at);
    if (entity === null) return this.keep(1);
    this.out.text(entity.text);
    this.at += entity.length;
  }

  /** Formulas are kept as they are: their letters are not markdown. */
  private readMath(): void {
    const length = mathLengthAt(this.raw, this.at);
    if (length === 0) return this.keep(1);
    this.literal.push({ start: this.out.length(), end: this.out.length() + length });
    this.keep(length);
  }

  private readRun(): void {
    const { raw, at } = this;
    const unit = raw[at] ?? "";
    let end = at;
    while (raw[end] === unit) end++;
    this.out.run(unit, end - at, raw[at - 1] ?? " ", raw[end] ?? " ");
    this.at = end;
  }
}
