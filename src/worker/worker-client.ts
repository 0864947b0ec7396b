/** The repeat engine on a thread of its own, and on the caller's where there is none. */
import type { Clock } from "../ports/clock";
import type { RepeatEngine } from "../ports/repeat-engine";
import { makeBlobWorker } from "./blob-worker";
import type { Fallback } from "./engine-source";
import { inlineTurns, openInline, wordTable } from "./inline-engine";
import { RepeatClient } from "./repeat-client";
import { workerLink } from "./worker-link";
import { WORKER_SCRIPT } from "./worker-script";

/** Milliseconds without a sign of life after which a worker at work is taken for dead. */
const PATIENCE = 10_000;
/** Milliseconds before a worker is started again. */
const DELAYS = [500, 2_000, 8_000];

export interface WorkerEngineOptions {
  readonly clock: Clock;
  readonly onQuarantine: (paths: readonly string[]) => void;
  readonly onFallback: (fallback: Fallback) => void;
}

/** The worker is started by the first question, and ended by `dispose`. */
export function createWorkerEngine(options: WorkerEngineOptions): RepeatEngine {
  const turns = inlineTurns(options.clock);
  const script = WORKER_SCRIPT;
  return new RepeatClient({
    ...options,
    turns,
    table: wordTable,
    openWorker: script === null ? null : workerLink(() => makeBlobWorker(script)),
    openInline: openInline(turns),
    patience: PATIENCE,
    delays: DELAYS,
  });
}
