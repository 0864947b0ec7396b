/** The key that does what a press with Ctrl or Cmd held does: most of all, open in a new tab. */
import type { Disposable } from "../ports/result";

/** Browsers press a button by Enter alone. What a view hears by itself is not heard again. */
export function hearNewTabKey(root: HTMLElement): Disposable {
  function onKeyDown(event: KeyboardEvent): void {
    const { ctrlKey, metaKey } = event;
    if (event.key !== "Enter" || event.defaultPrevented || event.isComposing) return;
    if ((!ctrlKey && !metaKey) || event.altKey || event.shiftKey) return;
    const { activeElement } = root.ownerDocument;
    if (activeElement === null || !root.contains(activeElement)) return;
    if (!activeElement.matches("button")) return;
    event.preventDefault();
    event.stopPropagation();
    const press = { bubbles: true, cancelable: true, composed: true, ctrlKey, metaKey };
    activeElement.dispatchEvent(new MouseEvent("click", press));
  }

  root.addEventListener("keydown", onKeyDown);
  return {
    dispose() {
      root.removeEventListener("keydown", onKeyDown);
    },
  };
}
