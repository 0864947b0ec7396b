/** The time of the person's wall, never an instant. */
import type { Disposable } from "./result";

export interface Moment {
  /** `YYYY-MM-DD` in the person's own calendar day. */
  readonly date: string;
  /** `HH:mm`, 24 hours. */
  readonly time: string;
}

export interface Clock {
  now(): Moment;
  /** Milliseconds since some moment, never fewer than before: to measure with, not to date. */
  milliseconds(): number;
  /** Calls `run` once after `milliseconds`, unless disposed before. */
  after(milliseconds: number, run: () => void): Disposable;
}
