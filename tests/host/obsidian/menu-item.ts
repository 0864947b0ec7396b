import { setIcon } from "./icons.ts";
import type { Menu } from "./menu.ts";

export class MenuItem {
  readonly dom: HTMLElement;
  section = "";
  /** Opens beside the item; null for an item that does something itself. */
  submenu: Menu | null = null;
  private readonly iconEl: HTMLElement;
  private readonly titleEl: HTMLElement;
  private readonly menu: Menu;
  private callback: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  private disabled = false;
  private isLabel = false;

  constructor(menu: Menu) {
    this.menu = menu;
    this.dom = createDiv({ cls: "menu-item tappable", attr: { role: "menuitem" } });
    this.iconEl = this.dom.createDiv("menu-item-icon");
    this.titleEl = this.dom.createDiv("menu-item-title");
    this.dom.addEventListener("mousemove", () => {
      if (!this.canChoose()) return;
      menu.select(this);
      menu.openSubmenu(this);
    });
    this.dom.addEventListener("click", (event) => this.choose(event));
  }

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    this.iconEl.empty();
    if (icon !== null) setIcon(this.iconEl, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass("is-checked", checked === true);
    this.dom.setAttr("role", checked === null ? "menuitem" : "menuitemcheckbox");
    this.dom.setAttr("aria-checked", checked);
    this.dom.querySelector(".menu-item-icon.mod-checked")?.remove();
    if (checked === true) setIcon(this.dom.createDiv("menu-item-icon mod-checked"), "check");
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass("is-disabled", disabled);
    this.dom.setAttr("aria-disabled", disabled ? true : null);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass("is-warning", isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.isLabel = isLabel;
    this.dom.toggleClass("is-label", isLabel);
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback;
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    this.dom.dataset.section = section;
    return this;
  }

  /** Not documented, and used by many plugins. */
  setSubmenu(): Menu {
    if (this.submenu === null) {
      this.submenu = this.menu.makeSubmenu();
      this.dom.setAttrs({ "aria-haspopup": "menu", "aria-expanded": false });
      setIcon(this.dom.createDiv("menu-item-icon mod-submenu"), "chevron-right");
    }
    return this.submenu;
  }

  canChoose(): boolean {
    return !this.disabled && !this.isLabel;
  }

  choose(event: MouseEvent | KeyboardEvent): void {
    if (!this.canChoose()) return;
    if (this.submenu !== null) return this.menu.openSubmenu(this);
    this.menu.hideAll();
    this.callback?.(event);
  }
}
