/** The repeat engine in the app: on a thread of its own, and what is said when that goes wrong. */
import type { Notifier } from "../ports/notifier";
import type { RepeatEngine } from "../ports/repeat-engine";
import { createWorkerEngine } from "../worker/worker-client";
import { appClock } from "./app-clock";

export function createAppEngine(notifier: Notifier): RepeatEngine {
  return createWorkerEngine({
    clock: appClock,
    onQuarantine(paths) {
      for (const path of paths) {
        notifier.show(
          `“${path}” is left out when lessons are compared, because comparing them stopped there. When its lessons change, it is tried again.`,
        );
      }
    },
    onFallback({ cause }) {
      // Where there was never a worker, nothing has changed for anybody.
      if (cause === "failing") {
        notifier.show("Comparing lessons may slow the app down until it is opened again.");
      }
    },
  });
}
