import type { Turns } from "../../src/worker/slices";

/** Milliseconds of each turn that was taken, and what is still to come. */
export class Thread implements Turns {
  readonly budget = 8;
  readonly turns: number[] = [];
  #now = 0;
  #start = 0;
  #waiting: (() => void)[] = [];

  milliseconds(): number {
    return this.#now;
  }

  work(milliseconds: number): void {
    this.#now += milliseconds;
  }

  pause(run: () => void): void {
    this.#waiting.push(run);
  }

  endTurn(): void {
    this.turns.push(this.#now - this.#start);
  }

  runAll(): void {
    for (let run = this.#waiting.shift(); run !== undefined; run = this.#waiting.shift()) {
      this.#start = this.#now;
      run();
      this.endTurn();
    }
  }
}

/** Steps that take so many milliseconds each. */
export function* stepsOf(thread: Thread, costs: readonly number[]) {
  for (const [done, cost] of costs.entries()) {
    thread.work(cost);
    yield { done, total: costs.length };
  }
  return costs.length;
}
