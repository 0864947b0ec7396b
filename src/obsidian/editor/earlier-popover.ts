/** The earlier lessons beside a line: not a dialog that holds the person, but one that has the keys. */
import { type App as Obsidian, Scope } from "obsidian";
import type { Earlier } from "../../app/earlier";
import type { Icons } from "../../ports/icons";
import type { Disposable } from "../../ports/result";
import type { EarlierActions } from "../../ui/earlier/earlier-contract";
import { mountEarlier } from "../../ui/earlier/mount-earlier";
import { localeOf } from "../app-locale";

export interface PopoverParts {
  readonly earlier: Earlier;
  readonly actions: EarlierActions;
  readonly icons: Icons;
  readonly today: string;
  /** The window that it belongs to. */
  readonly doc: Document;
  /** Where the line is now; null once it is out of sight. */
  place(): DOMRect | null;
  onDecided(kind: "same" | "different" | null): void;
  /** @param hadFocus true when the focus was inside: it belongs to the text again */
  onClose(hadFocus: boolean): void;
}

const GAP = 6;
const EDGE = 12;

export class EarlierPopover implements Disposable {
  readonly #el: HTMLElement;
  readonly #scope: Scope;
  readonly #mounted: Disposable;
  #isOpen = true;

  constructor(
    private readonly obsidian: Obsidian,
    private readonly parts: PopoverParts,
  ) {
    const { doc, earlier, actions, icons, today } = parts;
    const win = doc.defaultView ?? window;
    this.#el = doc.body.createDiv({
      cls: "debrief-ui debrief-popover",
      attr: { role: "dialog", "aria-label": "You have learned this before", tabindex: "-1" },
    });
    this.#mounted = mountEarlier(this.#el, {
      earlier,
      actions: { ...actions, later: () => this.#after(() => actions.later()) },
      keys: { same: "1", different: "2" },
      icons,
      locale: localeOf(win),
      today,
      onDecided: (kind) => {
        // What was pressed is gone; the focus stays in the popover.
        if (this.#isOpen) this.#el.focus();
        parts.onDecided(kind);
      },
    });
    this.#scope = new Scope(obsidian.scope);
    this.#scope.register([], "Escape", () => {
      this.dispose();
      return false;
    });
    this.#scope.register([], "1", () => this.#press("Same"));
    this.#scope.register([], "2", () => this.#press("Different"));
    obsidian.keymap.pushScope(this.#scope);
    doc.addEventListener("pointerdown", this.#outside, true);
    doc.addEventListener("scroll", this.#moved, true);
    win.addEventListener("resize", this.#moved);
    doc.addEventListener("focusin", this.#left);
    this.#moved();
    this.#el.focus({ preventScroll: true });
  }

  dispose(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const { doc } = this.parts;
    const win = doc.defaultView ?? window;
    const hadFocus = this.#el.contains(doc.activeElement);
    this.obsidian.keymap.popScope(this.#scope);
    doc.removeEventListener("pointerdown", this.#outside, true);
    doc.removeEventListener("scroll", this.#moved, true);
    win.removeEventListener("resize", this.#moved);
    doc.removeEventListener("focusin", this.#left);
    this.#mounted.dispose();
    this.#el.remove();
    this.parts.onClose(hadFocus);
  }

  #after(act: () => void): void {
    this.dispose();
    act();
  }

  #press(answer: "Same" | "Different"): false {
    this.#el.querySelector<HTMLElement>(`[data-debrief-answer="${answer}"]`)?.click();
    return false;
  }

  readonly #outside = ({ targetNode }: PointerEvent): void => {
    if (targetNode === null || !this.#el.contains(targetNode)) this.dispose();
  };

  /** Who goes on elsewhere with the keyboard has left it. */
  readonly #left = ({ targetNode }: FocusEvent): void => {
    if (targetNode !== null && !this.#el.contains(targetNode)) this.dispose();
  };

  readonly #moved = (): void => {
    const place = this.parts.place();
    if (place === null) {
      this.dispose();
      return;
    }
    const { innerWidth, innerHeight } = this.parts.doc.defaultView ?? window;
    const { offsetWidth: width, offsetHeight: height } = this.#el;
    const below = place.bottom + GAP;
    const above = place.top - GAP - height;
    const top = below + height + EDGE <= innerHeight || above < EDGE ? below : above;
    const left = Math.max(EDGE, Math.min(place.left, innerWidth - EDGE - width));
    const isRtl = this.parts.doc.defaultView?.getComputedStyle(this.#el).direction === "rtl";
    this.#el.setCssProps({
      "--debrief-popover-start": `${isRtl ? innerWidth - left - width : left}px`,
      "--debrief-popover-top": `${Math.max(EDGE, Math.min(top, innerHeight - EDGE - height))}px`,
    });
  };
}
