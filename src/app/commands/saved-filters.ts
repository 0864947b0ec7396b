/** Filters of the rollup under names of their own, in the plugin's data. */
import {
  readStoredFilters,
  removeFilter,
  SAVED_FILTERS,
  saveFilter,
  type SavedFilter,
  writeSavedFilters,
} from "../../core/rollup/saved-filters";
import type { RollupState } from "../../core/rollup/state";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";

/** In the place of one that is called so, else at the end. */
export async function keepFilter(
  context: CommandContext,
  name: string,
  state: RollupState,
): Promise<Result<void>> {
  return change(context, `Saved as “${name.trim()}”.`, (saved) => saveFilter(saved, name, state));
}

export async function dropFilter(context: CommandContext, name: string): Promise<Result<void>> {
  return change(context, `“${name}” is removed.`, (saved) => removeFilter(saved, name));
}

async function change(
  context: CommandContext,
  message: string,
  next: (saved: readonly SavedFilter[]) => readonly SavedFilter[] | null,
): Promise<Result<void>> {
  const before = context.stored.filters;
  if (next(before) === null) {
    return refuse(context, "This filter needs a name, and there is room for a hundred of them.");
  }
  const revised = await context.stored.revise((stored) => {
    const made = next(readStoredFilters(stored));
    return made === null ? null : { [SAVED_FILTERS]: writeSavedFilters(made) };
  });
  if (!revised.ok) return refuse(context, revised.reason);
  context.notifier.show(message, () => {
    void context.stored.revise(() => ({ [SAVED_FILTERS]: writeSavedFilters(before) }));
  });
  return revised;
}
