/** Filters of the rollup under names of their own, in the plugin's data. */
import {
  readStoredFilters,
  removeFilter,
  restoreFilter,
  SAVED_FILTERS,
  saveFilter,
  type SavedFilter,
  writeSavedFilters,
} from "../../core/rollup/saved-filters";
import type { RollupState } from "../../core/rollup/state";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";

const FULL = "This filter needs a name, and there is room for a hundred of them.";

/** In the place of one that is called so, else at the end. */
export async function keepFilter(
  context: CommandContext,
  name: string,
  state: RollupState,
): Promise<Result<void>> {
  return change(context, name, `Saved as “${name.trim()}”.`, (saved) =>
    saveFilter(saved, name, state),
  );
}

export async function dropFilter(context: CommandContext, name: string): Promise<Result<void>> {
  return change(context, name, `“${name}” is removed.`, (saved) => removeFilter(saved, name));
}

async function change(
  context: CommandContext,
  name: string,
  message: string,
  next: Revision,
): Promise<Result<void>> {
  let before: readonly SavedFilter[] = [];
  const revised = await revise(context, (saved) => {
    before = saved;
    return next(saved);
  });
  if (!revised.ok) return revised;
  context.notifier.show(message, () => {
    void revise(context, (saved) => restoreFilter(saved, name, before));
  });
  return revised;
}

/** Null for what cannot be. */
type Revision = (saved: readonly SavedFilter[]) => readonly SavedFilter[] | null;

/** Revises what is stored at that moment, by whichever window. */
async function revise(context: CommandContext, next: Revision): Promise<Result<void>> {
  const asked = { isPossible: true };
  const revised = await context.stored.revise((stored) => {
    const made = next(readStoredFilters(stored));
    asked.isPossible = made !== null;
    return made === null ? null : { [SAVED_FILTERS]: writeSavedFilters(made) };
  });
  if (!revised.ok) return refuse(context, revised.reason);
  return asked.isPossible ? { ok: true, value: undefined } : refuse(context, FULL);
}
