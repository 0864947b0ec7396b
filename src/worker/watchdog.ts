/** Notices that somebody who should be at work gives no sign of life. */
import type { Clock } from "../ports/clock";
import type { Disposable } from "../ports/result";

export class Watchdog implements Disposable {
  #timer: Disposable | null = null;
  #hasSign = false;
  #missed = 0;

  /**
   * Takes the milliseconds without a sign after which `bark` is called, null for never. It may come
   * half of that time late: it looks twice, because a device that slept wakes with every timer due
   * and the signs still unread.
   */
  constructor(
    private readonly clock: Clock,
    private readonly patience: number | null,
    private readonly bark: () => void,
  ) {}

  /** Begins to watch, or goes on. */
  watch(): void {
    if (this.#timer !== null || this.patience === null) return;
    this.#hasSign = false;
    this.#missed = 0;
    this.#wait(this.patience);
  }

  /** A sign of life. */
  note(): void {
    this.#hasSign = true;
  }

  /** There is nothing to watch for now. */
  dispose(): void {
    this.#timer?.dispose();
    this.#timer = null;
  }

  #wait(patience: number): void {
    this.#timer = this.clock.after(patience / 2, () => {
      this.#timer = null;
      this.#missed = this.#hasSign ? 0 : this.#missed + 1;
      this.#hasSign = false;
      if (this.#missed < 2) this.#wait(patience);
      else this.bark();
    });
  }
}
