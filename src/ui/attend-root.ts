/** What every view does for whoever works by keyboard, whatever it draws. */
import type { Disposable } from "../ports/result";
import { keepFocus } from "./keep-focus";
import { hearNewTabKey } from "./new-tab-key";

/** From before the first drawing until the view goes. */
export function attendRoot(root: HTMLElement): Disposable {
  const attended = [keepFocus(root), hearNewTabKey(root)];
  return {
    dispose() {
      for (const one of attended) one.dispose();
    },
  };
}
