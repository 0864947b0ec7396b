import { installCreators } from "./dom-create.ts";
import { installDomEvents } from "./dom-events.ts";
import { installDomHelpers } from "./dom-helpers.ts";
import { addWindow, removeWindow, type PageWindow } from "./window-list.ts";

export interface ChildWindow {
  readonly win: PageWindow;
  readonly doc: Document;
  close(): void;
  /** Called once, when it closes for whatever reason, while its document is still there. */
  onClose(callback: () => unknown): void;
}

export interface ChildWindowOptions {
  title: string;
  width?: number;
  height?: number;
}

/**
 * A window of its own that looks like the page and runs in it: one script, two documents, as the
 * app's pop-outs are. Null when the browser blocks it, which it does without a click or key before.
 */
export function openChildWindow(options: ChildWindowOptions): ChildWindow | null {
  const { title, width = 800, height = 600 } = options;
  const opened = window.open("", "_blank", `popup,width=${width},height=${height}`);
  if (opened === null) return null;
  // An empty window is of this origin, so its own classes can be reached.
  const win = opened as PageWindow;
  const doc = win.document;
  doc.title = title;
  doc.documentElement.lang = document.documentElement.lang;
  installDomHelpers(win);
  installDomEvents(win);
  installCreators(win);
  doc.body.classList.add("is-popout-window");
  const stopStyles = mirrorStyles(doc);
  const stopBody = mirrorBody(doc);
  const callbacks: (() => unknown)[] = [];
  let closed = false;
  const leave = (): void => {
    if (closed) return;
    closed = true;
    window.removeEventListener("pagehide", close);
    for (const callback of callbacks) callback();
    stopStyles();
    stopBody();
    removeWindow(win);
  };
  const close = (): void => {
    leave();
    win.close();
  };
  // Without the page there is nobody left to run it.
  window.addEventListener("pagehide", close);
  win.addEventListener("pagehide", leave);
  addWindow(win);
  return { win, doc, close, onClose: (callback) => callbacks.push(callback) };
}

/** Sheets come and go with plugins and themes; the copy follows. */
function mirrorStyles(doc: Document): () => void {
  const copies = new Map<Element, HTMLElement>();
  const mirror = (): void => {
    const originals = [...document.head.querySelectorAll("link[rel='stylesheet'], style")];
    for (const [original, copy] of copies) {
      if (originals.includes(original)) continue;
      copy.remove();
      copies.delete(original);
    }
    for (const original of originals) copyInto(doc, original, copies);
  };
  mirror();
  const observer = new MutationObserver(mirror);
  observer.observe(document.head, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  return () => observer.disconnect();
}

function copyInto(doc: Document, original: Element, copies: Map<Element, HTMLElement>): void {
  const copy = copies.get(original) ?? doc.createElement(original.localName);
  for (const { name, value } of original.attributes) {
    // A sheet would be loaded anew each time its address is set.
    const wanted = original instanceof HTMLLinkElement && name === "href" ? original.href : value;
    if (copy.getAttribute(name) !== wanted) copy.setAttribute(name, wanted);
  }
  copy.toggleAttribute("disabled", original.hasAttribute("disabled"));
  if (original.localName === "style" && copy.textContent !== original.textContent) {
    copy.textContent = original.textContent;
  }
  if (copies.has(original)) return;
  copies.set(original, copy);
  doc.head.appendChild(copy);
}

/** Theme and platform are classes of the body. What else the copy's body has, it keeps. */
function mirrorBody(doc: Document): () => void {
  let copied: string[] = [];
  const mirror = (): void => {
    const wanted = [...document.body.classList];
    doc.body.classList.remove(...copied.filter((cls) => !wanted.includes(cls)));
    doc.body.classList.add(...wanted);
    doc.body.style.cssText = document.body.style.cssText;
    copied = wanted;
  };
  mirror();
  const observer = new MutationObserver(mirror);
  observer.observe(document.body, { attributes: true, attributeFilter: ["class", "style"] });
  return () => observer.disconnect();
}
