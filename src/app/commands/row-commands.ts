/** What a person can ask for about a row of the rollup, and about the rollup as it is filtered. */
import type { HandStatus } from "../../core/edit/lesson-notes/set-status";
import type { Repeat } from "../../core/rollup/model";
import type { SavedFilter } from "../../core/rollup/saved-filters";
import type { RollupState } from "../../core/rollup/state";
import type { Result } from "../../ports/result";
import type { CommandContext } from "./context";
import type { Decided } from "./judge";
import { mergeRows, type MergeSide } from "./merge-rows";
import { notSameAsRow } from "./not-same-as-row";
import { dropFilter, keepFilter } from "./saved-filters";
import { setStatus, type StatusSet } from "./set-status";

export interface RowCommands {
  /** Makes one of two rows, see `mergeRows`. */
  mergeRows(row: MergeSide, into: MergeSide): Promise<Result<unknown>>;
  setStatus(lessonNote: string, status: HandStatus): Promise<Result<StatusSet>>;
  /** One lesson of the row, by id, says something else than the others. */
  notSameAsRow(row: Pick<Repeat, "members" | "lessonNote">, id: string): Promise<Result<Decided>>;
  savedFilters(): readonly SavedFilter[];
  keepFilter(name: string, state: RollupState): Promise<Result<void>>;
  dropFilter(name: string): Promise<Result<void>>;
}

export function createRowCommands(context: CommandContext): RowCommands {
  return {
    mergeRows: (row, into) => mergeRows(context, row, into),
    setStatus: (lessonNote, status) => setStatus(context, lessonNote, status),
    notSameAsRow: (row, id) => notSameAsRow(context, row, id),
    savedFilters: () => context.stored.filters,
    keepFilter: (name, state) => keepFilter(context, name, state),
    dropFilter: (name) => dropFilter(context, name),
  };
}
