/** What "same" and "not the same" have in common: the lesson note that says so, and the one way back. */
import { planAddListItem } from "../../core/edit/properties/frontmatter-edit";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import type { Decided } from "./judge";
import { tellable } from "./way-back";
import { undo } from "./undo";

export const KEPT_APART = "Remembered as different.";

/**
 * Names the text under `not` in a lesson note, where it stays readable without the plugin. One that
 * stands there already is remembered, and has nothing to take back.
 */
export async function keepApart(
  context: CommandContext,
  text: string,
  lessonNote: string,
): Promise<Result<Decided>> {
  const written = await context.vault.apply(lessonNote, (note) =>
    planAddListItem(note, context.settings.keys.not, text),
  );
  if (!written.ok) return refuse(context, written.reason);
  if (written.value.edits.length === 0) {
    context.notifier.show(KEPT_APART);
    return { ok: true, value: { undo: () => Promise.resolve({ ok: true, value: undefined }) } };
  }
  const label = `“not the same” in “${baseName(lessonNote)}”`;
  const record = context.journal.addChange(label, written.value);
  return offerBack(context, KEPT_APART, () => undo(context, record));
}

/** Says what was decided; its Undo works once, wherever it is pressed. */
export function offerBack(
  { notifier, decided }: Pick<CommandContext, "notifier" | "decided">,
  message: string,
  back: () => Promise<Result<void>>,
): Result<Decided> {
  const answer = tellable(back);
  decided.keep(answer);
  notifier.show(message, () => {
    void answer.undo();
  });
  return { ok: true, value: answer };
}
