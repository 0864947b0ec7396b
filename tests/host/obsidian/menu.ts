import { Component } from "./component.ts";
import { Scope } from "./keymap.ts";
import { MenuItem } from "./menu-item.ts";
import { openKeymap } from "./open-keymap.ts";

export interface MenuPosition {
  x: number;
  y: number;
  width?: number;
  overlap?: boolean;
  left?: boolean;
}

export class Menu extends Component {
  readonly dom: HTMLElement = createDiv({ cls: "menu", attr: { role: "menu" } });
  private readonly entries: (MenuItem | "separator")[] = [];
  private readonly scope = new Scope();
  private hideCallback: (() => unknown) | null = null;
  private selected: MenuItem | null = null;
  private onPointerDown: ((event: Event) => void) | null = null;

  constructor() {
    super();
    const take = (action: () => void) => () => {
      action();
      return false;
    };
    this.scope.register(
      [],
      "Escape",
      take(() => this.hide()),
    );
    this.scope.register(
      [],
      "ArrowDown",
      take(() => this.step(1)),
    );
    this.scope.register(
      [],
      "ArrowUp",
      take(() => this.step(-1)),
    );
    this.scope.register(
      [],
      "Home",
      take(() => this.select(this.choices()[0] ?? null)),
    );
    this.scope.register(
      [],
      "End",
      take(() => this.select(this.choices().pop() ?? null)),
    );
    this.scope.register([], "Enter", (event) => {
      this.selected?.choose(event);
      return false;
    });
  }

  static forEvent(event: MouseEvent | PointerEvent): Menu {
    const menu = new Menu();
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

  addItem(build: (item: MenuItem) => unknown): this {
    const item = new MenuItem(this);
    this.entries.push(item);
    build(item);
    return this;
  }

  addSeparator(): this {
    this.entries.push("separator");
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
    const { width, height } = this.dom.getBoundingClientRect();
    const left = position.left === true ? position.x - width : position.x;
    const room = doc.documentElement;
    this.dom.setCssProps({
      left: `${Math.max(4, Math.min(left, room.clientWidth - width - 4))}px`,
      top: `${Math.max(4, Math.min(position.y, room.clientHeight - height - 4))}px`,
    });
    openKeymap().pushScope(this.scope);
    this.onPointerDown = (event) => {
      if (event.target instanceof Node && !this.dom.contains(event.target)) this.hide();
    };
    doc.addEventListener("mousedown", this.onPointerDown, true);
    return this;
  }

  hide(): this {
    if (!this.dom.isConnected) return this;
    if (this.onPointerDown !== null) {
      this.dom.doc.removeEventListener("mousedown", this.onPointerDown, true);
    }
    openKeymap().popScope(this.scope);
    this.dom.remove();
    this.select(null);
    this.hideCallback?.();
    return this;
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

  private choices(): MenuItem[] {
    return this.entries.filter((entry) => entry !== "separator").filter((item) => item.canChoose());
  }

  private step(by: number): void {
    const all = this.choices();
    if (all.length === 0) return;
    const at = this.selected === null ? (by > 0 ? -1 : 0) : all.indexOf(this.selected);
    this.select(all[(at + by + all.length) % all.length] ?? null);
  }

  /** Items keep their order; a new section is set off by a line. */
  private layOut(): HTMLElement[] {
    const elements: HTMLElement[] = [];
    let section: string | null = null;
    const line = (): void => {
      const last = elements[elements.length - 1];
      if (last?.hasClass("menu-item")) elements.push(createDiv("menu-separator"));
    };
    for (const entry of this.entries) {
      if (entry === "separator") {
        line();
        continue;
      }
      if (section !== null && entry.section !== section) line();
      section = entry.section;
      elements.push(entry.dom);
    }
    return elements;
  }
}
