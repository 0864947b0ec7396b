/** An operation as a person meets it: shown first, then done, then said, with the way back. */
import type { Operation } from "../../core/edit/operations/operation";
import type { Result } from "../../ports/result";
import type { Report } from "../operations";
import { type CommandContext, refuse } from "./context";
import { sayLeft } from "./say-left";
import { offerUndo } from "./undo";

/** Nothing was written because the person closed the preview: there is nothing to say about it. */
const CLOSED = "Nothing was changed.";

/**
 * Gives what was done and what was left; a refusal when nothing was done at all.
 *
 * @param next what can be done after it, as a sentence; empty when there is nothing
 */
export async function runOperation(
  context: CommandContext,
  operation: Operation,
  next = "",
): Promise<Result<Report>> {
  const prepared = await context.operations.prepare(operation);
  if (!prepared.ok) return refuse(context, prepared.reason);
  const { preview } = prepared.value;
  if (preview.notes.length === 0) {
    const [first] = preview.left;
    return refuse(context, first?.reason ?? "Everything is like that already.");
  }
  const chosen = await context.asker.preview(preview);
  if (chosen === null) return { ok: false, reason: CLOSED };
  const { paths, without } = chosen;
  const whole = await context.operations.apply(prepared.value, paths, without);
  // What the person left out needs no explanation.
  const report = { ...whole, left: whole.left.filter(({ path }) => paths.has(path)) };
  const { record } = report;
  if (record === null) return refuse(context, sayLeft(report.left) || CLOSED);
  offerUndo(context, [say(report), next].filter((words) => words !== "").join(" "), record);
  return { ok: true, value: report };
}

/** “3 notes changed.”, and what was left, with the reason of the first. */
function say(report: Report): string {
  const count = new Set(report.done).size;
  const changed = count === 1 ? "1 note changed." : `${count} notes changed.`;
  return report.left.length === 0 ? changed : `${changed} ${sayLeft(report.left)}`;
}
