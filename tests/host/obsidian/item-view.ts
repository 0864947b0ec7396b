import { setIcon } from "./icons.ts";
import { addLeafItems } from "./leaf-menu.ts";
import { Menu } from "./menu.ts";
import { View } from "./view.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";

/** A view with the app's header above its content. */
export abstract class ItemView extends View {
  readonly contentEl: HTMLElement;
  readonly #actionsEl: HTMLElement;
  readonly #titleEl: HTMLElement;
  readonly #backEl: HTMLElement;
  readonly #forwardEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const header = this.containerEl.createDiv("view-header");
    const left = header.createDiv("view-header-left");
    const nav = left.createDiv("view-header-nav-buttons");
    const { history } = leaf;
    this.#backEl = headerButton(nav, "arrow-left", "Navigate back", () => history.go(-1));
    this.#forwardEl = headerButton(nav, "arrow-right", "Navigate forward", () => history.go(1));
    const titleBox = header.createDiv("view-header-title-container mod-at-start mod-fade");
    this.#titleEl = titleBox.createDiv("view-header-title");
    this.#actionsEl = header.createDiv("view-actions");
    headerButton(this.#actionsEl, "more-vertical", "More options", (event) =>
      this.#showMenu(event),
    );
    this.contentEl = this.containerEl.createDiv("view-content");
  }

  /** Newer actions stand further left, before the menu button. */
  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const button = headerButton(this.#actionsEl, icon, title, callback);
    this.#actionsEl.prepend(button);
    return button;
  }

  /** The name in the header and whether the arrows lead anywhere. */
  updateHeader(): void {
    this.#titleEl.setText(this.getDisplayText());
    const { history } = this.leaf;
    this.#backEl.setAttr("aria-disabled", !history.canGo(-1));
    this.#forwardEl.setAttr("aria-disabled", !history.canGo(1));
  }

  #showMenu(event: MouseEvent): void {
    const menu = new Menu();
    this.onPaneMenu(menu, "more-options");
    addLeafItems(menu, this.leaf);
    menu.showAtMouseEvent(event);
  }
}

function headerButton(
  parent: HTMLElement,
  icon: string,
  label: string,
  callback: (event: MouseEvent) => unknown,
): HTMLElement {
  const button = parent.createEl("button", {
    cls: "clickable-icon view-action",
    attr: { "aria-label": label, type: "button" },
  });
  setIcon(button, icon);
  button.addEventListener("click", callback);
  return button;
}
