import type { LeafStack } from "./leaf-stack.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";
import type { Workspace } from "./workspace.ts";

export type Side = "left" | "right";

/** A sidebar, in either of its two forms. */
export interface SidePlace {
  readonly workspace: Workspace;
  readonly side: Side;
  readonly containerEl: HTMLElement;
  collapsed: boolean;
  expand(): void;
  collapse(): void;
  toggle(): void;
  stacks(): LeafStack[];
  /** `split`: in a place of its own below the others, where there is room for that. */
  addSideLeaf(split: boolean): WorkspaceLeaf;
}

/** Opens or closes it, and says so once. */
export function foldSide(place: SidePlace, collapsed: boolean): void {
  if (place.collapsed === collapsed) return;
  place.collapsed = collapsed;
  showSide(place);
  place.workspace.sideChanged(place);
}

/** What changes when a sidebar opens or closes. */
export function showSide({ side, collapsed, containerEl }: SidePlace): void {
  containerEl.toggleClass("is-sidedock-collapsed", collapsed);
  const workspaceEl = containerEl.closest(".workspace");
  workspaceEl?.classList.toggle(`is-${side}-sidedock-open`, !collapsed);
}
