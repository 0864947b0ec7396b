import type { App } from "../obsidian/app.ts";
import { debounce } from "../obsidian/debounce.ts";
import type { ViewState, WorkspaceLeaf } from "../obsidian/workspace-leaf.ts";

const KEY = "layout";

interface Layout {
  main: ViewState[];
  right: ViewState[];
  /** Index in `main`. */
  active: number;
  leftOpen: boolean;
  rightOpen: boolean;
}

/** Keeps open tabs and their state over a reload of the page, in the browser, per vault. */
export function keepLayout(app: App): void {
  const save = debounce(() => app.saveLocalStorage(KEY, read(app)), 100, true);
  app.workspace.on("layout-change", () => save());
  app.workspace.on("active-leaf-change", () => save());
}

export async function restoreLayout(app: App): Promise<void> {
  const layout = app.loadLocalStorage(KEY) as Layout | null;
  const { workspace } = app;
  if (layout === null) return;
  const restore = async (state: ViewState, place: "main" | "right"): Promise<void> => {
    const file = state.state?.file;
    const isGone = typeof file === "string" && app.vault.getFileByPath(file) === null;
    if (isGone) return;
    const leaf = place === "main" ? workspace.appendTab() : workspace.getRightLeaf(false);
    await leaf?.setViewState(state);
  };
  for (const state of layout.main) await restore(state, "main");
  for (const state of layout.right) await restore(state, "right");
  const leaves = mainLeaves(app);
  const first = leaves[0];
  if (leaves.length > 1 && first?.view.getViewType() === "empty") first.detach();
  const active = mainLeaves(app)[layout.active];
  if (active !== undefined) workspace.setActiveLeaf(active, { focus: false });
  if (layout.leftOpen) workspace.leftSplit.expand();
  else workspace.leftSplit.collapse();
  if (layout.rightOpen) workspace.rightSplit.expand();
}

function read(app: App): Layout {
  const { workspace } = app;
  const main: ViewState[] = [];
  const right: ViewState[] = [];
  let active = 0;
  workspace.iterateAllLeaves((leaf) => {
    const root = leaf.getRoot();
    const state = leaf.getViewState();
    if (state.type === "empty") return;
    if (root === workspace.rootSplit) {
      if (leaf === workspace.getMostRecentLeaf()) active = main.length;
      main.push(state);
    } else if (root === workspace.rightSplit) {
      right.push(state);
    }
  });
  const { leftSplit, rightSplit } = workspace;
  return { main, right, active, leftOpen: !leftSplit.collapsed, rightOpen: !rightSplit.collapsed };
}

function mainLeaves(app: App): WorkspaceLeaf[] {
  const leaves: WorkspaceLeaf[] = [];
  app.workspace.iterateRootLeaves((leaf) => leaves.push(leaf));
  return leaves;
}
