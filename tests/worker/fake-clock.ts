import type { Clock } from "../../src/ports/clock";

/** Time passes when a test says so; what is due runs in order, each at its own time. */
export class FakeClock implements Clock {
  readonly #timers = new Set<{ at: number; run: () => void }>();
  #now = 0;

  now() {
    return { date: "2026-05-16", time: "10:00" };
  }

  milliseconds(): number {
    return this.#now;
  }

  after(milliseconds: number, run: () => void) {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.add(timer);
    return { dispose: () => void this.#timers.delete(timer) };
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Work takes time too: nothing runs while it does. */
  work(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Lets time pass, and whatever is promised or posted meanwhile. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await quiet();
    for (;;) {
      const due = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      const [next] = due;
      if (next === undefined) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await quiet();
    }
    this.#now = Math.max(this.#now, end);
  }
}

/** Turns of the loop in which all that a fake worker and its client have to say gets said. */
const TURNS = 150;

export async function quiet(): Promise<void> {
  for (let i = 0; i < TURNS; i++) await new Promise((resolve) => setImmediate(resolve));
}
