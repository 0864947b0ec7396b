/** Every link of a text with the place of its address: also in comments, never in code or formulas. */
import type { Span } from "../../note";
import { isEscapable } from "../../parse/characters";
import { createFinder } from "../../parse/finder";
import { createCodeRuns, runLengthAt } from "../../parse/inline-code";
import { createBrackets } from "../../parse/inline-field";
import { wikilinkAt } from "../../parse/inline-link";
import { mathLengthAt } from "../../parse/inline-math";

export interface LinkPlace {
  /** How an address is written there: in `[[…]]`, in `(…)` or in `(<…>)`. */
  readonly form: "wiki" | "bare" | "angled";
  /** What the link leads to, decoded, without heading, block and alias; never empty. */
  readonly target: string;
  /** The source of that target. */
  readonly span: Span;
}

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
const TAG = /<\/?[A-Za-z][^<>]*>/y;
const BLANKS = /\s*/y;
const BARE = /[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*/y;
const ANGLED = /<[^<>\n]*>/y;
const TITLE = /"[^"]*"|'[^']*'/y;

/** Links to notes in a stretch of markdown that is no code block, in order. O(raw). */
export function linksIn(raw: string): readonly LinkPlace[] {
  if (!raw.includes("[[") && !raw.includes("](")) return [];
  const { links, opaque } = readWikilinks(raw);
  if (!raw.includes("](")) return links;
  const found = [...links, ...readMarkdownLinks(hide(raw, opaque))];
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** One walk over the text: wikilinks, and every stretch in which no other link can be. */
function readWikilinks(raw: string): {
  readonly links: readonly LinkPlace[];
  readonly opaque: readonly Span[];
} {
  const links: LinkPlace[] = [];
  const opaque: Span[] = [];
  /** Where the round brackets of markdown links open, and where what is behind them begins. */
  const passed = new Map<number, number>();
  const brackets = createBrackets(raw);
  const ends = createFinder(raw, "]]");
  const code = createCodeRuns(raw);

  /** Length of what stands at `at`; the stretch is opaque when it is more than a character. */
  const lengthAt = (at: number): number => {
    switch (raw[at]) {
      case "`": {
        const run = runLengthAt(raw, at, raw.length);
        const close = code.closing(at + run, run);
        return close === -1 ? 0 : close + run - at;
      }
      case "$":
        return mathLengthAt(raw, at);
      case "<":
        return isDestination(raw, at) ? 0 : matchLength(TAG, raw, at);
      case "[": {
        const wiki = wikilinkAt(raw, at, ends);
        if (wiki === null) {
          const close = brackets.closing(at);
          const end = close === -1 ? undefined : destinationAt(raw, close + 1)?.end;
          if (end !== undefined) passed.set(close + 1, end);
          return 0;
        }
        const place = addressOf(raw, at + 2, wiki.end - 2);
        if (place !== null) links.push(place);
        return wiki.end - at;
      }
      default:
        return 0;
    }
  };

  let at = 0;
  while (at < raw.length) {
    const behind = passed.get(at);
    const length = behind === undefined ? lengthAt(at) : 0;
    if (behind !== undefined) at = behind;
    else if (length > 0) {
      opaque.push({ start: at, end: at + length });
      at += length;
    } else if (raw[at] === "`") at += runLengthAt(raw, at, raw.length);
    else if (raw[at] === "\\" && isEscapable(raw[at + 1] ?? "")) at += 2;
    else at++;
  }
  return { links, opaque };
}

/** The address between the brackets of a wikilink, as `readWikilink` reads it. */
function addressOf(raw: string, start: number, close: number): LinkPlace | null {
  const bar = raw.slice(start, close).indexOf("|");
  let end = bar === -1 ? close : start + bar;
  if (raw[end - 1] === "\\" && end > start) end--;
  return placeOf("wiki", raw, { start, end }, /#/u, (text) => text);
}

function placeOf(
  form: LinkPlace["form"],
  raw: string,
  { start, end }: Span,
  hash: RegExp,
  read: (source: string) => string,
): LinkPlace | null {
  const whole = raw.slice(start, end);
  const subpath = whole.search(hash);
  const source = subpath === -1 ? whole : whole.slice(0, subpath);
  const target = read(source).trim();
  if (target === "") return null;
  const from = start + source.length - source.trimStart().length;
  return { form, target, span: { start: from, end: from + source.trim().length } };
}

function readMarkdownLinks(raw: string): readonly LinkPlace[] {
  const links: LinkPlace[] = [];
  const brackets = createBrackets(raw);
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] === "\\") at++;
    else if (raw[at] === "[" && raw[at + 1] !== "^") {
      const close = brackets.closing(at);
      const place = close === -1 ? null : (destinationAt(raw, close + 1)?.place ?? null);
      if (place !== null) links.push(place);
    }
  }
  return links;
}

/** The round brackets of a markdown link, with the address in the vault that stands in them. */
function destinationAt(
  raw: string,
  at: number,
): { readonly end: number; readonly place: LinkPlace | null } | null {
  if (raw[at] !== "(") return null;
  const start = at + 1 + matchLength(BLANKS, raw, at + 1);
  const angled = matchLength(ANGLED, raw, start);
  const end = start + (angled > 0 ? angled : matchLength(BARE, raw, start));
  let close = end + matchLength(BLANKS, raw, end);
  if (close > end) {
    close += matchLength(TITLE, raw, close);
    close += matchLength(BLANKS, raw, close);
  }
  if (raw[close] !== ")") return null;
  const form = angled > 0 ? "angled" : "bare";
  const address = angled > 0 ? { start: start + 1, end: end - 1 } : { start, end };
  const source = raw.slice(address.start, address.end);
  const isEncoded = decode(source) !== null;
  // An encoded `#` is one too: the app decodes before it looks for it.
  const hash = isEncoded ? /#|%23/u : /#/u;
  const read = (part: string) => (isEncoded ? (decode(part) ?? part) : part);
  const place = SCHEME.test(source) ? null : placeOf(form, raw, address, hash, read);
  return { end: close + 1, place };
}

function decode(source: string): string | null {
  try {
    return decodeURIComponent(source);
  } catch {
    return null;
  }
}

/** True for a `<` that opens the address of a markdown link, which is no tag. */
function isDestination(raw: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /\s/u.test(raw[before] ?? "")) before--;
  return raw[before] === "(" && raw[before - 1] === "]";
}

/** Blanks in the place of the spans: the other offsets stay what they are. */
function hide(raw: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(raw.slice(from, start), " ".repeat(end - start));
    from = end;
  }
  parts.push(raw.slice(from));
  return parts.join("");
}

function matchLength(pattern: RegExp, raw: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(raw)?.[0].length ?? 0;
}
