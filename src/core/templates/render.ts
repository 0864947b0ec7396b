/** From a kind's template to the text of a new note. */
import { findFrontmatter } from "../parse/frontmatter";
import type { Kind } from "./kinds";
import { fillPlaceholders, type TemplateValues } from "./placeholders";

export interface Rendered {
  readonly text: string;
  /** Offset into `text` where writing begins. */
  readonly cursor: number;
}

/** Fills a kind's template. The cursor is where `{{cursor}}` stood, else in the first section. */
export function renderTemplate(
  kind: Pick<Kind, "id" | "template">,
  values: Omit<TemplateValues, "kind">,
): Rendered {
  const { text, cursor } = fillPlaceholders(kind.template, { ...values, kind: kind.id });
  return { text, cursor: cursor ?? firstSection(text) };
}

const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/u;
const HINT = /^\s*%%.*%%\s*$/u;

/** Start of the first line below the first heading that is no hint; the end when there is none. */
function firstSection(text: string): number {
  let at = findFrontmatter(text)?.bodyStart ?? 0;
  let inSection = false;
  while (at < text.length) {
    const feed = text.indexOf("\n", at);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(at, end);
    if (inSection && !HINT.test(line)) return at;
    if (HEADING.test(line)) inSection = true;
    at = end + 1;
  }
  return text.length;
}
