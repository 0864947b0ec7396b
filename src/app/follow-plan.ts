/** What a plan makes of a text: the same for every vault, before anything is written. */
import { applyEdits, type Plan } from "../core/edit/text-edit";
import type { Applied } from "../ports/note-vault";
import type { Result } from "../ports/result";

/** The edits with the text they make, or why there are none. Without edits the text stays as it is. */
export function followPlan(
  path: string,
  text: string,
  plan: (text: string) => Plan,
): Result<Applied> {
  const planned = plan(text);
  if (!planned.ok) return planned;
  const { edits } = planned;
  if (edits.length === 0) return { ok: true, value: { path, edits, text } };
  const edited = applyEdits(text, edits);
  return edited.ok ? { ok: true, value: { path, edits, text: edited.text } } : edited;
}
