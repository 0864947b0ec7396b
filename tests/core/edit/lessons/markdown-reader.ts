/** What a reader of markdown that is not ours makes of a note before and after an edit. */
import MarkdownIt from "markdown-it";
import { expect } from "vitest";
import { findFrontmatter } from "../../../../src/core/parse/frontmatter";
import type { EditName } from "./lesson-edits";

const markdown = new MarkdownIt("commonmark").enable("table");

/**
 * The blocks of the body in order: what they are, and what stands in code. A line of tags alone is
 * HTML to the specification and a paragraph to us, so what stands in HTML may be a lesson.
 */
function blocksOf(text: string): readonly string[] {
  const body = text.slice(findFrontmatter(text)?.bodyStart ?? 0).replace(/^\uFEFF/u, "");
  return markdown.parse(body, {}).map(({ type, tag, content }) => {
    const isCode = type === "fence" || type === "code_block";
    return `${type} ${tag} ${isCode ? content : ""}`;
  });
}

/** An edit adds blocks or takes some away; all others are what they were, in their order. */
export function expectSameMarkdown(edit: EditName, before: string, after: string): void {
  const old = blocksOf(before);
  const now = blocksOf(after);
  const [part, whole] = edit === "unlink" ? [now, old] : [old, now];
  let at = 0;
  for (const block of whole) if (block === part[at]) at++;
  expect(part.slice(at), `${edit}\n${before}\n=>\n${after}`).toEqual([]);
}
