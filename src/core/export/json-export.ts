/**
 * Repeats as JSON for other programs. `format` and `version` say what it is: keys may be added under
 * one version, a renamed or removed one makes the next. Absent values are null, days are
 * `YYYY-MM-DD`, people are names.
 */
import { repeatToJson, type RepeatJson } from "../rollup/json";
import type { Row } from "../rollup/rows";
import type { Status } from "../rollup/status";

export const EXPORT_VERSION = 1;

export interface RollupExport {
  readonly format: "debrief-rollup";
  readonly version: typeof EXPORT_VERSION;
  /** The day on which it was made. */
  readonly exported: string;
  /** In the order in which they were shown. */
  readonly repeats: readonly ExportedRepeat[];
}

export interface ExportedRepeat extends RepeatJson {
  readonly lessonNote: string | null;
  readonly status: Status;
  /** The day since when, or null. */
  readonly since: string | null;
  readonly reason: string;
}

/** @param today `YYYY-MM-DD` */
export function rowsToExport(rows: readonly Row[], today: string): RollupExport {
  return {
    format: "debrief-rollup",
    version: EXPORT_VERSION,
    exported: today,
    repeats: rows.map(({ repeat, standing }) => ({
      ...repeatToJson(repeat),
      lessonNote: repeat.lessonNote,
      status: standing.status,
      since: standing.since,
      reason: standing.reason,
    })),
  };
}

/** The same as a text, two blanks deep, with a line break at its end. */
export function rowsToJsonText(rows: readonly Row[], today: string): string {
  return `${JSON.stringify(rowsToExport(rows, today), null, 2)}\n`;
}
