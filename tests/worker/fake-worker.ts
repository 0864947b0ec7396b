import type { CreateIndex } from "../../src/worker/engine-runner";
import { serveWorker } from "../../src/worker/serve-worker";
import type { Turns } from "../../src/worker/slices";
import type { WorkerLike } from "../../src/worker/worker-link";

/** Each turn takes as long as one step, so that messages come in between. */
export const STEPWISE: Turns = {
  budget: 0,
  milliseconds: () => 0,
  pause: (run) => void setImmediate(run),
};

type Listener = (event: never) => void;

/**
 * The real code of the worker behind messages that are really cloned and handed over, on the thread
 * of the test. It can die and hang at will.
 */
export class FakeWorker implements WorkerLike {
  readonly #listeners = new Map<string, Listener[]>();
  #receive: (event: MessageEvent<unknown>) => void = () => {};
  state: "alive" | "dead" | "hung" | "terminated" = "alive";
  /** What was posted to it. */
  readonly kinds: string[] = [];
  /** Called instead of posting, if set. */
  beforePost: (() => void) | null = null;

  constructor(createIndex: CreateIndex, turns: Turns = STEPWISE) {
    serveWorker(
      {
        postMessage: (message, options) => {
          const copy: unknown = structuredClone(message, options);
          this.emit("message", { data: copy });
        },
        addEventListener: (type, listener) => {
          if (type === "message") this.#receive = listener;
        },
      },
      createIndex,
      {
        ...turns,
        pause: (run) => {
          turns.pause(() => {
            if (this.state === "alive") run();
          });
        },
      },
    );
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    this.beforePost?.();
    const data: unknown = structuredClone(message, { transfer });
    this.kinds.push((data as { kind: string }).kind);
    setImmediate(() => {
      if (this.state === "alive") this.#receive({ data } as MessageEvent<unknown>);
    });
  }

  terminate(): void {
    this.state = "terminated";
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  /** Says something to its owner, who hears it in a later turn. */
  emit(type: string, event: object): void {
    if (this.state !== "alive") return;
    setImmediate(() => {
      for (const listener of this.#listeners.get(type) ?? []) listener(event as never);
    });
  }

  die(message = "Out of memory"): void {
    this.emit("error", { message, preventDefault() {} });
    this.state = "dead";
  }

  hang(): void {
    this.state = "hung";
  }
}
