/** The engine in a worker: requests go out packed, and what comes back is checked. */
import type { OpenLink } from "./engine-link";
import { decodeReply } from "./reply-codec";
import { encodeRequest } from "./request-codec";
import { transferOf } from "./wire";

/** The part of a `Worker` that is used. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
  addEventListener(
    type: "message" | "messageerror",
    listener: (event: MessageEvent<unknown>) => void,
  ): void;
  addEventListener(type: "error", listener: (event: ErrorEvent) => void): void;
}

/** Takes what makes a worker, null where it cannot be made. */
export function workerLink(makeWorker: () => WorkerLike | null): OpenLink {
  return (listener) => {
    const worker = makeWorker();
    if (worker === null) return null;
    let isOpen = true;

    function die(reason: string): void {
      if (isOpen) listener.died(reason);
    }

    worker.addEventListener("message", ({ data }) => {
      if (!isOpen) return;
      const decoded = decodeReply(data);
      if (decoded.ok) listener.reply(decoded.message);
      else die(decoded.reason);
    });
    worker.addEventListener("messageerror", () => {
      die("A reply could not be opened.");
    });
    worker.addEventListener("error", (event: ErrorEvent) => {
      // What is known here is dealt with: the app need not report it too.
      event.preventDefault();
      die(event.message || "The worker ended without a word.");
    });
    return {
      send(request) {
        const wire = encodeRequest(request);
        worker.postMessage(wire, transferOf(wire));
      },
      close() {
        isOpen = false;
        worker.terminate();
      },
    };
  };
}
