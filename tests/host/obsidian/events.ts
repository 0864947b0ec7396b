/** What `on` returns; a plugin hands it to `registerEvent` or `offref`. */
export interface EventRef {
  readonly source: Events;
  readonly name: string;
  readonly callback: (...data: unknown[]) => unknown;
  readonly context: unknown;
}

export type EventCallback = (...data: never[]) => unknown;

export class Events {
  readonly #listeners = new Map<string, EventRef[]>();

  on(name: string, callback: EventCallback, context?: unknown): EventRef {
    const ref: EventRef = {
      source: this,
      name,
      callback: callback as (...data: unknown[]) => unknown,
      context,
    };
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), ref]);
    return ref;
  }

  off(name: string, callback: EventCallback): void {
    this.#keep(name, (ref) => ref.callback !== callback);
  }

  offref(ref: EventRef): void {
    this.#keep(ref.name, (other) => other !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    // Lists are replaced, never changed, so a listener may leave while the event is under way.
    for (const ref of this.#listeners.get(name) ?? []) this.tryTrigger(ref, data);
  }

  /** One listener's error must not keep the event from the others. */
  tryTrigger(ref: EventRef, data: unknown[]): void {
    try {
      ref.callback.apply(ref.context, data);
    } catch (error) {
      window.setTimeout(() => {
        throw error;
      }, 0);
    }
  }

  #keep(name: string, test: (ref: EventRef) => boolean): void {
    this.#listeners.set(name, (this.#listeners.get(name) ?? []).filter(test));
  }
}
