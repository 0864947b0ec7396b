interface Place {
  line: number;
  column: number;
  offset: number;
}

/** As much of the parser as extending it needs. What a tokenizer returns is nobody's business. */
interface Parsing {
  inBlock: boolean;
  inList: boolean;
  tokenizeInline(value: string, now: Place): unknown[];
}

interface Eat {
  (eaten: string): (node: Record<string, unknown>) => unknown;
  now(): Place;
}

interface Tokenize {
  (this: Parsing, eat: Eat, value: string, silent?: boolean): unknown;
  /** The next place where it may match; -1 when there is none. */
  locator?: (value: string, from: number) => number;
}

interface Grammar {
  blockTokenizers: Record<string, Tokenize>;
  blockMethods: string[];
  inlineTokenizers: Record<string, Tokenize>;
  inlineMethods: string[];
}

/** What the app adds to markdown: properties, comments, wikilinks, embeds and tags. */
export function appSyntax(this: { Parser?: unknown }): void {
  const grammar = grammarOf(this.Parser);
  if (grammar === null) throw new Error("The parser cannot be extended.");
  grammar.blockTokenizers.yaml = properties;
  grammar.blockTokenizers.comment = commentBlock;
  grammar.blockMethods.unshift("yaml");
  grammar.blockMethods.splice(grammar.blockMethods.indexOf("fencedCode"), 0, "comment");
  Object.assign(grammar.inlineTokenizers, { wikilink, embed, tag, comment });
  grammar.inlineMethods.splice(
    grammar.inlineMethods.indexOf("link"),
    0,
    ...["wikilink", "embed", "tag", "comment"],
  );
}

function grammarOf(parser: unknown): Grammar | null {
  if (typeof parser !== "function") return null;
  const prototype: unknown = parser.prototype;
  return isGrammar(prototype) ? prototype : null;
}

function isGrammar(value: unknown): value is Grammar {
  return typeof value === "object" && value !== null && "blockTokenizers" in value;
}

/** From the first line of the note to the next one that is three dashes. */
const properties: Tokenize = function (eat, value, silent) {
  if (this.inBlock || this.inList || eat.now().line > 1) return false;
  const found = /^---[ \t]*\n(?:[\s\S]*?\n)?---(?=[ \t]*(?:\n|$))/.exec(value)?.[0];
  if (found === undefined) return false;
  return silent === true ? true : eat(found)({ type: "yaml" });
};

/**
 * A comment that begins a block: over any number of lines and blank lines, to the next `%%`, or to
 * the end where there is none. What stands in it is read as text: links and tags count, lists do not.
 */
const commentBlock: Tokenize = function (eat, value, silent) {
  const open = /^ {0,3}%%/.exec(value)?.[0];
  if (open === undefined) return false;
  const close = value.indexOf("%%", open.length);
  const inner = close < 0 ? value.slice(open.length).trimEnd() : value.slice(open.length, close);
  const behind = close < 0 ? "" : (/^[^\n]*/.exec(value.slice(close + 2))?.[0] ?? "");
  // Closed in its first line, with text behind it: a comment in a paragraph.
  if (!inner.includes("\n") && behind.trim() !== "") return false;
  if (silent === true) return true;
  const eaten = open + inner + (close < 0 ? "" : "%%");
  const children = this.tokenizeInline(inner, further(eat.now(), open.length));
  return eat(eaten)({ type: "comment", children });
};

const comment: Tokenize = function (eat, value, silent) {
  const match = /^%%([\s\S]*?)%%/.exec(value);
  if (match === null || silent === true) return match !== null;
  const [whole, inner = ""] = match;
  const children = this.tokenizeInline(inner, further(eat.now(), 2));
  return eat(whole)({ type: "comment", children });
};
comment.locator = (value, from) => value.indexOf("%%", from);

/** The innermost brackets of one line. */
const WIKILINK = /^\[\[((?:(?!\[\[|\]\])[^\n])+)\]\]/;

const wikilink: Tokenize = (eat, value, silent) => {
  const match = WIKILINK.exec(value);
  if (match === null || silent === true) return match !== null;
  const [whole, inner = ""] = match;
  return eat(whole)({ type: "wikilink", value: inner });
};
wikilink.locator = (value, from) => value.indexOf("[[", from);

const embed: Tokenize = (eat, value, silent) => {
  const match = value.startsWith("!") ? WIKILINK.exec(value.slice(1)) : null;
  if (match === null || silent === true) return match !== null;
  const [whole, inner = ""] = match;
  return eat(`!${whole}`)({ type: "embed", value: inner });
};
embed.locator = (value, from) => value.indexOf("![[", from);

/** Letters, digits, marks and pictures of any language, `_`, `-` and `/`. */
const TAG = /^#[^\s\u2000-\u206f\u2e00-\u2e7f!-,.:-@[-^`{-~]+/;

const tag: Tokenize = (eat, value, silent) => {
  const found = TAG.exec(value)?.[0];
  // Numbers alone are no tag: people write #1 for the first.
  if (found === undefined || /^#\d+$/.test(found)) return false;
  return silent === true ? true : eat(found)({ type: "tag", value: found });
};
/** In text behind a blank; behind anything else that is no text (an escape, a link) at once. */
tag.locator = (value, from) => {
  for (let at = value.indexOf("#", from); at >= 0; at = value.indexOf("#", at + 1)) {
    if (at === 0 || /\s/.test(value.charAt(at - 1))) return at;
  }
  return -1;
};

function further(point: Place, by: number): Place {
  return { ...point, column: point.column + by, offset: point.offset + by };
}
