/** Long work in short steps, so that whoever does it may do something else in between. */

/** Work that may be put down between any two steps, each of which takes a millisecond or so. */
export type Steps<T> = Generator<Progress, T, void>;

/** How much of the work is done, both in the same unit, `done <= total`. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Takes all steps at once. */
export function runToEnd<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
