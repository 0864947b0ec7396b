import { DEFAULT_OPTIONS, type GroupInput } from "../../src/core/repeats/grouping";
import type { EngineInput } from "../../src/ports/repeat-engine";
import type { Fallback } from "../../src/worker/engine-source";
import { inlineLink } from "../../src/worker/inline-link";
import { RepeatClient } from "../../src/worker/repeat-client";
import { workerLink } from "../../src/worker/worker-link";
import { FakeClock } from "./fake-clock";
import { FakeIndex } from "./fake-index";
import { FakeWorker, STEPWISE } from "./fake-worker";

export const PATIENCE = 10_000;
export const DELAYS = [500, 2_000, 8_000];

export function inputOf(lessons: readonly GroupInput[]): EngineInput {
  return { lessons, judgements: [], options: DEFAULT_OPTIONS };
}

/** A client over fake workers, of which everything is kept. */
export class Bench {
  readonly clock = new FakeClock();
  readonly workers: FakeWorker[] = [];
  /** The index of each worker, in order. */
  readonly indexes: FakeIndex[] = [];
  /** Indexes on the caller's own thread. */
  readonly inline: FakeIndex[] = [];
  readonly quarantined: string[] = [];
  readonly fallbacks: Fallback[] = [];
  /** The table that each engine was given. */
  readonly tables: (string | null)[] = [];
  /** Prepares an index that was just made; may kill its worker. */
  prepare: (index: FakeIndex, worker: FakeWorker | null) => void = () => {};
  /** False where no worker can be made. */
  hasWorkers = true;
  readonly client: RepeatClient;

  constructor() {
    this.client = new RepeatClient({
      clock: this.clock,
      turns: STEPWISE,
      table: () => "the table",
      openWorker: workerLink(() => (this.hasWorkers ? this.#makeWorker() : null)),
      openInline: inlineLink((table) => {
        const index = new FakeIndex();
        this.tables.push(table());
        this.inline.push(index);
        this.prepare(index, null);
        return index;
      }, STEPWISE),
      patience: PATIENCE,
      delays: DELAYS,
      onQuarantine: (paths) => this.quarantined.push(...paths),
      onFallback: (fallback) => this.fallbacks.push(fallback),
    });
  }

  /** The worker and index that work now. */
  get worker(): FakeWorker {
    return this.workers.at(-1)!;
  }

  get index(): FakeIndex {
    return this.indexes.at(-1)!;
  }

  /** Kills every worker, by `how`, that takes a lesson of one of the notes in. */
  poison(how: "die" | "hang" | "throw", ...notes: string[]): void {
    this.prepare = (index, worker) => {
      index.onPut = ({ note }) => {
        if (!notes.includes(note)) return;
        if (how === "throw") throw new Error("as it was told");
        if (worker === null) throw new Error("It would have killed the app.");
        worker[how]();
      };
    };
  }

  #makeWorker(): FakeWorker {
    const worker = new FakeWorker((table) => {
      const index = new FakeIndex();
      this.tables.push(table());
      this.indexes.push(index);
      this.prepare(index, worker);
      return index;
    });
    this.workers.push(worker);
    return worker;
  }
}

export interface Followed<T = unknown> {
  state: "open" | "done" | "failed";
  value: T | null;
  error: unknown;
}

/** How a promise stands, without waiting for it. */
export function follow<T>(promise: Promise<T>): Followed<T> {
  const seen: Followed<T> = { state: "open", value: null, error: null };
  promise.then(
    (value) => {
      seen.state = "done";
      seen.value = value;
    },
    (error: unknown) => {
      seen.state = "failed";
      seen.error = error;
    },
  );
  return seen;
}
