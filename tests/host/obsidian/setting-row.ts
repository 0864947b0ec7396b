import type { SettingDefinition, SettingDefinitionPage } from "obsidian";
import { setIcon } from "./icons.ts";
import { knobs } from "./knobs.ts";
import { addControl } from "./setting-control.ts";
import type { SettingGroup } from "./setting-group.ts";
import { ask, holds, type Scene } from "./setting-scene.ts";
import type { Setting } from "./setting.ts";

export type RowDefinition = SettingDefinition | SettingDefinitionPage;

/** The rows of one group in the order on screen, and which of them its search wants to see. */
export interface RowPlace {
  readonly group: SettingGroup;
  readonly rows: HTMLElement[];
  isWanted(definition: RowDefinition): boolean;
}

export function drawRow(scene: Scene, place: RowPlace, definition: RowDefinition): void {
  place.group.addSetting((setting) => {
    const { settingEl } = setting;
    place.rows.push(settingEl);
    if (!scene.rowsByName.has(definition.name)) scene.rowsByName.set(definition.name, settingEl);
    setting.setName(definition.name);
    if (definition.desc !== undefined) setting.setDesc(definition.desc);
    scene.checks.push(() =>
      settingEl.toggle(holds(definition.visible, true) && place.isWanted(definition)),
    );
    if ("type" in definition) drawPageLink(scene, setting, definition);
    else if (definition.control !== undefined) addControl(scene, setting, definition.control);
    else if (definition.action !== undefined) drawAction(scene, place, setting, definition);
    else if (definition.render !== undefined) {
      // The workbench's own classes are those of the app as far as its typings say.
      const render = definition.render as unknown as Render;
      const cleanup = render(setting, place.group);
      if (typeof cleanup === "function") scene.cleanups.push(cleanup);
    }
  });
}

type Render = (setting: Setting, group: SettingGroup) => void | (() => void);

function drawPageLink(scene: Scene, setting: Setting, page: SettingDefinitionPage): void {
  setting.setClass("mod-page");
  setting.addDisplayValue((component) =>
    component.setValue(ask(page.displayValue) ?? null).setStatus(ask(page.status) ?? null),
  );
  setIcon(setting.controlEl.createDiv("setting-page-arrow"), "chevron-right");
  makeClickable(setting, () => scene.openPage(page.name));
}

type Action = Extract<SettingDefinition, { action: unknown }>;

function drawAction(scene: Scene, place: RowPlace, setting: Setting, definition: Action): void {
  setting.setClass("mod-action");
  const { settingEl } = setting;
  let isDisabled = false;
  scene.checks.push(() => {
    isDisabled = holds(definition.disabled, false);
    setting.setDisabled(isDisabled);
    settingEl.setAttr("aria-disabled", isDisabled ? true : null);
  });
  makeClickable(setting, () => {
    if (isDisabled) return;
    const index = place.rows.indexOf(settingEl);
    // The typings and the guide disagree about the arguments; a plugin should do with both.
    if (knobs.settingActionGetsElement) definition.action(settingEl, index);
    else (definition.action as unknown as (at: number) => void)(index);
  });
}

/** The whole row is a button, but for what stands in it to be clicked by itself. */
function makeClickable({ settingEl, controlEl }: Setting, run: () => void): void {
  settingEl.setAttrs({ role: "button", tabindex: "0" });
  settingEl.addEventListener("click", (event) => {
    const own = event.targetNode?.parentElement?.closest(".extra-setting-button");
    if (own === null || own === undefined || !controlEl.contains(own)) run();
  });
  settingEl.addEventListener("keydown", (event) => {
    if (event.target !== settingEl || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    run();
  });
}
