export interface Debouncer<T extends unknown[], V> {
  (...args: T): Debouncer<T, V>;
  cancel(): Debouncer<T, V>;
  /** Runs at once what is waiting, if anything is. */
  run(): V | undefined;
}

/** Runs `callback` `timeout` milliseconds after the first call, or with `resetTimer` after the last
 * one, with the arguments of the last one. */
export function debounce<T extends unknown[], V>(
  callback: (...args: T) => V,
  timeout = 0,
  resetTimer = false,
): Debouncer<T, V> {
  let timer: number | null = null;
  let latest: T | null = null;
  const run = (): V | undefined => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    const args = latest;
    latest = null;
    return args === null ? undefined : callback(...args);
  };
  const debounced = (...args: T): Debouncer<T, V> => {
    latest = args;
    if (timer !== null && resetTimer) {
      window.clearTimeout(timer);
      timer = null;
    }
    timer ??= window.setTimeout(run, timeout);
    return result;
  };
  const cancel = (): Debouncer<T, V> => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    latest = null;
    return result;
  };
  const result: Debouncer<T, V> = Object.assign(debounced, { cancel, run });
  return result;
}
