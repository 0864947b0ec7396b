import type { EventRef } from "./events.ts";

type DomTarget = Window | Document | HTMLElement;

export class Component {
  #loaded = false;
  readonly #children = new Set<Component>();
  #cleanups: (() => unknown)[] = [];

  /** Calls `onload`, then loads the children. A second call does nothing. */
  load(): void | Promise<void> {
    if (this.#loaded) return;
    this.#loaded = true;
    const loading = this.onload() as unknown;
    const children = [...this.#children];
    if (loading instanceof Promise) {
      return loading.then(() => children.forEach((child) => void child.load()));
    }
    children.forEach((child) => void child.load());
  }

  onload(): void | Promise<void> {}

  /** Children first, then what was registered, then `onunload`. */
  unload(): void {
    if (!this.#loaded) return;
    this.#loaded = false;
    for (const child of [...this.#children].reverse()) this.removeChild(child);
    const cleanups = this.#cleanups;
    this.#cleanups = [];
    for (const cleanup of cleanups.reverse()) cleanup();
    this.onunload();
  }

  onunload(): void {}

  addChild<T extends Component>(child: T): T {
    this.#children.add(child);
    if (this.#loaded) void child.load();
    return child;
  }

  removeChild<T extends Component>(child: T): T {
    if (this.#children.delete(child)) child.unload();
    return child;
  }

  register(cleanup: () => unknown): void {
    this.#cleanups.push(cleanup);
  }

  registerEvent(ref: EventRef): void {
    this.register(() => ref.source.offref(ref));
  }

  registerDomEvent(
    target: DomTarget,
    type: string,
    callback: (this: DomTarget, event: Event) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    target.addEventListener(type, callback, options);
    this.register(() => target.removeEventListener(type, callback, options));
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }
}
