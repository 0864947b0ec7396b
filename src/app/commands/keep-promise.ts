/** "Kept": the box of a promise is ticked in the debrief that holds it. */
import { planKeepPromise, promiseAnchor } from "../../core/edit/lessons/keep-promise";
import type { OpenPromise } from "../../core/people-page/promises";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { offerUndo } from "./undo";

/** One gesture on one line: it writes at once. */
export async function keepPromise(
  context: CommandContext,
  { path, promise }: Pick<OpenPromise, "path" | "promise">,
): Promise<Result<void>> {
  // As it was read last, so that of two that say the same the one that was seen is ticked.
  const promises = context.index.get(path)?.promises ?? [];
  const anchor = promiseAnchor(promises, promise);
  const written = await context.vault.apply(path, (text) =>
    planKeepPromise(path, text, context.settings, anchor),
  );
  if (!written.ok) return refuse(context, written.reason);
  const label = `promise kept in “${baseName(path)}”`;
  const record = context.journal.addChange(label, written.value);
  offerUndo(context, `Kept: “${promise.text}”.`, record);
  return { ok: true, value: undefined };
}
