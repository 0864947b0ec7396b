/** Questions one after the other; each can be given up, and every promise settles. */
import type { Progress } from "../core/steps";
import type { EngineRun } from "../ports/repeat-engine";
import type { Disposable } from "../ports/result";
import { createAbortError } from "./abort";

/** A question that is being worked on. */
export interface Job {
  /** True once nobody waits for it any more: it ends at its next step. */
  isOver(): boolean;
  /** Calls the listener when the job is given up, at once if it is over already. */
  whenOver(listener: () => void): void;
  progress(progress: Progress): void;
}

class Entry implements Job {
  readonly #listeners: (() => void)[] = [];
  #isOver = false;

  constructor(
    /** Does the work and settles the promise; never rejects. */
    readonly work: (job: Job) => Promise<void>,
    readonly reject: (error: Error) => void,
    /** A newer job of the same name takes the place of this one; null: none does. */
    readonly name: string | null,
    private readonly run: EngineRun,
  ) {}

  isOver(): boolean {
    return this.#isOver;
  }

  whenOver(listener: () => void): void {
    if (this.#isOver) listener();
    else this.#listeners.push(listener);
  }

  progress(progress: Progress): void {
    if (!this.#isOver) this.run.onProgress?.(progress);
  }

  giveUp(reason: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.reject(createAbortError(reason));
    for (const listener of this.#listeners) listener();
  }
}

export class JobQueue implements Disposable {
  readonly #waiting: Entry[] = [];
  #running: Entry | null = null;
  #isDisposed = false;

  /** Resolves with what the work gives, unless the job is given up before. */
  add<T>(work: (job: Job) => Promise<T>, run: EngineRun, name: string | null = null): Promise<T> {
    const { signal } = run;
    return new Promise<T>((resolve, reject) => {
      const abort = () => {
        this.#giveUp(entry, "It was given up.");
      };
      const settle = async (job: Job) => {
        try {
          resolve(await work(job));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        } finally {
          signal?.removeEventListener("abort", abort);
        }
      };
      const entry = new Entry(settle, reject, name, run);
      if (this.#isDisposed) entry.giveUp("The engine has been closed.");
      else if (signal?.aborted === true) abort();
      else {
        signal?.addEventListener("abort", abort);
        entry.whenOver(() => signal?.removeEventListener("abort", abort));
        this.#enter(entry);
      }
    });
  }

  /** Gives every job up, and all that will ever come. */
  dispose(): void {
    this.#isDisposed = true;
    for (const entry of [this.#running, ...this.#waiting.splice(0)]) {
      entry?.giveUp("The engine has been closed.");
    }
  }

  #enter(entry: Entry): void {
    if (entry.name !== null) {
      for (const other of [this.#running, ...this.#waiting]) {
        if (other?.name === entry.name) this.#giveUp(other, "A newer one took its place.");
      }
    }
    this.#waiting.push(entry);
    void this.#pump();
  }

  #giveUp(entry: Entry, reason: string): void {
    const place = this.#waiting.indexOf(entry);
    if (place !== -1) this.#waiting.splice(place, 1);
    entry.giveUp(reason);
  }

  async #pump(): Promise<void> {
    if (this.#running !== null) return;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      this.#running = next;
      await next.work(next);
      this.#running = null;
    }
  }
}
