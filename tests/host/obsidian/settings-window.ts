import type { App } from "./app.ts";
import { Modal } from "./modal.ts";
import type { SettingTab } from "./setting-tab.ts";

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly tab: SettingTab;
}

/** `app.setting`: the tabs of the plugins on the left, the open one on the right. */
export class SettingsWindow extends Modal {
  activeTab: SettingTab | null = null;
  lastTabId = "";
  readonly #entries: Entry[] = [];
  readonly #navEl: HTMLElement;
  readonly #tabEl: HTMLElement;

  constructor(app: App) {
    super(app);
    this.modalEl.addClass("mod-settings");
    this.modalEl.setAttribute("aria-label", "Settings");
    this.contentEl.addClass("vertical-tabs-container");
    this.#navEl = this.contentEl.createDiv("vertical-tab-header");
    this.#tabEl = this.contentEl.createDiv("vertical-tab-content-container");
  }

  /** The app asks for the definitions once, to search in them. */
  addSettingTab(tab: SettingTab, id: string, name: string): void {
    tab.update();
    this.#entries.push({ id, name, tab });
  }

  removeSettingTab(tab: SettingTab): void {
    const at = this.#entries.findIndex((entry) => entry.tab === tab);
    if (at < 0) return;
    if (this.activeTab === tab) this.#closeTab();
    this.#entries.splice(at, 1);
  }

  override onOpen(): void {
    const entry = this.#entries.find(({ id }) => id === this.lastTabId) ?? this.#entries[0];
    if (entry === undefined) this.#tabEl.setText("No plugin has settings.");
    else this.#show(entry);
  }

  override onClose(): void {
    this.#closeTab();
  }

  openTabById(id: string): SettingTab | null {
    const entry = this.#entries.find((each) => each.id === id);
    if (entry === undefined) return null;
    this.#show(entry);
    return entry.tab;
  }

  #show(entry: Entry): void {
    this.#closeTab();
    this.#tabEl.empty();
    this.activeTab = entry.tab;
    this.lastTabId = entry.id;
    this.#drawNavigation();
    entry.tab.showIn(this.#tabEl);
  }

  #closeTab(): void {
    this.activeTab?.hide();
    this.activeTab?.containerEl.remove();
    this.activeTab = null;
  }

  #drawNavigation(): void {
    this.#navEl.empty();
    for (const entry of this.#entries) {
      const item = this.#navEl.createDiv({
        cls: "vertical-tab-nav-item",
        text: entry.name,
        attr: { role: "button", tabindex: "0" },
      });
      item.toggleClass("is-active", entry.tab === this.activeTab);
      item.addEventListener("click", () => this.#show(entry));
      item.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") this.#show(entry);
      });
    }
  }
}
