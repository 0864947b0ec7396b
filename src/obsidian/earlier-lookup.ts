/** Looks up what was learned before while one line is being typed, and keeps whether it is joined. */
import type { App } from "../app/create-app";
import { type Earlier, EARLIER_PAUSE } from "../app/earlier";
import type { Clock } from "../ports/clock";
import type { Disposable } from "../ports/result";

/** Fewer letters say nothing yet. */
const SHORTEST = 8;

export class EarlierLookup implements Disposable {
  #text = "";
  #asking = new AbortController();
  #earlier: Earlier | null = null;
  #isJoined = false;

  /** @param changed called when there is another answer */
  constructor(
    private readonly debrief: Pick<App, "settings" | "learnedBefore">,
    private readonly clock: Clock,
    private readonly changed: () => void,
  ) {}

  /** What the text says again that was asked about last; null while nobody knows. */
  get earlier(): Earlier | null {
    return this.#earlier;
  }

  get isJoined(): boolean {
    return this.#isJoined;
  }

  /** Asks anew when the text is another one. */
  ask(text: string): void {
    if (text === this.#text) return;
    this.#asking.abort();
    this.#earlier = null;
    this.#isJoined = false;
    this.#text = text;
    if (text.length < SHORTEST || !this.debrief.settings().showEarlier) return;
    const mine = new AbortController();
    this.#asking = mine;
    const { signal } = mine;
    const waiting = this.clock.after(EARLIER_PAUSE, () => void this.#find(text, signal));
    signal.addEventListener("abort", () => {
      waiting.dispose();
    });
  }

  async #find(text: string, signal: AbortSignal): Promise<void> {
    const earlier = await this.debrief.learnedBefore.find({ text, path: null }, signal);
    if (signal.aborted || earlier === null) return;
    this.#earlier = earlier;
    this.changed();
  }

  /** Joins it, or joins it no more; false where there is nothing to join. */
  join(): boolean {
    if (this.#earlier === null) return false;
    this.#isJoined = !this.#isJoined;
    this.changed();
    return true;
  }

  dispose(): void {
    this.#asking.abort();
  }
}
