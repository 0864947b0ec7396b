import type {} from "obsidian";
import { defineGetters, defineMethods } from "./define.ts";
import { watchMigration } from "./window-migration.ts";
import type { PageWindow } from "./window-list.ts";

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
      const node = nodeOf(event);
      const from = node?.instanceOf(Element) === true ? node.closest(selector) : null;
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
  /** Calls `listener` when the element moved to another window; returns how to stop. */
  onWindowMigrated(this: HTMLElement, listener: (win: Window) => unknown): () => void {
    return watchMigration(this, listener);
  },
  trigger(this: HTMLElement, type: string) {
    this.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
  },
};

/** Not `instanceof`: a node of another window is of another class. */
function nodeOf(event: Event): Node | null {
  const { target } = event;
  return target !== null && "nodeType" in target ? (target as Node) : null;
}

export function installDomEvents(win: PageWindow = window): void {
  defineMethods(win.HTMLElement.prototype, htmlMethods);
  defineMethods(win.Document.prototype, delegating);
  defineGetters(win.UIEvent.prototype, {
    targetNode(this: UIEvent): Node | null {
      return nodeOf(this);
    },
    win(this: UIEvent): Window {
      return this.view ?? nodeOf(this)?.win ?? win;
    },
    doc(this: UIEvent): Document {
      return this.win.document;
    },
  });
  defineMethods(win.UIEvent.prototype, {
    instanceOf(this: UIEvent, type: { name: string }): boolean {
      const own = (win as unknown as Record<string, unknown>)[type.name];
      return typeof own === "function" && this instanceof (own as new () => UIEvent);
    },
  });
}
