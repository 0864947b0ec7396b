import type { WorkspaceLeaf } from "./workspace-leaf.ts";
import type { LeafStack } from "./leaf-stack.ts";

export type Side = "left" | "right";

/** A sidebar, in either of its two forms. */
export interface SidePlace {
  collapsed: boolean;
  expand(): void;
  collapse(): void;
  toggle(): void;
  stacks(): LeafStack[];
  /** `split`: in a place of its own below the others, where there is room for that. */
  addSideLeaf(split: boolean): WorkspaceLeaf;
}

/** What changes when a sidebar opens or closes. */
export function showSide(place: SidePlace & { side: Side; containerEl: HTMLElement }): void {
  const { side, collapsed, containerEl } = place;
  containerEl.toggleClass("is-sidedock-collapsed", collapsed);
  const workspaceEl = containerEl.closest(".workspace");
  workspaceEl?.classList.toggle(`is-${side}-sidedock-open`, !collapsed);
}
