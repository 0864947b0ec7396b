import type { SettingDefinitionItem } from "obsidian";
import type { App } from "./app.ts";
import type { Plugin } from "./plugin.ts";
import { rememberSettings } from "./setting-index.ts";
import { pagesOf } from "./setting-paths.ts";
import { shownTabOf } from "./shown-tab.ts";

export abstract class SettingTab {
  icon = "";
  app: App;
  containerEl: HTMLElement;
  settingItems: SettingDefinitionItem[] = [];

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
    // Before they are drawn: a description made of nodes is empty afterwards.
    rememberSettings(this, this.settingItems);
    warnOfNamesakes(this.settingItems);
    shownTabOf(this)?.redraw();
  }

  /** The app's own tabs keep their values in its settings. */
  getControlValue(key: string): unknown {
    return this.app.vault.getConfig(key);
  }

  setControlValue(key: string, value: unknown): void | Promise<void> {
    this.app.vault.setConfig(key, value);
  }

  refreshDomState(): void {
    shownTabOf(this)?.refresh();
  }

  /** What has no definitions draws itself. */
  display(): void {}

  hide(): void {
    this.containerEl.empty();
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
  return plugin.settings as Record<string, unknown> | undefined;
}

/** Pages are found by their names, so two of one name at one depth are a plugin's mistake. */
function warnOfNamesakes(items: readonly SettingDefinitionItem[]): void {
  const pages = pagesOf(items);
  for (const [at, { name, items: below }] of pages.entries()) {
    if (pages.findIndex((page) => page.name === name) < at) {
      console.error(`Two settings pages are called "${name}".`);
    }
    warnOfNamesakes(below ?? []);
  }
}
