/**
 * Tags of another program (`<% … %>`), which runs them in the finished note. They may hold anything,
 * code too: nothing is ever put into them, and no byte of them is changed.
 */
import type { Span } from "../note";

const OPEN = "<%";
const CLOSE = "%>";

/** The tags of a text, in order; one that never ends is none. Linear. */
export function foreignTags(text: string): readonly Span[] {
  const tags: Span[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf(OPEN, from);
    const end = start === -1 ? -1 : text.indexOf(CLOSE, start + OPEN.length);
    if (end === -1) return tags;
    from = end + CLOSE.length;
    tags.push({ start, end: from });
  }
}

export function hasForeignTag(text: string): boolean {
  return foreignTags(text).length > 0;
}

/** The same text with something else in the place of each tag. Linear. */
export function replaceForeignTags(text: string, write: (tag: string) => string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of foreignTags(text)) {
    parts.push(text.slice(from, start), write(text.slice(start, end)));
    from = end;
  }
  return parts.join("") + text.slice(from);
}
