import type { SettingDefinition, SettingDefinitionItem } from "obsidian";
import { notImplemented } from "./not-implemented.ts";
import { SettingGroup } from "./setting-group.ts";
import type { SettingTab } from "./setting-tab.ts";
import type { Setting } from "./setting.ts";

/** What is on screen of a tab: a way to ask what depends on a state again, and the way out. */
export interface ShownDefinitions {
  refresh(): void;
  remove(): void;
}

type Condition = boolean | (() => boolean) | undefined;

/** Draws the definitions of a tab into its element, row by row. */
export function showDefinitions(
  tab: SettingTab,
  items: readonly SettingDefinitionItem[],
): ShownDefinitions {
  const cleanups: (() => void)[] = [];
  const checks: (() => void)[] = [];

  const row = (group: SettingGroup, definition: SettingDefinition): void => {
    group.addSetting((setting) => {
      setting.setName(definition.name);
      if (definition.desc !== undefined) setting.setDesc(definition.desc);
      checks.push(() => setting.settingEl.toggle(holds(definition.visible, true)));
      const { render, control, action } = definition;
      if (action !== undefined) throw notImplemented("SettingDefinitionAction");
      if (control !== undefined) checks.push(addControl(tab, setting, control));
      // The workbench's own classes have the part of the app's that is not on the list of the missing.
      const cleanup = (render as Render | undefined)?.(setting, group);
      if (cleanup !== undefined) cleanups.push(cleanup);
    });
  };

  for (const item of items) {
    if (!("type" in item)) {
      row(new SettingGroup(tab.containerEl), item);
      continue;
    }
    if (item.type !== "group") throw notImplemented(`a settings ${item.type}`);
    if (item.extraButtons !== undefined || item.search !== undefined) {
      throw notImplemented("buttons and search of a settings group");
    }
    const group = new SettingGroup(tab.containerEl);
    if (item.heading !== undefined) group.setHeading(item.heading);
    if (item.cls !== undefined) group.addClass(item.cls);
    checks.push(() => group.listEl.parentElement?.toggle(holds(item.visible, true)));
    for (const definition of item.items ?? []) {
      if ("type" in definition) throw notImplemented("a settings page");
      row(group, definition);
    }
  }
  const refresh = (): void => checks.forEach((check) => check());
  refresh();
  return {
    refresh,
    remove() {
      cleanups.forEach((cleanup) => cleanup());
      tab.containerEl.empty();
    },
  };
}

type Render = (setting: Setting, group: SettingGroup) => void | (() => void);

/** Gives what asks again whether the control can be used. */
function addControl(
  tab: SettingTab,
  setting: Setting,
  control: NonNullable<SettingDefinition["control"]>,
): () => void {
  const save = (value: unknown): void => void tab.setControlValue(control.key, value);
  const stored = tab.getControlValue(control.key) ?? control.defaultValue;
  if (control.type === "toggle") {
    setting.addToggle((toggle) => toggle.setValue(stored === true).onChange(save));
  } else if (control.type === "slider") {
    const { min, max, step, displayFormat } = control;
    setting.addSlider((slider) => {
      slider.setLimits(min, max, step);
      slider.setValue(typeof stored === "number" ? stored : min);
      if (displayFormat !== undefined) slider.setDisplayFormat(displayFormat);
      slider.onChange(save);
    });
  } else {
    throw notImplemented(`the settings control ${control.type}`);
  }
  return () => void setting.setDisabled(holds(control.disabled, false));
}

function holds(condition: Condition, otherwise: boolean): boolean {
  return typeof condition === "function" ? condition() : (condition ?? otherwise);
}
