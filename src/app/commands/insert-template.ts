/** "Insert template": a kind's properties and sections into the note that is open. */
import { planInsertTemplate } from "../../core/templates/insert";
import type { Kind } from "../../core/templates/kinds";
import { renderTemplate } from "../../core/templates/render";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { undo } from "./undo";

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
  const entry = { label: `template in “${baseName(path)}”.`, applied: result.value };
  context.journal.add(entry);
  await context.navigator.write(path, next);
  context.notifier.show(`${kind.label} template inserted.`, () => {
    void undo(context, entry);
  });
  return { ok: true, value: undefined };
}
