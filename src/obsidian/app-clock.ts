/** The clock on the person's wall. */
import { writeWallTime } from "../core/dates";
import type { Clock } from "../ports/clock";

export const appClock: Clock = {
  now() {
    const now = new Date();
    return writeWallTime({
      year: now.getFullYear(),
      month: now.getMonth() + 1,
      day: now.getDate(),
      hours: now.getHours(),
      minutes: now.getMinutes(),
    });
  },
  after(milliseconds, run) {
    const timer = window.setTimeout(run, milliseconds);
    return {
      dispose() {
        window.clearTimeout(timer);
      },
    };
  },
};
