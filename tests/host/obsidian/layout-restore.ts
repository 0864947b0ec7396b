import type { WorkspaceParent } from "./workspace-item.ts";
import { WorkspaceSplit } from "./workspace-item.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";
import type { LeafStack } from "./leaf-stack.ts";
import { WorkspaceSidedock } from "./workspace-sidedock.ts";
import { WorkspaceTabs } from "./workspace-tabs.ts";
import type { Workspace } from "./workspace.ts";
import type { Sidebar } from "./sidebars.ts";

type Node = Record<string, unknown>;

/**
 * Closes all views and builds what the layout says, as far as it can be read. Views that show are
 * there when this resolves; the others wait until they are looked at.
 */
export async function restoreLayout(workspace: Workspace, layout: unknown): Promise<void> {
  const node = asNode(layout);
  workspace.isRestoring = true;
  try {
    await closeAll(workspace);
    await fill(workspace, workspace.rootSplit, partsOfMain(asNode(node.main)));
    await fillSide(workspace, workspace.leftSplit, asNode(node.left));
    await fillSide(workspace, workspace.rightSplit, asNode(node.right));
    for (const each of childrenOf(asNode(node.floating))) await fillWindow(workspace, each);
    if (workspace.getMostRecentLeaf() === null) workspace.getLeaf("tab");
  } finally {
    workspace.isRestoring = false;
  }
  const shown: Promise<void>[] = [];
  workspace.iterateAllLeaves((leaf) => {
    if (workspace.isShown(leaf)) shown.push(leaf.loadIfDeferred());
  });
  await Promise.all(shown);
  const paths = Array.isArray(node.lastOpenFiles) ? node.lastOpenFiles : [];
  workspace.recentFiles.restore(paths.filter((path) => typeof path === "string"));
  const wanted = typeof node.active === "string" ? workspace.getLeafById(node.active) : null;
  const active = wanted ?? workspace.getMostRecentLeaf();
  if (active !== null) workspace.setActiveLeaf(active, { focus: false });
}

async function closeAll(workspace: Workspace): Promise<void> {
  const leaves: WorkspaceLeaf[] = [];
  workspace.iterateAllLeaves((leaf) => leaves.push(leaf));
  for (const leaf of leaves) leaf.parent?.removeChild(leaf);
  for (const leaf of leaves) await leaf.closeView();
  for (const place of workspace.windows.all()) place.close();
  for (const child of workspace.rootSplit.children) workspace.rootSplit.removeChild(child);
}

async function fillSide(workspace: Workspace, side: Sidebar, node: Node): Promise<void> {
  if (side instanceof WorkspaceSidedock) {
    for (const child of side.children) side.removeChild(child);
    if (typeof node.width === "number") side.setSize(node.width);
    await fill(workspace, side, childrenOf(node));
    if (side.children.length === 0) side.insertChild(new WorkspaceTabs(workspace));
    if (node.collapsed === true) side.collapse();
    else side.expand();
  } else {
    // A drawer has one place for all; it starts closed.
    for (const leaf of leavesIn(node)) await addLeaf(workspace, side, leaf);
  }
}

async function fillWindow(workspace: Workspace, node: Node): Promise<void> {
  const { width, height } = node;
  const hasSize = typeof width === "number" && typeof height === "number";
  const place = workspace.windows.open(hasSize ? { size: { width, height } } : {});
  // Blocked by the browser: its tabs come to the main area instead.
  await fill(workspace, place ?? workspace.rootSplit, childrenOf(node));
}

async function fill(
  workspace: Workspace,
  parent: WorkspaceParent,
  nodes: readonly Node[],
): Promise<void> {
  for (const node of nodes) {
    if (leavesIn(node).filter((leaf) => isThere(workspace, leaf)).length === 0) continue;
    const part = makePart(workspace, node);
    parent.insertChild(part);
    if (typeof node.id === "string") part.id = node.id;
    if (typeof node.dimension === "number") part.setDimension(node.dimension);
    if (!(part instanceof WorkspaceTabs)) {
      await fill(workspace, part, childrenOf(node));
      continue;
    }
    const leaves = node.type === "leaf" ? [node] : childrenOf(node);
    for (const leaf of leaves)
      await addLeaf(workspace, part, leaf, leaf === leaves[Number(node.currentTab ?? 0)]);
  }
}

function makePart(workspace: Workspace, node: Node): WorkspaceParent {
  if (node.type !== "split") return new WorkspaceTabs(workspace);
  const isStacked = node.direction === "horizontal";
  return new WorkspaceSplit(workspace, isStacked ? "horizontal" : "vertical");
}

/** The main area's own parts stand side by side. */
function partsOfMain(main: Node): Node[] {
  return main.direction === "horizontal" ? [main] : childrenOf(main);
}

async function addLeaf(
  workspace: Workspace,
  stack: LeafStack,
  node: Node,
  isCurrent = false,
): Promise<void> {
  if (!isThere(workspace, node)) return;
  const leaf = stack.addLeaf();
  const { type, state, icon, title } = asNode(node.state);
  if (typeof node.id === "string") leaf.id = node.id;
  if (typeof node.group === "string") leaf.setGroup(node.group);
  if (node.pinned === true) leaf.setPinned(true);
  if (typeof type === "string" && type !== "empty") {
    const kept = { type, state: asNode(state) };
    await leaf.defer({
      ...kept,
      ...(typeof icon === "string" ? { icon } : {}),
      ...(typeof title === "string" ? { title } : {}),
    });
  }
  if (isCurrent) stack.selectTab(leaf);
}

/** A tab whose file is gone does not come back. */
function isThere(workspace: Workspace, leaf: Node): boolean {
  const { file } = asNode(asNode(leaf.state).state);
  return typeof file !== "string" || workspace.app.vault.getFileByPath(file) !== null;
}

function leavesIn(node: Node): Node[] {
  return node.type === "leaf" ? [node] : childrenOf(node).flatMap(leavesIn);
}

function childrenOf(node: Node): Node[] {
  return Array.isArray(node.children) ? node.children.map(asNode) : [];
}

function asNode(value: unknown): Node {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
