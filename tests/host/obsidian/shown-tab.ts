import { SettingPages } from "./setting-pages.ts";
import type { SettingTab } from "./setting-tab.ts";

const shownTabs = new WeakMap<SettingTab, ShownTab>();

/** Null while the tab is not on screen. */
export function shownTabOf(tab: SettingTab): ShownTab | null {
  return shownTabs.get(tab) ?? null;
}

/** A tab on screen, whichever way it is made. */
export class ShownTab {
  readonly tab: SettingTab;
  readonly #pages: SettingPages;

  constructor(tab: SettingTab, parent: HTMLElement) {
    this.tab = tab;
    this.#pages = new SettingPages(tab, () => tab.update());
    parent.appendChild(tab.containerEl);
    tab.update();
    shownTabs.set(tab, this);
    this.redraw();
  }

  /** What has no definitions draws itself. */
  redraw(): void {
    if (this.tab.settingItems.length > 0) return this.#pages.draw();
    this.#pages.clear();
    this.tab.display();
  }

  refresh(): void {
    this.#pages.refresh();
  }

  /** Opens the page that a row stands on, and shows the row. */
  reveal(path: readonly string[], name: string): void {
    this.#pages.goTo(path);
    const row = this.#pages.row(name);
    row?.scrollIntoView({ block: "center" });
    row?.addClass("is-flashing");
    row?.addEventListener("animationend", () => row.removeClass("is-flashing"), { once: true });
  }

  close(): void {
    shownTabs.delete(this.tab);
    this.#pages.clear();
    this.tab.hide();
    this.tab.containerEl.remove();
  }
}
