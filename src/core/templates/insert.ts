/** "Insert template": a rendered template into a note that is there, as one plan. */
import { planMergeProperties } from "../edit/properties/frontmatter-edit";
import { lineBreakAt } from "../edit/properties/frontmatter-source";
import { readTemplateProperties } from "../edit/properties/template-properties";
import { applyEdits, type Plan, type TextEdit } from "../edit/text-edit";
import { scanBlocks } from "../parse/blocks";
import { findFrontmatter } from "../parse/frontmatter";
import type { Rendered } from "./render";

export interface Insertion {
  readonly plan: Plan;
  /** Where writing begins, as an offset into the result; the old cursor when the plan refuses. */
  readonly cursor: number;
}

/**
 * Merges the template's properties into the note's and puts its body at the cursor's line: in
 * place of a blank line, else below the line. Nothing that is there is replaced. Refuses as a whole
 * when the note's properties cannot be read, or when the cursor stands in code or a comment, where
 * the template's headings would be none.
 *
 * @param cursor offset into `text`; inside the frontmatter it counts as the start of the body
 */
export function planInsertTemplate(text: string, cursor: number, rendered: Rendered): Insertion {
  const refuse = (reason: string): Insertion => ({ plan: { ok: false, reason }, cursor });
  const template = readTemplateProperties(rendered.text);
  if (!template.ok) return refuse(template.reason);
  const merged = planMergeProperties(text, template.properties);
  if (!merged.ok) return refuse(merged.reason);

  const block = bodyOf(rendered, template.bodyStart);
  if (block.text === "") return { plan: merged, cursor: cursor + growth(merged.edits) };
  const place = placeFor(text, cursor);
  const lines = block.text.replace(/\r?\n/gu, place.lineBreak);
  const body: TextEdit = {
    span: { start: place.at, end: place.at },
    expected: "",
    text: place.before + lines + place.after,
  };
  const edits = [...merged.edits, body];
  const applied = applyEdits(text, edits);
  if (!applied.ok) return refuse(applied.reason);
  if (headings(applied.text) !== headings(text) + headings(rendered.text)) {
    return refuse(
      "The cursor stands inside code, a comment or a formula. Put it on a line of its own and try again.",
    );
  }
  const before = block.text.slice(0, block.cursor).replace(/\r?\n/gu, place.lineBreak);
  const start = place.at + growth(merged.edits) + place.before.length;
  return { plan: { ok: true, edits }, cursor: start + before.length };
}

/** The template below its properties, without blank lines around it, and the cursor in it. */
function bodyOf(rendered: Rendered, bodyStart: number): Rendered {
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

interface Place {
  readonly at: number;
  readonly lineBreak: string;
  /** What keeps the template apart from the lines around it. */
  readonly before: string;
  readonly after: string;
}

function placeFor(text: string, cursor: number): Place {
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

function growth(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, edit) => sum + edit.text.length - edit.expected.length, 0);
}

function headings(text: string): number {
  const bodyStart = findFrontmatter(text)?.bodyStart ?? (text.startsWith("\uFEFF") ? 1 : 0);
  return scanBlocks(text, bodyStart, 1).filter((block) => block.kind === "heading").length;
}
