// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { Setting } from "./obsidian/setting.ts";
import { installPage } from "./testing/install-page.ts";

// A row of settings and its controls. How they look and act on a screen is shown by
// workbench-settings.spec.ts.

installPage();

let setting: Setting;
let told: unknown[];

beforeEach(() => {
  document.body.replaceChildren();
  setting = new Setting(document.body);
  told = [];
});

const tell = (value: unknown): unknown => told.push(value);
const change = (el: HTMLElement, type = "change"): void => el.trigger(type);

describe("a row", () => {
  test("has the app's classes", () => {
    setting.setName("Name").setDesc("What it is").setHeading().setClass("own");
    expect(document.body.innerHTML).toBe(
      '<div class="setting-item setting-item-heading own"><div class="setting-item-info">' +
        '<div class="setting-item-name">Name</div>' +
        '<div class="setting-item-description">What it is</div></div>' +
        '<div class="setting-item-control"></div></div>',
    );
  });

  test("says one thing that is wrong at a time", () => {
    setting.setErrorMessage("Too far.").setErrorMessage("Too near.");
    expect(setting.infoEl.findAll(".setting-item-error").map((el) => el.textContent)).toEqual([
      "Too near.",
    ]);
    expect(setting.settingEl.hasClass("is-invalid")).toBe(true);
    setting.setErrorMessage(null);
    expect(setting.settingEl.find(".setting-item-error, .is-invalid")).toBeNull();
  });

  test("is disabled with its controls, and loses them when it is cleared", () => {
    setting.addText((text) => text.onChange(tell)).addButton((button) => button.onClick(tell));
    setting.setDisabled(true);
    expect(setting.settingEl.hasClass("is-disabled")).toBe(true);
    expect(setting.controlEl.findAll(":disabled")).toHaveLength(2);
    setting.setDisabled(false);
    expect(setting.controlEl.findAll(":disabled")).toHaveLength(0);
    setting.clear();
    expect([setting.controlEl.childElementCount, setting.components]).toEqual([0, []]);
  });
});

describe("a control", () => {
  test("toggle: is on by its class, and tells of each change", () => {
    setting.addToggle((toggle) => toggle.onChange(tell).setValue(true).setValue(true));
    const el = setting.controlEl.find(".checkbox-container");
    expect(setting.settingEl.hasClass("mod-toggle")).toBe(true);
    expect([el.hasClass("is-enabled"), el.find("input").matches(":checked")]).toEqual([true, true]);
    el.click();
    expect([told, el.hasClass("is-enabled")]).toEqual([[true, false], false]);
  });

  test("text: tells what a person types, and nothing of what a plugin sets", () => {
    setting.addText((text) => text.setValue("set").setPlaceholder("Words").onChange(tell));
    const input = setting.controlEl.find("input") as HTMLInputElement;
    expect([input.value, input.placeholder]).toEqual(["set", "Words"]);
    input.value = "typed";
    change(input, "input");
    expect(told).toEqual(["typed"]);
  });

  test("search: has a button that empties it", () => {
    setting.addSearch((search) => search.setValue("x").onChange(tell));
    const clear = setting.controlEl.find(".search-input-container > .search-input-clear-button");
    expect(clear.style.display).toBe("");
    clear.click();
    expect([told, clear.style.display]).toEqual([[""], "none"]);
  });

  test("dropdown: has options with values", () => {
    setting.addDropdown((dropdown) =>
      dropdown.addOption("a", "First").addOptions({ b: "Second" }).setValue("b").onChange(tell),
    );
    const select = setting.controlEl.find("select.dropdown") as HTMLSelectElement;
    expect([...select.options].map(({ value, text }) => `${value} ${text}`)).toEqual([
      "a First",
      "b Second",
    ]);
    expect(select.value).toBe("b");
    select.value = "a";
    change(select);
    expect(told).toEqual(["a"]);
  });

  test.each([
    [false, ["change"]],
    [true, ["input"]],
  ])("slider: that is instant (%s) tells at %j", (instant, wanted) => {
    setting.addSlider((slider) =>
      slider
        .setLimits(0, 10, 2)
        .setInstant(instant)
        .setValue(4)
        .setDisplayFormat((value) => `${value} of 10`)
        .onChange(tell),
    );
    const input = setting.controlEl.find("input.slider") as HTMLInputElement;
    expect([input.min, input.max, input.step]).toEqual(["0", "10", "2"]);
    expect(setting.controlEl.textContent).toBe("4 of 10");
    input.value = "8";
    const heard = ["input", "change"].filter((type) => {
      const before = told.length;
      change(input, type);
      return told.length > before;
    });
    expect([heard, told, setting.controlEl.textContent]).toEqual([wanted, [8], "8 of 10"]);
  });

  test("colour: tells what was chosen, in three ways", () => {
    setting.addColorPicker((picker) => {
      picker.setValueRgb({ r: 255, g: 0, b: 0 }).onChange(tell);
      expect([picker.getValue(), picker.getValueHsl()]).toEqual([
        "#ff0000",
        { h: 0, s: 100, l: 50 },
      ]);
    });
    change(setting.controlEl.find("input[type=color]"));
    expect(told).toEqual(["#ff0000"]);
  });

  test("progress bar: says how far it is, to everybody", () => {
    setting.addProgressBar((bar) => bar.setValue(140));
    const bar = setting.controlEl.find("[role=progressbar]");
    expect(bar.getAttr("aria-valuenow")).toBe("100");
    expect((bar.firstElementChild as HTMLElement).style.width).toBe("100%");
  });

  test("button: takes no second click while the first one is under way", async () => {
    let end = (): void => undefined;
    setting.addButton((button) =>
      button
        .setCta()
        .setButtonText("Go")
        .onClick(() => {
          told.push("clicked");
          return new Promise<void>((resolve) => (end = resolve));
        }),
    );
    const button = setting.controlEl.find("button.mod-cta");
    button.click();
    button.click();
    expect([told, button.getAttr("aria-busy")]).toEqual([["clicked"], "true"]);
    end();
    await expect.poll(() => button.getAttr("aria-busy")).toBeNull();
    button.click();
    expect(told).toEqual(["clicked", "clicked"]);
  });
});
