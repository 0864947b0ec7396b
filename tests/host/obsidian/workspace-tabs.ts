import { setIcon } from "./icons.ts";
import { LeafStack } from "./leaf-stack.ts";
import type { Workspace } from "./workspace.ts";

/** A group of tabs. */
export class WorkspaceTabs extends LeafStack {
  readonly tabHeadersEl: HTMLElement;
  protected readonly leavesEl: HTMLElement;

  constructor(workspace: Workspace) {
    super(workspace, "workspace-tabs mod-top");
    const bar = this.containerEl.createDiv("workspace-tab-header-container");
    this.tabHeadersEl = bar.createDiv({
      cls: "workspace-tab-header-container-inner",
      attr: { role: "tablist" },
    });
    const newTab = bar.createDiv("workspace-tab-header-new-tab");
    const button = newTab.createEl("button", {
      cls: "clickable-icon",
      attr: { "aria-label": "New tab", type: "button" },
    });
    setIcon(button, "plus");
    button.addEventListener("click", () => {
      const leaf = this.addLeaf();
      this.workspace.setActiveLeaf(leaf, { focus: true });
    });
    bar.createDiv("workspace-tab-header-spacer");
    this.leavesEl = this.containerEl.createDiv("workspace-tab-container");
  }
}
