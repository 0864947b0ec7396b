/**
 * Where sessions come from: one at a time, a new one after a pause when the last was lost, and on
 * this thread when workers keep failing.
 */
import type { Clock } from "../ports/clock";
import type { Disposable } from "../ports/result";
import type { OpenLink } from "./engine-link";
import { EngineSession } from "./engine-session";
import type { Job } from "./job-queue";

/** Why the engine has moved to the caller's thread. */
export interface Fallback {
  /** `unavailable`: there was never a worker; `failing`: workers were lost again and again. */
  readonly cause: "unavailable" | "failing";
  readonly reason: string;
}

export interface SourceOptions {
  readonly clock: Clock;
  readonly table: () => string | null;
  /** Null for an engine that is on the caller's thread from the start. */
  readonly openWorker: OpenLink | null;
  readonly openInline: OpenLink;
  /** Milliseconds without a sign of life after which a worker is given up. */
  readonly patience: number;
  /** Milliseconds to wait before a worker is started anew: after one failure, after two, and so on. */
  readonly delays: readonly number[];
  /** Called once, when the rest of the session is done on the caller's thread. */
  readonly onFallback: (fallback: Fallback) => void;
}

/** Failures in a row after which no other worker is tried. */
const FAILURES_ALLOWED = 3;

export class EngineSource implements Disposable {
  #session: EngineSession | null = null;
  #openWorker: OpenLink | null;
  /** Failures since the engine last did something useful. */
  #failures = 0;
  /** What is to be waited before the next start. */
  #delay = 0;
  #hasLived = false;
  #number = 0;

  constructor(private readonly options: SourceOptions) {
    this.#openWorker = options.openWorker;
  }

  /** The next number for a request. */
  readonly number = (): number => ++this.#number;

  /** The session that is there, else a new one after its pause; null if the job is over by then. */
  async open(job: Job): Promise<EngineSession | null> {
    if (this.#session?.isLost === false) return this.#session;
    // It was lost while nobody asked it anything.
    if (this.#session !== null) this.failed("It was lost.");
    if (this.#delay > 0) await this.#wait(job, this.#delay);
    if (job.isOver()) return null;
    this.#delay = 0;
    this.#session = this.#start();
    return this.#session;
  }

  /** The engine did what it was there for. */
  succeeded(): void {
    this.#failures = 0;
  }

  /**
   * Ends the session. Takes why, and whether the failure taught something, which is not held against
   * the worker. Gives false when this thread's own engine keeps failing, so that there is nowhere
   * left to go; the next question tries again.
   */
  failed(reason: string, isUseful = false): boolean {
    this.#hasLived ||= this.#session?.isReady === true;
    this.#session?.close();
    this.#session = null;
    if (!isUseful) this.#failures++;
    if (this.#openWorker === null) {
      if (this.#failures < FAILURES_ALLOWED) return true;
      this.#failures = 0;
      return false;
    }
    const { delays } = this.options;
    this.#delay = delays[Math.min(Math.max(this.#failures, 1), delays.length) - 1] ?? 0;
    if (!this.#hasLived) this.#fallBack({ cause: "unavailable", reason });
    else if (this.#failures >= FAILURES_ALLOWED) this.#fallBack({ cause: "failing", reason });
    return true;
  }

  /** No worker is tried any more, for a reason that only the caller can know. */
  giveWorkersUp(reason: string): void {
    if (this.#openWorker !== null) this.#fallBack({ cause: "failing", reason });
  }

  dispose(): void {
    this.#session?.close();
    this.#session = null;
  }

  #start(): EngineSession {
    const { clock, table, patience, openInline } = this.options;
    const options = { clock, table, number: this.number };
    if (this.#openWorker !== null) {
      const session = EngineSession.open(this.#openWorker, { ...options, patience });
      if (session !== null) return session;
      this.#fallBack({ cause: "unavailable", reason: "No worker can be made here." });
    }
    // A thread cannot see that it hangs itself.
    const inline = EngineSession.open(openInline, { ...options, patience: null });
    if (inline === null) throw new Error("The engine cannot be started.");
    return inline;
  }

  #fallBack(fallback: Fallback): void {
    this.#openWorker = null;
    this.#failures = 0;
    this.#delay = 0;
    this.options.onFallback(fallback);
  }

  #wait(job: Job, milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = this.options.clock.after(milliseconds, resolve);
      job.whenOver(() => {
        timer.dispose();
        resolve();
      });
    });
  }
}
