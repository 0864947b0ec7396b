import { setIcon } from "./icons.ts";
import { addLeafItems } from "./leaf-menu.ts";
import { Menu } from "./menu.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";

/** The tab that leads to a leaf. */
export class LeafTab {
  readonly el: HTMLElement;
  private readonly leaf: WorkspaceLeaf;
  private readonly iconEl: HTMLElement;
  private readonly titleEl: HTMLElement;
  private readonly statusEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    this.leaf = leaf;
    this.el = document.createElement("div");
    this.el.className = "workspace-tab-header tappable";
    this.el.setAttrs({ role: "tab", tabindex: "0" });
    const inner = this.el.createDiv("workspace-tab-header-inner");
    this.iconEl = inner.createDiv("workspace-tab-header-inner-icon");
    this.titleEl = inner.createDiv("workspace-tab-header-inner-title");
    this.statusEl = inner.createDiv("workspace-tab-header-status-container");
    const close = inner.createEl("button", {
      cls: "workspace-tab-header-inner-close-button clickable-icon",
      attr: { "aria-label": "Close", type: "button" },
    });
    setIcon(close, "x");
    close.addEventListener("click", (event) => {
      event.stopPropagation();
      leaf.detach();
    });
    this.listen();
  }

  update(): void {
    const { leaf } = this;
    this.el.dataset.type = leaf.view.getViewType();
    this.el.setAttr("aria-label", leaf.getDisplayText());
    setIcon(this.iconEl, leaf.getIcon());
    this.titleEl.setText(leaf.getDisplayText());
    this.statusEl.empty();
    this.el.toggleClass("is-pinned", leaf.pinned);
    if (leaf.pinned) this.addStatus("pin", "mod-pinned", "Unpin", () => leaf.setPinned(false));
    if (leaf.group !== null) {
      this.addStatus("link", "mod-linked", "Unlink tab", () => leaf.setGroup(null));
    }
  }

  private addStatus(icon: string, cls: string, label: string, undo: () => void): void {
    const el = this.statusEl.createDiv({
      cls: `workspace-tab-header-status-icon ${cls}`,
      attr: { "aria-label": label, role: "button" },
    });
    setIcon(el, icon);
    el.addEventListener("click", (event) => {
      event.stopPropagation();
      undo();
    });
  }

  private listen(): void {
    const { leaf } = this;
    const activate = (): void => {
      void leaf.workspace.revealLeaf(leaf);
      leaf.workspace.setActiveLeaf(leaf, { focus: true });
    };
    this.el.addEventListener("click", activate);
    this.el.addEventListener("keydown", (event) => {
      if (event.target === this.el && event.key === "Enter") activate();
    });
    this.el.addEventListener("auxclick", (event) => {
      if (event.button === 1) leaf.detach();
    });
    this.el.addEventListener("contextmenu", (event) => {
      const menu = new Menu();
      leaf.view.onPaneMenu(menu, "tab-header");
      addLeafItems(menu, leaf);
      menu.showAtMouseEvent(event);
    });
  }
}
