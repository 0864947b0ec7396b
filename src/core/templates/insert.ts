/** "Insert template": a rendered template into a note that is there, as one plan. */
import { planMergeProperties } from "../edit/properties/frontmatter-edit";
import { readTemplateProperties } from "../edit/properties/template-properties";
import { applyEdits, type Plan, type TextEdit } from "../edit/text-edit";
import { bodyOf, countHeadings, IN_CODE, placeFor } from "./insert-place";
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
  if (countHeadings(applied.text) !== countHeadings(text) + countHeadings(rendered.text)) {
    return refuse(IN_CODE);
  }
  const before = block.text.slice(0, block.cursor).replace(/\r?\n/gu, place.lineBreak);
  const start = place.at + growth(merged.edits) + place.before.length;
  return { plan: { ok: true, edits }, cursor: start + before.length };
}

function growth(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, edit) => sum + edit.text.length - edit.expected.length, 0);
}
