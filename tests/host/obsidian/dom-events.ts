import type {} from "obsidian";
import { defineGetters, defineMethods } from "./define.ts";

type Listener = (this: HTMLElement, event: Event, target: HTMLElement) => unknown;
type Options = boolean | AddEventListenerOptions | undefined;

interface Delegation {
  type: string;
  selector: string;
  listener: Listener;
  handle: (event: Event) => void;
}

const delegations = new WeakMap<EventTarget, Delegation[]>();

const delegating = {
  /** Listens for events on what matches `selector` below this element, now or later. */
  on(this: HTMLElement, type: string, selector: string, listener: Listener, options?: Options) {
    const handle = (event: Event): void => {
      const from = event.target instanceof Element ? event.target.closest(selector) : null;
      if (from !== null && this.contains(from)) listener.call(this, event, from as HTMLElement);
    };
    delegations.set(this, [...(delegations.get(this) ?? []), { type, selector, listener, handle }]);
    this.addEventListener(type, handle, options);
  },
  off(this: HTMLElement, type: string, selector: string, listener: Listener, options?: Options) {
    const all = delegations.get(this) ?? [];
    const gone = all.filter(
      (each) => each.type === type && each.selector === selector && each.listener === listener,
    );
    for (const { handle } of gone) this.removeEventListener(type, handle, options);
    delegations.set(
      this,
      all.filter((each) => !gone.includes(each)),
    );
  },
};

const htmlMethods = {
  ...delegating,
  onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown, options?: Options) {
    this.addEventListener("click", listener, options);
    this.addEventListener("auxclick", listener, options);
  },
  /** Calls `listener` when the element becomes part of the page; returns how to stop. */
  onNodeInserted(this: HTMLElement, listener: () => unknown, once = false): () => void {
    let inside = this.isConnected;
    const observer = new MutationObserver(() => {
      if (this.isConnected && !inside) {
        listener();
        if (once) observer.disconnect();
      }
      inside = this.isConnected;
    });
    observer.observe(this.doc, { childList: true, subtree: true });
    return () => observer.disconnect();
  },
  /** There are no pop-out windows here, so no element ever moves to another one. */
  onWindowMigrated(this: HTMLElement, _listener: (win: Window) => unknown): () => void {
    return () => undefined;
  },
  trigger(this: HTMLElement, type: string) {
    this.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
  },
};

export function installDomEvents(): void {
  defineMethods(HTMLElement.prototype, htmlMethods);
  defineMethods(Document.prototype, delegating);
  defineGetters(UIEvent.prototype, {
    targetNode(this: UIEvent): Node | null {
      return this.target instanceof Node ? this.target : null;
    },
    win(this: UIEvent): Window {
      return this.view ?? window;
    },
    doc(this: UIEvent): Document {
      return (this.view ?? window).document;
    },
  });
  defineMethods(UIEvent.prototype, {
    instanceOf(this: UIEvent, type: new () => unknown): boolean {
      return this instanceof type;
    },
  });
}
