import type { SettingDefinitionItem } from "obsidian";
import { indexSettings, type IndexedSetting } from "./setting-search.ts";
import type { SettingTab } from "./setting-tab.ts";

const indexes = new WeakMap<SettingTab, readonly IndexedSetting[]>();

export function rememberSettings(tab: SettingTab, items: readonly SettingDefinitionItem[]): void {
  indexes.set(tab, indexSettings(items));
}

/** What a search looks through, as it was when the tab last told of its definitions. */
export function settingsOf(tab: SettingTab): readonly IndexedSetting[] {
  return indexes.get(tab) ?? [];
}
