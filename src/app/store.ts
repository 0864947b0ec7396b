/** One value that views follow. Only the pipeline sets it; nothing is written back through it. */
import type { Disposable } from "../ports/result";

export interface Store<S> {
  get(): S;
  /** Calls `listener` after each change; not for the value that is there already. */
  subscribe(listener: () => void): Disposable;
}

export interface WritableStore<S> extends Store<S> {
  /** Setting the very same value tells nobody. */
  set(state: S): void;
}

export function createStore<S>(initial: S): WritableStore<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(next) {
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      const own = () => {
        listener();
      };
      listeners.add(own);
      return {
        dispose() {
          listeners.delete(own);
        },
      };
    },
  };
}
