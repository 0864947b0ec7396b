import type { App } from "./app.ts";
import { openChildWindow, type ChildWindow } from "./child-window.ts";
import { setIcon } from "./icons.ts";
import { Scope } from "./keymap.ts";
import { knobs } from "./knobs.ts";
import { Modal } from "./modal.ts";
import { Platform } from "./platform.ts";
import { SearchComponent } from "./search-component.ts";
import { settingsOf } from "./setting-index.ts";
import { findSettings, type IndexedSetting } from "./setting-search.ts";
import type { SettingTab } from "./setting-tab.ts";
import { ShownTab } from "./shown-tab.ts";

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly tab: SettingTab;
}

/**
 * `app.setting`: the tabs of the plugins on the left, the open one on the right. On a desktop it is
 * a window of its own, unless a knob or `app.json` says otherwise or the browser blocks the window.
 */
export class SettingsWindow extends Modal {
  lastTabId = "";
  readonly #entries: Entry[] = [];
  readonly #search: SearchComponent;
  readonly #navEl: HTMLElement;
  readonly #tabEl: HTMLElement;
  /** In a window of its own these keys come before the app's. */
  readonly #windowScope: Scope;
  #window: ChildWindow | null = null;
  #shown: ShownTab | null = null;

  constructor(app: App) {
    super(app);
    this.modalEl.addClass("mod-settings");
    this.modalEl.setAttribute("aria-label", "Settings");
    this.contentEl.addClass("vertical-tabs-container");
    const header = this.contentEl.createDiv("vertical-tab-header");
    this.#search = new SearchComponent(header);
    this.#search.setPlaceholder("Search settings").onChange((query) => this.#showFound(query));
    this.#search.inputEl.setAttribute("aria-label", "Search settings");
    this.#navEl = header.createDiv("vertical-tab-nav");
    this.#tabEl = this.contentEl.createDiv("vertical-tab-content-container");
    this.#windowScope = new Scope(app.scope);
    this.#windowScope.register([], "Escape", () => {
      this.close();
      return false;
    });
  }

  get activeTab(): SettingTab | null {
    return this.#shown?.tab ?? null;
  }

  /** The app asks for the definitions once, to search in them. */
  addSettingTab(tab: SettingTab, id: string, name: string): void {
    tab.update();
    this.#entries.push({ id, name, tab });
    if (this.containerEl.isConnected) this.#drawNavigation();
  }

  removeSettingTab(tab: SettingTab): void {
    const at = this.#entries.findIndex((entry) => entry.tab === tab);
    if (at < 0) return;
    if (this.activeTab === tab) this.#closeTab();
    this.#entries.splice(at, 1);
    if (this.containerEl.isConnected) this.#drawNavigation();
  }

  override open(): void {
    if (this.#window !== null) return this.#window.win.focus();
    if (this.containerEl.isConnected) return;
    const opened = this.#wantsWindow()
      ? openChildWindow({ title: "Settings", width: 960, height: 720 })
      : null;
    if (opened === null) return super.open();
    this.#window = opened;
    this.containerEl.addClass("mod-own-window");
    opened.doc.body.appendChild(this.containerEl);
    this.app.keymap.setWindowScope(opened.win, this.#windowScope);
    opened.onClose(() => {
      this.#window = null;
      this.containerEl.removeClass("mod-own-window");
      this.containerEl.remove();
      this.onClose();
    });
    this.onOpen();
  }

  override close(): void {
    if (this.#window === null) super.close();
    else this.#window.close();
  }

  override onOpen(): void {
    const entry = this.#entries.find(({ id }) => id === this.lastTabId) ?? this.#entries[0];
    if (entry === undefined) this.#tabEl.setText("No plugin has settings.");
    else this.#show(entry);
  }

  override onClose(): void {
    this.#closeTab();
    this.#search.setValue("");
  }

  /** Before the settings are open it says which tab they will open with. */
  openTabById(id: string): SettingTab | null {
    const entry = this.#entries.find((each) => each.id === id);
    if (entry === undefined) return null;
    if (this.containerEl.isConnected) this.#show(entry);
    else this.lastTabId = id;
    return entry.tab;
  }

  #wantsWindow(): boolean {
    const isChosen = this.app.vault.getConfig("settingsPopoutWindow") !== false;
    return Platform.isDesktopApp && knobs.settingsPopoutWindow && isChosen;
  }

  #show(entry: Entry): ShownTab {
    this.#closeTab();
    this.#tabEl.empty();
    this.lastTabId = entry.id;
    this.#shown = new ShownTab(entry.tab, this.#tabEl);
    this.#drawNavigation();
    return this.#shown;
  }

  #closeTab(): void {
    this.#shown?.close();
    this.#shown = null;
  }

  #drawNavigation(): void {
    this.#navEl.empty();
    for (const entry of this.#entries) {
      const item = this.#navEl.createDiv({
        cls: "vertical-tab-nav-item",
        attr: { role: "button", tabindex: "0" },
      });
      if (entry.tab.icon !== "") {
        setIcon(item.createDiv("vertical-tab-nav-item-icon"), entry.tab.icon);
      }
      item.createDiv({ cls: "vertical-tab-nav-item-title", text: entry.name });
      item.toggleClass("is-active", entry.tab === this.activeTab);
      press(item, () => {
        this.#search.setValue("");
        this.#show(entry);
      });
    }
  }

  /** What all tabs have for the query; without one, the tab that was open before. */
  #showFound(query: string): void {
    this.#closeTab();
    this.#tabEl.empty();
    if (query.trim() === "") return this.onOpen();
    this.#drawNavigation();
    const list = this.#tabEl.createDiv("vertical-tab-content setting-search-results");
    for (const entry of this.#entries) {
      for (const setting of findSettings(settingsOf(entry.tab), query)) {
        this.#drawFound(list, entry, setting);
      }
    }
    if (list.childElementCount === 0) {
      list.createDiv({ cls: "setting-search-empty", text: "No settings found." });
    }
  }

  #drawFound(list: HTMLElement, entry: Entry, setting: IndexedSetting): void {
    const item = list.createDiv({
      cls: "setting-search-result",
      attr: { role: "button", tabindex: "0" },
    });
    const trail = [entry.name, ...setting.path, setting.heading].filter((part) => part !== "");
    item.createDiv({ cls: "setting-item-name", text: setting.name });
    item.createDiv({ cls: "setting-item-description", text: trail.join(" › ") });
    press(item, () => {
      this.#search.setValue("");
      this.#show(entry).reveal(setting.path, setting.name);
    });
  }
}

function press(el: HTMLElement, run: () => void): void {
  el.addEventListener("click", run);
  el.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") run();
  });
}
