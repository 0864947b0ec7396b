import type { SettingDefinitionItem } from "obsidian";
import type { App } from "./app.ts";
import type { Plugin } from "./plugin.ts";
import { showDefinitions, type ShownDefinitions } from "./setting-definitions.ts";

export abstract class SettingTab {
  icon = "";
  app: App;
  containerEl: HTMLElement;
  settingItems: SettingDefinitionItem[] = [];
  #shown: ShownDefinitions | null = null;

  constructor(app: App) {
    this.app = app;
    this.containerEl = createDiv("vertical-tab-content");
  }

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  /** Asks for the definitions anew, and draws them where the tab is open. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.#shown === null) return;
    this.#shown.remove();
    this.#shown = showDefinitions(this, this.settingItems);
  }

  getControlValue(_key: string): unknown {
    return undefined;
  }

  setControlValue(_key: string, _value: unknown): void | Promise<void> {}

  refreshDomState(): void {
    this.#shown?.refresh();
  }

  /** What has no definitions draws itself. */
  display(): void {}

  hide(): void {
    this.#shown?.remove();
    this.#shown = null;
    this.containerEl.empty();
  }

  /** For the settings window: draws the tab, whichever way it is made. */
  showIn(parent: HTMLElement): void {
    parent.appendChild(this.containerEl);
    this.settingItems = this.getSettingDefinitions();
    if (this.settingItems.length === 0) this.display();
    else this.#shown = showDefinitions(this, this.settingItems);
  }
}

export abstract class PluginSettingTab extends SettingTab {
  readonly plugin: Plugin;

  constructor(app: App, plugin: Plugin) {
    super(app);
    this.plugin = plugin;
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  override getControlValue(key: string): unknown {
    return settingsOf(this.plugin)?.[key];
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const settings = settingsOf(this.plugin);
    if (settings === undefined) return;
    settings[key] = value;
    await this.plugin.saveData(settings);
  }
}

function settingsOf(plugin: Plugin): Record<string, unknown> | undefined {
  return (plugin as { settings?: Record<string, unknown> }).settings;
}
