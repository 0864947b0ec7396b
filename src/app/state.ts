/** What the application knows at one moment: the only thing views draw. */
import type { Rollup } from "../core/rollup/model";

/** An operation that broke off when the app closed: to be finished, undone, or kept as it is. */
export interface Interrupted {
  readonly id: string;
  /** What was being done, as in `Undone: …`. */
  readonly label: string;
  /** The day on which it was begun, `YYYY-MM-DD`. */
  readonly date: string;
}

export interface AppState {
  /** `reading` until every note was read once; later changes never go back to it. */
  readonly phase: "reading" | "ready";
  /** Notes read so far and in all: the first time, or once more. */
  readonly read: number;
  readonly total: number;
  /** The newest rollup; null until the first one is there. */
  readonly rollup: Rollup | null;
  /** Why the vault as a whole cannot be read, in one sentence; null when it can. */
  readonly problem: string | null;
  /** Oldest first; empty almost always. */
  readonly interrupted: readonly Interrupted[];
}

export const INITIAL_STATE: AppState = {
  phase: "reading",
  read: 0,
  total: 0,
  rollup: null,
  problem: null,
  interrupted: [],
};

/** True while every note is read: the first time, or once more beside what is shown. */
export function isReading({ phase, problem, read, total }: AppState): boolean {
  return problem === null && (phase === "reading" || read < total);
}
