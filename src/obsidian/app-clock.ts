/** The clock on the person's wall. */
import { wallTimeOf } from "../core/dates";
import type { Clock } from "../ports/clock";

export const appClock: Clock = {
  now: () => wallTimeOf(new Date()),
  milliseconds: () => performance.now(),
  after(milliseconds, run) {
    const timer = window.setTimeout(run, milliseconds);
    return {
      dispose() {
        window.clearTimeout(timer);
      },
    };
  },
};
