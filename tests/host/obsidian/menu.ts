import { Component } from "./component.ts";
import { Scope } from "./keymap.ts";
import { MenuItem } from "./menu-item.ts";
import { MenuSeparator } from "./menu-separator.ts";
import { openKeymap } from "./open-keymap.ts";

export interface MenuPosition {
  x: number;
  y: number;
  width?: number;
  overlap?: boolean;
  left?: boolean;
}

/** Several listeners of one event add to one menu. */
const menusOfEvents = new WeakMap<Event, Menu>();

export class Menu extends Component {
  readonly dom: HTMLElement = createDiv({ cls: "menu", attr: { role: "menu" } });
  readonly items: (MenuItem | MenuSeparator)[] = [];
  private readonly scope = new Scope();
  private parentMenu: Menu | null = null;
  private sections: string[] = [];
  private hideCallback: (() => unknown) | null = null;
  private selected: MenuItem | null = null;
  private opened: MenuItem | null = null;
  private parentEl: HTMLElement | null = null;
  private onPointerDown: ((event: Event) => void) | null = null;

  constructor() {
    super();
    const take = (key: string, action: (event: KeyboardEvent) => void): void => {
      this.scope.register([], key, (event) => {
        action(event);
        return false;
      });
    };
    take("Escape", () => this.hide());
    take("ArrowDown", () => this.step(1));
    take("ArrowUp", () => this.step(-1));
    take("Home", () => this.select(this.choices()[0] ?? null));
    take("End", () => this.select(this.choices().pop() ?? null));
    take("Enter", (event) => this.selected?.choose(event));
    take("ArrowRight", () => {
      if (this.selected !== null) this.openSubmenu(this.selected);
      this.opened?.submenu?.step(1);
    });
    take("ArrowLeft", () => {
      if (this.parentMenu !== null) this.hide();
    });
  }

  static forEvent(event: MouseEvent | PointerEvent): Menu {
    const known = menusOfEvents.get(event);
    if (known !== undefined) return known;
    const menu = new Menu();
    menusOfEvents.set(event, menu);
    // Whoever hears the event adds items; it is shown when all have.
    window.setTimeout(() => menu.showAtMouseEvent(event), 0);
    return menu;
  }

  setNoIcon(): this {
    this.dom.addClass("mod-no-icon");
    return this;
  }

  /** Menus here are always made of elements. */
  setUseNativeMenu(_native: boolean): this {
    return this;
  }

  setParentElement(el: HTMLElement): this {
    this.parentEl = el;
    return this;
  }

  addItem(build: (item: MenuItem) => unknown): this {
    const item = new MenuItem(this);
    this.items.push(item);
    build(item);
    return this;
  }

  addSeparator(): this {
    const separator = new MenuSeparator();
    separator.section = this.items[this.items.length - 1]?.section ?? "";
    this.items.push(separator);
    return this;
  }

  /** Not documented: the order of sections, before any item has one. */
  addSections(sections: string[]): this {
    this.sections = [...this.sections, ...sections];
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    event.preventDefault();
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
  }

  showAtPosition(position: MenuPosition, doc: Document = activeDocument): this {
    this.hide();
    this.dom.replaceChildren(...this.layOut());
    doc.body.appendChild(this.dom);
    this.place(position, doc);
    this.parentEl?.addClass("has-active-menu");
    openKeymap().pushScope(this.scope);
    this.onPointerDown = (event) => {
      if (this.parentMenu === null && !this.holds(event.target as Node)) this.hide();
    };
    doc.addEventListener("mousedown", this.onPointerDown, true);
    return this;
  }

  hide(): this {
    if (!this.dom.isConnected) return this;
    this.closeSubmenu();
    if (this.onPointerDown !== null) {
      this.dom.doc.removeEventListener("mousedown", this.onPointerDown, true);
    }
    openKeymap().popScope(this.scope);
    this.parentEl?.removeClass("has-active-menu");
    this.dom.remove();
    this.select(null);
    this.parentMenu?.forget(this);
    this.hideCallback?.();
    return this;
  }

  /** With the menus that this one opened from. */
  hideAll(): void {
    if (this.parentMenu === null) this.hide();
    else this.parentMenu.hideAll();
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.hideCallback = callback;
  }

  select(item: MenuItem | null): void {
    this.selected?.dom.removeClass("selected");
    this.selected = item;
    item?.dom.addClass("selected");
  }

  makeSubmenu(): Menu {
    const submenu = new Menu();
    submenu.parentMenu = this;
    return submenu;
  }

  /** Opens what the item has beside it, and closes what another one had. */
  openSubmenu(item: MenuItem): void {
    if (this.opened === item) return;
    this.closeSubmenu();
    if (item.submenu === null || !item.canChoose()) return;
    this.opened = item;
    item.dom.setAttr("aria-expanded", true);
    const { right, left, top } = item.dom.getBoundingClientRect();
    const { doc } = this.dom;
    item.submenu.showAtPosition({ x: right, y: top }, doc);
    // No room at the right: then at the left, never over the item.
    const { width } = item.submenu.dom.getBoundingClientRect();
    if (right + width > doc.documentElement.clientWidth) {
      item.submenu.place({ x: left, y: top, left: true }, doc);
    }
  }

  private closeSubmenu(): void {
    this.opened?.submenu?.hide();
  }

  private forget(submenu: Menu): void {
    if (this.opened?.submenu !== submenu) return;
    this.opened.dom.setAttr("aria-expanded", false);
    this.opened = null;
  }

  /** Whether the node is in this menu or in one that it opened. */
  private holds(node: Node): boolean {
    return this.dom.contains(node) || this.opened?.submenu?.holds(node) === true;
  }

  private place(position: MenuPosition, doc: Document): void {
    const { width, height } = this.dom.getBoundingClientRect();
    const left = position.left === true ? position.x - width : position.x;
    const room = doc.documentElement;
    this.dom.setCssProps({
      left: `${Math.max(4, Math.min(left, room.clientWidth - width - 4))}px`,
      top: `${Math.max(4, Math.min(position.y, room.clientHeight - height - 4))}px`,
    });
  }

  private choices(): MenuItem[] {
    return this.inOrder().filter((entry): entry is MenuItem => {
      return entry instanceof MenuItem && entry.canChoose();
    });
  }

  private step(by: number): void {
    const all = this.choices();
    if (all.length === 0) return;
    const at = this.selected === null ? (by > 0 ? -1 : 0) : all.indexOf(this.selected);
    this.select(all[(at + by + all.length) % all.length] ?? null);
  }

  /** What belongs to one section stands together, in the order in which sections came. */
  private inOrder(): (MenuItem | MenuSeparator)[] {
    const sections = [...new Set([...this.sections, ...this.items.map(({ section }) => section)])];
    return sections.flatMap((section) => this.items.filter((entry) => entry.section === section));
  }

  /** A line parts sections; two never follow each other, none is first or last. */
  private layOut(): HTMLElement[] {
    const elements: HTMLElement[] = [];
    let line: HTMLElement | null = null;
    let section: string | null = null;
    for (const entry of this.inOrder()) {
      if (entry instanceof MenuSeparator) {
        line = entry.dom;
        continue;
      }
      if (section !== null && entry.section !== section) line ??= new MenuSeparator().dom;
      if (line !== null && elements.length > 0) elements.push(line);
      line = null;
      section = entry.section;
      elements.push(entry.dom);
    }
    return elements;
  }
}
