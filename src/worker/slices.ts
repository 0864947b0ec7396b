/** Long work in short turns: between two of them the thread does what else is waiting. */
import type { Progress, Steps } from "../core/steps";

/** How a thread shares its time. */
export interface Turns {
  /** Milliseconds that one turn may take. */
  readonly budget: number;
  /** A clock that never goes back. */
  milliseconds(): number;
  /** Calls `run` once, after whatever else is waiting on this thread, and in order. */
  pause(run: () => void): void;
}

export interface StepsListener<T> {
  /** After each turn but the last. */
  progress(progress: Progress): void;
  done(value: T): void;
  failed(error: unknown): void;
}

/** Milliseconds that a step is expected to take, unless some before it took longer. */
const LONG_STEP = 2;

/** What is left of such a memory a step: one pause for other reasons is not to make all turns short. */
const MEMORY = 0.9;

/**
 * Runs the steps, the first turn at once, and tells how it ended, unless it was stopped before. A
 * turn ends when one more step, as long as the longest of late, might not fit into the budget; it has
 * one step at least. Gives the way to stop: the steps are closed, and nothing more is told.
 */
export function runInTurns<T>(
  steps: Steps<T>,
  turns: Turns,
  listener: StepsListener<T>,
): { stop(): void } {
  const work = closable(steps);
  let isOver = false;
  let longest = LONG_STEP;

  /** One turn; gives how far it came, or how it ended. */
  function turn(): IteratorResult<Progress, { readonly result: T } | null> {
    const start = turns.milliseconds();
    let before = start;
    for (;;) {
      const step = work.next();
      const now = turns.milliseconds();
      longest = Math.max(LONG_STEP, MEMORY * longest, now - before);
      before = now;
      if (step.done === true || now - start + longest > turns.budget) return step;
    }
  }

  function take(): void {
    if (isOver) return;
    let step;
    try {
      step = turn();
    } catch (error) {
      isOver = true;
      listener.failed(error);
      return;
    }
    if (step.done !== true) {
      listener.progress(step.value);
      turns.pause(take);
      return;
    }
    isOver = true;
    if (step.value !== null) listener.done(step.value.result);
  }

  take();
  return {
    stop() {
      if (isOver) return;
      isOver = true;
      work.return(null);
    },
  };
}

/** The same steps, which can be closed without a result. */
function* closable<T>(
  steps: Steps<T>,
): Generator<Progress, { readonly result: T } | null, undefined> {
  return { result: yield* steps };
}

/** Runs the steps in turns; resolves with their result. */
export function whenDone<T>(steps: Steps<T>, turns: Turns): Promise<T> {
  return new Promise((resolve, reject) => {
    runInTurns(steps, turns, {
      progress() {
        // Nobody asked.
      },
      done: resolve,
      failed: reject,
    });
  });
}
