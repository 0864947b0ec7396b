/** "Insert template": a kind's properties and sections into the note that is open. */
import { planInsertTemplate } from "../../core/templates/insert";
import type { Kind } from "../../core/templates/kinds";
import { renderTemplate } from "../../core/templates/render";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { offerUndo } from "./undo";

/**
 * Merges the template's properties into the note's, overwriting none, and puts its sections at the
 * cursor's line. The cursor ends in the first of them.
 *
 * @param cursor offset in the note where the person was writing
 */
export async function insertTemplate(
  context: CommandContext,
  path: string,
  cursor: number,
  kind: Kind,
): Promise<Result<void>> {
  const rendered = renderTemplate(kind, { title: baseName(path), ...context.clock.now() });
  let next = cursor;
  const result = await context.vault.apply(path, (text) => {
    const inserted = planInsertTemplate(text, cursor, rendered);
    next = inserted.cursor;
    return inserted.plan;
  });
  if (!result.ok) return refuse(context, result.reason);
  if (result.value.edits.length === 0) return refuse(context, "The template is there already.");
  const record = context.journal.addChange(`template in “${baseName(path)}”`, result.value);
  await context.navigator.write(path, next);
  offerUndo(context, `${kind.label} template inserted.`, record);
  return { ok: true, value: undefined };
}
