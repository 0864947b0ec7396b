/** A view never loses the focus by what it draws: who works by keyboard would begin anew at the top. */
import type { Disposable } from "../ports/result";
import { focusPlace, type FocusPlace, placeOf } from "./focus-place";

/** What looks after the focus of its own. */
const KEEPS_ITSELF = "[data-debrief-keeps-focus]";
/** What lies over a view for a while, and gives the focus back when it closes. */
const OVER = ".modal-container, .menu";

/**
 * Whenever what had the focus in `root` is gone, or was moved, the focus goes to what stands in its
 * place, at worst to the root; where a dialog has it at that time, when that closes. It stays where a
 * person puts it.
 */
export function keepFocus(root: HTMLElement): Disposable {
  let last: FocusPlace | null = null;
  let heard: Document | null = null;

  function onFocus(): void {
    const focused = focusedIn(root.ownerDocument);
    if (focused === null || focused === root) return;
    if (root.contains(focused)) {
      hear(root.ownerDocument);
      last = focused.closest(KEEPS_ITSELF) === null ? placeOf(focused, root) : null;
    } else if (focused.closest(OVER) === null) last = null;
  }

  /** A press puts the focus where it falls, be it nowhere. */
  function onPress(): void {
    last = null;
  }

  function onChange(records: readonly MutationRecord[]): void {
    const focused = focusedIn(root.ownerDocument);
    if (last === null || (focused !== null && focused !== root)) return;
    const { element } = last;
    if (!element.isConnected) {
      // Where nothing can have it, what is drawn next may.
      if (!focusPlace(last)) focusRoot();
    } else if (records.some(({ removedNodes }) => holds(removedNodes, element))) element.focus();
  }

  function focusRoot(): void {
    if (!root.isConnected) return;
    root.tabIndex = -1;
    root.focus();
  }

  /** A view can be moved to another window. */
  function hear(doc: Document): void {
    if (heard === doc) return;
    stop();
    heard = doc;
    doc.addEventListener("focusin", onFocus);
    doc.addEventListener("pointerdown", onPress, true);
    observer.observe(root, { childList: true, subtree: true });
    observer.observe(doc.body, { childList: true });
  }

  function stop(): void {
    heard?.removeEventListener("focusin", onFocus);
    heard?.removeEventListener("pointerdown", onPress, true);
    observer.disconnect();
  }

  const observer = new MutationObserver(onChange);
  root.addEventListener("focusin", onFocus);
  return {
    dispose() {
      root.removeEventListener("focusin", onFocus);
      stop();
    },
  };
}

/** What has the focus; null where nothing has. */
function focusedIn({ activeElement, body }: Document): HTMLElement | null {
  return activeElement !== null && activeElement !== body && canFocus(activeElement)
    ? activeElement
    : null;
}

/** An element of another window is no `HTMLElement` of this one. */
function canFocus(element: Element): element is HTMLElement {
  return "focus" in element;
}

function holds(nodes: NodeList, element: Element): boolean {
  return [...nodes].some((node) => node.contains(element));
}
