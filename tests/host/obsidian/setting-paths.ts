import type { SettingDefinitionItem, SettingDefinitionPage } from "obsidian";

interface Followed {
  /** As much of the path as there is. */
  readonly found: string[];
  readonly items: readonly SettingDefinitionItem[];
  readonly page: SettingDefinitionPage | null;
}

/** Where a path of page names leads. */
export function followPages(
  items: readonly SettingDefinitionItem[],
  path: readonly string[],
): Followed {
  let followed: Followed = { found: [], items, page: null };
  for (const name of path) {
    const page = pagesOf(followed.items).find((each) => each.name === name);
    if (page === undefined) break;
    followed = { found: [...followed.found, name], items: page.items ?? [], page };
  }
  return followed;
}

/** The pages that rows of this depth lead to, inside of groups and outside. */
export function pagesOf(items: readonly SettingDefinitionItem[]): SettingDefinitionPage[] {
  return items.flatMap((item) => {
    if (!("type" in item)) return [];
    return item.type === "page" ? [item] : pagesOf(item.items ?? []);
  });
}
