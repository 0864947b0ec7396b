/** What the builders of operations give, and the smallest of them. */
import type { Operation } from "./operation";

/** An operation, or why there is none, in one sentence for a person. */
export type OperationPlan =
  | { readonly ok: true; readonly operation: Operation }
  | { readonly ok: false; readonly reason: string };

/** Another path for a note; the host lets links follow. */
export function renameNote(label: string, path: string, to: string): Operation {
  return { label, steps: [{ kind: "rename", path, to }] };
}
