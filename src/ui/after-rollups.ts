/** Work for a time when nobody waits: some time after each new rollup, until another one comes. */
import type { AppState } from "../app/state";
import type { Store } from "../app/store";
import type { Rollup } from "../core/rollup/model";
import type { Clock } from "../ports/clock";
import type { Disposable } from "../ports/result";

export interface AheadWork {
  /** Milliseconds after the rollup. */
  readonly after: number;
  /** Milliseconds in which others may work, between one step and the next. */
  readonly between?: number;
  /** Does what is to be done; gives the steps of what is too long for one turn, else null. */
  begin(rollup: Rollup): Iterator<void> | null;
}

export function afterRollups(
  store: Store<AppState>,
  clock: Pick<Clock, "after">,
  work: AheadWork,
): Disposable {
  let waiting: Disposable | null = null;
  let made: Rollup | null = null;

  function goOn(steps: Iterator<void> | null): void {
    if (steps === null || steps.next().done === true) return;
    waiting = clock.after(work.between ?? 0, () => goOn(steps));
  }

  function follow(): void {
    const { rollup } = store.get();
    if (rollup === made) return;
    made = rollup;
    waiting?.dispose();
    waiting = rollup === null ? null : clock.after(work.after, () => goOn(work.begin(rollup)));
  }

  const subscription = store.subscribe(follow);
  follow();
  return {
    dispose() {
      subscription.dispose();
      waiting?.dispose();
    },
  };
}
