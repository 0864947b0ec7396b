/** The repeat engine on the caller's own thread. */
import { WORD_VECTORS } from "../assets/word-vectors";
import { createRepeatIndex } from "../core/repeats/create-repeat-index";
import type { Clock } from "../ports/clock";
import type { RepeatEngine } from "../ports/repeat-engine";
import type { OpenLink } from "./engine-link";
import type { CreateIndex } from "./engine-runner";
import { inlineLink } from "./inline-link";
import { RepeatClient } from "./repeat-client";
import type { Turns } from "./slices";

/** Milliseconds of work at a time: half a frame at sixty a second. */
export const INLINE_SLICE = 8;

export interface InlineOptions {
  readonly clock: Clock;
  /** Lets the thread do what else is waiting; by default a timer of no length. */
  readonly pause?: (run: () => void) => void;
  readonly createIndex?: CreateIndex;
  /** Called with the notes that are left out from now on, because the engine fails on them. */
  readonly onQuarantine?: (paths: readonly string[]) => void;
}

/** Works in turns of at most `INLINE_SLICE`; nothing of it is left when nothing is asked. */
export function createInlineEngine(options: InlineOptions): RepeatEngine {
  const turns = inlineTurns(options.clock, options.pause);
  return new RepeatClient({
    clock: options.clock,
    turns,
    table: wordTable,
    openWorker: null,
    openInline: openInline(turns, options.createIndex),
    patience: 0,
    delays: [],
    onFallback: () => {},
    onQuarantine: options.onQuarantine ?? (() => {}),
  });
}

/** The one copy of the table in the program: a worker is sent it. */
export function wordTable(): string {
  return WORD_VECTORS;
}

export function openInline(turns: Turns, createIndex: CreateIndex = createRepeatIndex): OpenLink {
  return inlineLink(createIndex, turns);
}

export function inlineTurns(
  clock: Clock,
  pause: (run: () => void) => void = (run) => {
    clock.after(0, run);
  },
): Turns {
  return { budget: INLINE_SLICE, milliseconds: () => clock.milliseconds(), pause };
}
