import type { Point } from "obsidian";
import { Component } from "./component.ts";

export interface HoverParent {
  hoverPopover: HoverPopover | null;
}

export enum PopoverState {
  Showing,
  Shown,
  Hiding,
  Hidden,
}

/** Milliseconds that the pointer may be away before it goes. */
const PATIENCE = 300;

/** What shows beside a thing while the pointer is on either of them. */
export class HoverPopover extends Component {
  readonly hoverEl: HTMLElement;
  state: PopoverState = PopoverState.Showing;
  private readonly parent: HoverParent;
  private readonly targetEl: HTMLElement | null;
  private readonly staticPos: Point | null;
  private readonly doc: Document;
  private timer: number | null = null;

  constructor(
    parent: HoverParent,
    targetEl: HTMLElement | null,
    waitTime = PATIENCE,
    staticPos: Point | null = null,
  ) {
    super();
    this.parent = parent;
    this.targetEl = targetEl;
    this.staticPos = staticPos;
    this.doc = targetEl?.doc ?? activeDocument;
    this.hoverEl = this.doc.createElement("div");
    this.hoverEl.className = "popover hover-popover";
    for (const el of [targetEl, this.hoverEl]) {
      el?.addEventListener("mouseenter", this.stay);
      el?.addEventListener("mouseleave", this.leave);
    }
    this.after(waitTime, () => this.show());
  }

  hide(): void {
    this.cancel();
    this.state = PopoverState.Hidden;
    for (const el of [this.targetEl, this.hoverEl]) {
      el?.removeEventListener("mouseenter", this.stay);
      el?.removeEventListener("mouseleave", this.leave);
    }
    this.doc.removeEventListener("keydown", this.onKey, true);
    this.hoverEl.remove();
    if (this.parent.hoverPopover === this) this.parent.hoverPopover = null;
    this.unload();
  }

  private show(): void {
    this.parent.hoverPopover?.hide();
    this.parent.hoverPopover = this;
    this.state = PopoverState.Shown;
    this.doc.body.append(this.hoverEl);
    this.doc.addEventListener("keydown", this.onKey, true);
    void this.load();
    this.place();
  }

  private place(): void {
    const box = this.targetEl?.getBoundingClientRect();
    const at = this.staticPos ?? { x: box?.left ?? 0, y: box?.bottom ?? 0 };
    const { width, height } = this.hoverEl.getBoundingClientRect();
    const { clientWidth, clientHeight } = this.doc.documentElement;
    const below = at.y + height <= clientHeight ? at.y : (box?.top ?? at.y) - height;
    this.hoverEl.setCssProps({
      left: `${Math.max(0, Math.min(at.x, clientWidth - width))}px`,
      top: `${Math.max(0, below)}px`,
    });
  }

  private readonly stay = (): void => {
    if (this.state !== PopoverState.Hiding) return;
    this.cancel();
    this.state = PopoverState.Shown;
  };

  /** Away before it showed: it never does. */
  private readonly leave = (): void => {
    if (this.state === PopoverState.Showing) return this.hide();
    if (this.state !== PopoverState.Shown) return;
    this.state = PopoverState.Hiding;
    this.after(PATIENCE, () => this.hide());
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") this.hide();
  };

  private after(wait: number, callback: () => void): void {
    this.cancel();
    this.timer = window.setTimeout(callback, wait);
  }

  private cancel(): void {
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = null;
  }
}
