import { WorkspaceFloating, WorkspaceWindow } from "./workspace-container.ts";
import { WorkspaceMobileDrawer } from "./workspace-drawer.ts";
import { type SplitDirection, type WorkspaceItem, WorkspaceSplit } from "./workspace-item.ts";
import { WorkspaceLeaf } from "./workspace-leaf.ts";
import { WorkspaceSidedock } from "./workspace-sidedock.ts";
import { WorkspaceTabs } from "./workspace-tabs.ts";
import type { Workspace } from "./workspace.ts";

interface Place {
  id: string;
  dimension?: number;
}

export interface LeafNode extends Place {
  type: "leaf";
  pinned?: true;
  group?: string;
  state: { type: string; state: Record<string, unknown>; icon: string; title: string };
}

export interface TabsNode extends Place {
  type: "tabs" | "mobile-drawer";
  children: LeafNode[];
  currentTab?: number;
}

export interface SplitNode extends Place {
  type: "split" | "window" | "floating";
  direction?: SplitDirection;
  children: LayoutNode[];
  width?: number;
  height?: number;
  collapsed?: true;
}

export type LayoutNode = LeafNode | TabsNode | SplitNode;

/** In the shape of the app's `workspace.json`. */
export interface Layout {
  main: LayoutNode;
  left: LayoutNode;
  right: LayoutNode;
  floating?: LayoutNode;
  "left-ribbon": { hiddenItems: Record<string, boolean> };
  active: string | null;
  lastOpenFiles: string[];
}

export function readLayout(workspace: Workspace): Layout {
  const { rootSplit, leftSplit, rightSplit, floatingSplit } = workspace;
  return {
    main: readItem(rootSplit),
    left: readItem(leftSplit),
    right: readItem(rightSplit),
    ...(floatingSplit.children.length > 0 ? { floating: readItem(floatingSplit) } : {}),
    "left-ribbon": { hiddenItems: {} },
    active: workspace.activeLeaf?.id ?? null,
    lastOpenFiles: workspace.getLastOpenFiles(),
  };
}

function readItem(item: WorkspaceItem): LayoutNode {
  const { id, dimension } = item;
  const place = dimension === null ? { id } : { id, dimension };
  if (item instanceof WorkspaceLeaf) return { ...place, ...readLeaf(item) };
  if (item instanceof WorkspaceTabs || item instanceof WorkspaceMobileDrawer) {
    const type = item instanceof WorkspaceTabs ? "tabs" : "mobile-drawer";
    const children = item.leaves().map((leaf) => ({ id: leaf.id, ...readLeaf(leaf) }));
    const { currentTab } = item;
    return { ...place, type, children, ...(currentTab > 0 ? { currentTab } : {}) };
  }
  if (item instanceof WorkspaceFloating) {
    return { ...place, type: "floating", children: item.children.map(readItem) };
  }
  if (item instanceof WorkspaceSplit) return { ...place, ...readSplit(item) };
  throw new Error(`The layout has no form for ${item.constructor.name}.`);
}

function readSplit(split: WorkspaceSplit): Omit<SplitNode, "id"> {
  const { direction } = split;
  const children = split.children.map(readItem);
  if (split instanceof WorkspaceWindow) {
    const { innerWidth: width, innerHeight: height } = split.win;
    return { type: "window", direction, children, width, height };
  }
  if (split instanceof WorkspaceSidedock) {
    const { size: width, collapsed } = split;
    return { type: "split", direction, children, width, ...(collapsed ? { collapsed } : {}) };
  }
  return { type: "split", direction, children };
}

function readLeaf(leaf: WorkspaceLeaf): Omit<LeafNode, "id"> {
  const { type, state = {}, icon = "", title = "" } = leaf.getViewState();
  return {
    type: "leaf",
    ...(leaf.pinned ? { pinned: true } : {}),
    ...(leaf.group === null ? {} : { group: leaf.group }),
    state: { type, state, icon, title },
  };
}
