import { onEachWindow, type PageWindow } from "./window-list.ts";

interface Watched {
  readonly el: HTMLElement;
  readonly listener: (win: Window) => unknown;
  win: Window;
}

const watched = new Set<Watched>();
const observers = new Map<PageWindow, MutationObserver>();
let stopListening: (() => void) | null = null;

/** A document does not tell a node that it left: each window is watched while anybody asks. */
export function watchMigration(el: HTMLElement, listener: (win: Window) => unknown): () => void {
  const entry: Watched = { el, listener, win: el.win };
  watched.add(entry);
  stopListening ??= onEachWindow(observe);
  return () => {
    watched.delete(entry);
    if (watched.size > 0) return;
    stopListening?.();
    stopListening = null;
    for (const observer of observers.values()) observer.disconnect();
    observers.clear();
  };
}

function observe(win: PageWindow): void {
  const observer = new MutationObserver(tellWhoMoved);
  observer.observe(win.document, { childList: true, subtree: true });
  observers.set(win, observer);
  win.addEventListener("pagehide", () => {
    observer.disconnect();
    observers.delete(win);
  });
}

function tellWhoMoved(): void {
  for (const entry of [...watched]) {
    const { el } = entry;
    if (!el.isConnected || el.win === entry.win) continue;
    entry.win = el.win;
    entry.listener(el.win);
  }
}
