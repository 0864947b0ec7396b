/** A window of the page, with the classes that its own nodes are made of. */
export type PageWindow = Window & typeof globalThis;

type Listener = (win: PageWindow) => unknown;

const windows: PageWindow[] = [];
const listeners = new Set<Listener>();

/** The page itself first, then its pop-outs. */
export function openWindows(): readonly PageWindow[] {
  return windows;
}

/** Calls `listener` for every window there is, and for every one that opens later. */
export function onEachWindow(listener: Listener): () => void {
  listeners.add(listener);
  for (const win of windows) listener(win);
  return () => listeners.delete(listener);
}

export function addWindow(win: PageWindow): void {
  windows.push(win);
  setActiveWindow(win);
  const activate = (): void => setActiveWindow(win);
  for (const type of ["focus", "mousedown", "keydown"]) {
    win.addEventListener(type, activate, true);
  }
  for (const listener of [...listeners]) listener(win);
}

export function removeWindow(win: PageWindow): void {
  const at = windows.indexOf(win);
  if (at >= 0) windows.splice(at, 1);
  const [main] = windows;
  if (main !== undefined && main.activeWindow === win) setActiveWindow(main);
}

/** `activeWindow` and `activeDocument`: where the person is. Every window says the same. */
function setActiveWindow(active: PageWindow): void {
  if (!windows.includes(active)) return;
  for (const win of windows) {
    win.activeWindow = active;
    win.activeDocument = active.document;
  }
}
