import type { SettingControl } from "obsidian";
import type { ColorComponent } from "./color-component.ts";
import type { DropdownComponent } from "./dropdown-component.ts";
import type { ExtraButtonComponent } from "./extra-button-component.ts";
import { suggestFiles, suggestFolders } from "./path-suggest.ts";
import { makeSave } from "./setting-save.ts";
import { holds, type Scene } from "./setting-scene.ts";
import type { Setting } from "./setting.ts";
import type { SliderComponent } from "./slider-component.ts";
import type { TextAreaComponent } from "./text-area-component.ts";
import type { TextComponent } from "./text-component.ts";
import type { ValueComponent } from "./value-component.ts";

type Save = (value: unknown) => void;
type Of<T extends SettingControl["type"]> = Extract<SettingControl, { type: T }>;

/** Draws the control with what is stored, checks that once, and saves what a person makes of it. */
export function addControl(scene: Scene, setting: Setting, control: SettingControl): void {
  const stored = scene.tab.getControlValue(control.key) ?? control.defaultValue;
  const save = makeSave(scene, setting, control);
  draw(scene, setting, control, stored, save.change);
  if (stored !== undefined) save.judge(stored);
  scene.checks.push(() => {
    setting.setDisabled(holds(control.disabled, false));
  });
}

function draw(
  scene: Scene,
  setting: Setting,
  control: SettingControl,
  stored: unknown,
  save: Save,
): void {
  const { app } = scene.tab;
  switch (control.type) {
    case "toggle":
      setting.addToggle((toggle) => toggle.setValue(stored === true).onChange(save));
      return;
    case "text":
      setting.addText((text) => fillText(text, control, stored).onChange(save));
      return;
    case "textarea":
      setting.addTextArea((area) => {
        fillText(area, control, stored).onChange(save);
        if (control.rows !== undefined) area.inputEl.rows = control.rows;
      });
      return;
    case "number":
      setting.addText((text) => addNumber(setting, text, control, stored, save));
      return;
    case "dropdown":
      setting.addDropdown((dropdown) => fillDropdown(dropdown, control, stored).onChange(save));
      return;
    case "slider":
      setting.addSlider((slider) => addSlider(setting, slider, control, stored, save));
      return;
    case "color":
      setting.addColorPicker((picker) => addColor(setting, picker, control, stored, save));
      return;
    case "file":
      setting.addText((text) => {
        suggestFiles(app, fillText(text, control, stored).onChange(save), control);
      });
      return;
    case "folder":
      setting.addText((text) => {
        suggestFolders(app, fillText(text, control, stored).onChange(save), control);
      });
  }
}

function fillText<T extends TextComponent | TextAreaComponent>(
  text: T,
  control: { placeholder?: string },
  stored: unknown,
): T {
  if (control.placeholder !== undefined) text.setPlaceholder(control.placeholder);
  text.setValue(typeof stored === "string" || typeof stored === "number" ? String(stored) : "");
  return text;
}

function fillDropdown(
  dropdown: DropdownComponent,
  control: Of<"dropdown">,
  stored: unknown,
): DropdownComponent {
  dropdown.addOptions(control.options);
  return typeof stored === "string" ? dropdown.setValue(stored) : dropdown;
}

/** A number counts when the field is left or Enter is pressed. */
function addNumber(
  setting: Setting,
  text: TextComponent,
  control: Of<"number">,
  stored: unknown,
  save: Save,
): void {
  const { inputEl } = fillText(text, control, stored);
  const { min, max, step } = control;
  inputEl.type = "number";
  if (min !== undefined) inputEl.min = String(min);
  if (max !== undefined) inputEl.max = String(max);
  inputEl.step = String(step ?? "any");
  inputEl.addEventListener("change", () => {
    const value = inputEl.valueAsNumber;
    const problem = numberProblem(value, min, max);
    if (problem === null) save(value);
    else setting.setErrorMessage(problem);
  });
}

export function numberProblem(value: number, min?: number, max?: number): string | null {
  if (Number.isNaN(value)) return "Enter a number.";
  if (min !== undefined && value < min) return `Enter a number that is at least ${min}.`;
  if (max !== undefined && value > max) return `Enter a number that is at most ${max}.`;
  return null;
}

function addSlider(
  setting: Setting,
  slider: SliderComponent,
  control: Of<"slider">,
  stored: unknown,
  save: Save,
): void {
  slider.setLimits(control.min, control.max, control.step);
  slider.setValue(typeof stored === "number" ? stored : control.min);
  if (control.displayFormat !== undefined) slider.setDisplayFormat(control.displayFormat);
  slider.onChange(addReset(setting, slider, control.defaultValue, save));
}

function addColor(
  setting: Setting,
  picker: ColorComponent,
  control: Of<"color">,
  stored: unknown,
  save: Save,
): void {
  if (typeof stored === "string") picker.setValue(stored);
  picker.onChange(addReset(setting, picker, control.defaultValue, save));
}

/** A button back to the default, shown while the value is another. Gives the save that minds it. */
function addReset<T>(
  setting: Setting,
  component: ValueComponent<T>,
  defaultValue: T | undefined,
  save: Save,
): Save {
  if (defaultValue === undefined) return save;
  let button: ExtraButtonComponent | null = null;
  const show = (): void => button?.extraSettingsEl.toggle(component.getValue() !== defaultValue);
  const change = (value: unknown): void => {
    show();
    save(value);
  };
  setting.addExtraButton((made) => {
    button = made.setIcon("rotate-ccw").setTooltip("Restore default");
    made.onClick(() => {
      component.setValue(defaultValue);
      change(defaultValue);
    });
  });
  show();
  return change;
}
