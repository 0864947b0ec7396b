/** What runs in the worker. The build makes one script of it, see `worker-script.ts`. */
import { createRepeatIndex } from "../core/repeats/create-repeat-index";
import { serveWorker } from "./serve-worker";

/** Milliseconds of work between two looks at the messages: how late an order to stop may be heard. */
const SLICE = 30;

/** A message to itself is the way back that no browser delays, unlike a timer. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => {
  waiting.shift()?.();
};

serveWorker(self, createRepeatIndex, {
  budget: SLICE,
  milliseconds: () => performance.now(),
  pause(run) {
    waiting.push(run);
    channel.port2.postMessage(null);
  },
});
