import { setIcon } from "./icons.ts";
import type { Menu } from "./menu.ts";

export class MenuItem {
  readonly dom: HTMLElement;
  section = "";
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
      if (this.canChoose()) menu.select(this);
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

  canChoose(): boolean {
    return !this.disabled && !this.isLabel;
  }

  choose(event: MouseEvent | KeyboardEvent): void {
    if (!this.canChoose()) return;
    this.menu.hide();
    this.callback?.(event);
  }
}
