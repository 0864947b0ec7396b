/** Where the body of a template goes in a note that is there, and how it keeps apart from its lines. */
import { lineBreakAt } from "../edit/properties/frontmatter-source";
import { scanBlocks } from "../parse/blocks";
import { findFrontmatter } from "../parse/frontmatter";
import type { Rendered } from "./render";

export const IN_CODE =
  "The cursor stands inside code, a comment or a formula. Put it on a line of its own and try again.";

/** The template below its properties, without blank lines around it, and the cursor in it. */
export function bodyOf(rendered: Rendered, bodyStart: number): Rendered {
  const whole = rendered.text.slice(bodyStart);
  const lead = /^(?:[ \t]*\r?\n)*/u.exec(whole)?.[0].length ?? 0;
  const body = whole.slice(lead);
  const text = withoutFinalBreaks(body);
  const cursor = rendered.cursor - bodyStart - lead;
  return { text, cursor: Math.max(0, Math.min(cursor, text.length)) };
}

/** Only line breaks go: the blank after the dash of an empty item is where people write. */
function withoutFinalBreaks(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return text.slice(0, end);
}

export interface Place {
  readonly at: number;
  readonly lineBreak: string;
  /** What keeps the template apart from the lines around it. */
  readonly before: string;
  readonly after: string;
}

/** On the cursor’s line where it is blank, else below it; never in the frontmatter. */
export function placeFor(text: string, cursor: number): Place {
  const bodyStart = findFrontmatter(text)?.bodyStart ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const wanted = Math.max(bodyStart, Math.min(cursor, text.length));
  const lineStart = Math.max(bodyStart, text.lastIndexOf("\n", wanted - 1) + 1);
  const feed = text.indexOf("\n", wanted);
  const lineEnd = feed === -1 ? text.length : feed;
  const isBlank = text.slice(lineStart, lineEnd).trim() === "";
  const at = isBlank ? lineStart : Math.min(lineEnd + 1, text.length);
  const lineBreak = lineBreakAt(text, at);

  const above = text.slice(bodyStart, at);
  // A last line, or a closing fence, that ends without a line break.
  const isOpen = at > 0 && text[at - 1] !== "\n" && text[at - 1] !== "\uFEFF";
  const lineAbove = above.trimEnd() === "" || endsBlank(above);
  const before = (isOpen ? lineBreak : "") + (lineAbove ? "" : lineBreak);
  const below = text.slice(at);
  const isApart = below === "" || /^[ \t]*(?:\r?\n|$)/u.test(below);
  return { at, lineBreak, before, after: isApart ? lineBreak : lineBreak + lineBreak };
}

/** True when the last full line is blank. */
function endsBlank(above: string): boolean {
  return /\n[ \t]*\r?\n$/u.test(above.slice(-200));
}

/** How many headings there are below the frontmatter. */
export function countHeadings(text: string): number {
  const bodyStart = findFrontmatter(text)?.bodyStart ?? (text.startsWith("\uFEFF") ? 1 : 0);
  return scanBlocks(text, bodyStart, 1).filter((block) => block.kind === "heading").length;
}
