import type { SettingDefinitionGroup, SettingDefinitionItem } from "obsidian";
import { SettingGroup } from "./setting-group.ts";
import { addListParts } from "./setting-list.ts";
import { drawRow, type RowDefinition, type RowPlace } from "./setting-row.ts";
import { holds, type Scene } from "./setting-scene.ts";

/** What is on screen: a way to ask what depends on a state again, a row by its name, the way out. */
export interface ShownDefinitions {
  refresh(): void;
  row(name: string): HTMLElement | undefined;
  remove(): void;
}

type Place = Pick<Scene, "tab" | "containerEl" | "queries" | "openPage">;

/** Draws definitions, row by row. Those outside of a group share one without a heading. */
export function showDefinitions(
  place: Place,
  items: readonly SettingDefinitionItem[],
): ShownDefinitions {
  const refresh = (): void => scene.checks.forEach((check) => check());
  const scene: Scene = { ...place, checks: [], cleanups: [], rowsByName: new Map(), refresh };
  let loose: RowPlace | null = null;
  for (const [at, item] of items.entries()) {
    if ("type" in item && item.type !== "page") {
      loose = null;
      drawGroup(scene, item, String(at));
    } else {
      loose ??= { group: new SettingGroup(scene.containerEl), rows: [], isWanted: () => true };
      drawRow(scene, loose, item);
    }
  }
  refresh();
  return {
    refresh,
    row: (name) => scene.rowsByName.get(name),
    remove() {
      scene.cleanups.forEach((cleanup) => cleanup());
      scene.containerEl.empty();
    },
  };
}

function drawGroup(scene: Scene, item: SettingDefinitionGroup, key: string): void {
  const group = new SettingGroup(scene.containerEl);
  if (item.heading !== undefined) group.setHeading(item.heading);
  const classes = (item.cls ?? "").split(/\s+/).filter((cls) => cls !== "");
  group.addClass(...classes);
  for (const build of item.extraButtons ?? []) {
    group.addExtraButton(build);
  }
  scene.checks.push(() => group.listEl.parentElement?.toggle(holds(item.visible, true)));
  const place: RowPlace = { group, rows: [], isWanted: addFilter(scene, group, item, key) };
  for (const definition of item.items ?? []) drawRow(scene, place, definition);
  if (item.type === "list") addListParts(place, { ...item, type: "list" });
}

/** The search of a group, if it has one. Gives which rows it wants to see. */
function addFilter(
  scene: Scene,
  group: SettingGroup,
  { search }: SettingDefinitionGroup,
  key: string,
): RowPlace["isWanted"] {
  if (search === undefined) return () => true;
  let query = scene.queries.get(key) ?? "";
  group.addSearch((component) => {
    component.setPlaceholder(search.placeholder ?? "Search");
    component.setValue(query).onChange((value) => {
      query = value;
      scene.queries.set(key, value);
      scene.refresh();
    });
  });
  return (definition: RowDefinition) => {
    if (query === "") return true;
    if ("searchable" in definition && !holds(definition.searchable, true)) return true;
    return search.match(definition, query);
  };
}
