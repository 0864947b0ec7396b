import type { SettingDefinition, SettingDefinitionItem, SettingDefinitionPage } from "obsidian";
import { holds } from "./setting-scene.ts";

/** A row as a search sees it. */
export interface IndexedSetting {
  readonly name: string;
  readonly desc: string;
  /** The names of the pages that lead to it. */
  readonly path: readonly string[];
  readonly heading: string;
  readonly words: string;
  /** Conditions are asked when somebody searches: they may say another thing by then. */
  isOffered(): boolean;
}

interface Around {
  readonly path: readonly string[];
  readonly heading: string;
  isVisible(): boolean;
}

/** Every row of a tab's definitions, those of its pages too. */
export function indexSettings(items: readonly SettingDefinitionItem[]): IndexedSetting[] {
  return indexItems(items, { path: [], heading: "", isVisible: () => true });
}

/** Rows that have each word of the query in their name, description or aliases. */
export function findSettings(settings: readonly IndexedSetting[], query: string): IndexedSetting[] {
  const wanted = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (wanted.length === 0) return [];
  return settings.filter(
    (setting) => wanted.every((word) => setting.words.includes(word)) && setting.isOffered(),
  );
}

function indexItems(items: readonly SettingDefinitionItem[], around: Around): IndexedSetting[] {
  return items.flatMap((item) => {
    const isVisible = (): boolean => around.isVisible() && holds(item.visible, true);
    if (!("type" in item)) return [toEntry(item, around, isVisible)];
    if (item.type === "page") {
      const below = { path: [...around.path, item.name], heading: "", isVisible };
      return [toEntry(item, around, isVisible), ...indexItems(item.items ?? [], below)];
    }
    return indexItems(item.items ?? [], { ...around, heading: item.heading ?? "", isVisible });
  });
}

function toEntry(
  item: SettingDefinition | SettingDefinitionPage,
  { path, heading }: Around,
  isVisible: () => boolean,
): IndexedSetting {
  const desc = typeof item.desc === "string" ? item.desc : (item.desc?.textContent ?? "");
  const aliases = "aliases" in item ? (item.aliases ?? []) : [];
  const isSearchable = (): boolean => !("searchable" in item) || holds(item.searchable, true);
  return {
    name: item.name,
    desc,
    path,
    heading,
    words: [item.name, desc, ...aliases].join("\n").toLowerCase(),
    isOffered: () => isVisible() && isSearchable(),
  };
}
