import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import type { Locator } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import { openVault, type Driver, type OpenOptions } from "./driver.ts";
import { findRow } from "./parts.ts";

// The plugin's page in the settings, and what the workbench gives plugins to make one.

const DATA = ".obsidian/plugins/debrief/data.json";
const JUDGEMENTS = [{ a: "ask first", b: "say thank you", same: false, date: "2026-03-09" }];

let driver: Driver;

afterEach(async () => {
  await driver.close();
});

async function openSettings(options: OpenOptions = {}): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample", {
    data: { judgements: JUDGEMENTS, fromLater: true },
    // So tall that every row is drawn, and can be counted.
    size: { width: 1280, height: 2400 },
    ...options,
  });
  await driver.runCommand("Debrief: Open rollup");
  await driver.waitForText("35 debriefs · 96 lessons ·");
  await driver.press("Control+,");
  await driver.find({ css: ".debrief-effect", hasText: /repeats? of/ }).waitFor();
}

const slider = () => driver.find({ role: "slider", name: "How alike repeats must be" });
const toggle = () => driver.find({ role: "checkbox", name: "Learn from my decisions" });
const sentence = () => driver.find(".debrief-effect");

function stored(): unknown {
  return JSON.parse(driver.readFile(DATA));
}

interface Counted {
  readonly repeats: number;
  readonly lessons: number;
}

/** The repeats in the rollup behind the settings, and the lessons in them. */
async function shown(): Promise<Counted> {
  const counts = await driver.find(".debrief-count b").allInnerTexts();
  const lessons = counts.reduce((sum, text) => sum + Number.parseInt(text, 10), 0);
  return { repeats: counts.length, lessons };
}

/** What the sentence says of now and of what is usual. */
async function said(): Promise<{ now: Counted | null; usual: Counted | null }> {
  const text = await sentence().innerText();
  const count = (found: RegExpExecArray | null) =>
    found === null ? null : { repeats: Number(found[1]), lessons: Number(found[2]) };
  return {
    now: count(/^(\d+) repeats? of (\d+) lessons\./.exec(text)),
    usual: count(/As usual: (\d+) of (\d+)\.$/.exec(text)),
  };
}

/** Resolves with what the sentence says once it says it beside `usual`, and the rollup shows it. */
async function agreed(usual: Counted): Promise<Counted> {
  await expect.poll(async () => (await said()).usual).toEqual(usual);
  const isShown = async () => isDeepStrictEqual((await said()).now, await shown());
  await expect.poll(isShown).toBe(true);
  return shown();
}

describe("how alike repeats must be", () => {
  test("is set by keyboard: the sentence says what it gives, the rollup and the stored value follow", async () => {
    await openSettings();
    const usual = await shown();
    expect(await said()).toEqual({ now: usual, usual: null });
    expect(await slider().getAttribute("aria-valuetext")).toBe("As usual");

    await slider().focus();
    await driver.press("ArrowRight", "ArrowRight");
    await expect.poll(stored).toEqual({ judgements: JUDGEMENTS, fromLater: true, strictness: 1 });
    expect(await slider().getAttribute("aria-valuetext")).toBe("Stricter");
    const strict = await agreed(usual);

    await driver.press("Home");
    await expect.poll(stored).toMatchObject({ strictness: -1, judgements: JUDGEMENTS });
    expect(await slider().getAttribute("aria-valuetext")).toBe("Looser");
    await expect.poll(async () => (await said()).now).not.toEqual(strict);
    const loose = await agreed(usual);
    expect(strict.lessons).toBeLessThanOrEqual(usual.lessons);
    expect(loose.lessons).toBeGreaterThan(strict.lessons);
    expect(driver.diff()).toEqual({});
    expect(driver.errors).toEqual([]);
    expect(await driver.notImplemented()).toEqual([]);
  });

  test("is previewed while the slider is held, before anything changes", async () => {
    await openSettings();
    const before = await shown();
    const box = await slider().boundingBox();
    if (box === null) throw new Error("The slider is not on screen.");
    const middle = box.y + box.height / 2;
    await driver.page.mouse.move(box.x + box.width / 2, middle);
    await driver.page.mouse.down();
    await driver.page.mouse.move(box.x + box.width - 2, middle, { steps: 4 });
    await expect.poll(async () => (await said()).usual).toEqual(before);
    expect(await shown()).toEqual(before);
    expect(stored()).toEqual({ judgements: JUDGEMENTS, fromLater: true });
    await driver.page.mouse.up();
    await agreed(before);
    expect(stored()).toMatchObject({ strictness: 1 });
  });

  test("stands where it was stored", async () => {
    await openSettings({ data: { strictness: -0.5 } });
    expect(await slider().inputValue()).toBe("-0.5");
    expect(await slider().getAttribute("aria-valuetext")).toBe("A little looser");
  });

  test("goes back where settings of a newer version are kept as they are", async () => {
    await openSettings({ data: { version: 99 } });
    await slider().focus();
    await driver.press("End");
    await driver.waitForNotice("newer version");
    expect(await slider().inputValue()).toBe("0");
    expect(stored()).toEqual({ version: 99 });
  });

  test("follows what is stored by another program", async () => {
    await openSettings();
    const usual = await shown();
    writeFileSync(path.join(driver.vaultFolder, DATA), JSON.stringify({ strictness: 1 }));
    await expect.poll(() => slider().inputValue()).toBe("1");
    await agreed(usual);
  });
});

test("learning from decisions is turned off and on by keyboard", async () => {
  await openSettings();
  expect(await toggle().isChecked()).toBe(true);
  await toggle().focus();
  await driver.press("Space");
  await expect.poll(stored).toMatchObject({ learnFromJudgements: false, judgements: JUDGEMENTS });
  expect(await toggle().isChecked()).toBe(false);
  await driver.press("Space");
  await expect.poll(stored).toMatchObject({ learnFromJudgements: true });
});

describe("new debriefs", () => {
  const row = (name: string) => findRow(driver.page, name);
  const box = (name: string) => row(name).getByRole("textbox");
  const error = (name: string) => row(name).locator(".setting-item-error");

  test("are set up in fields that store what they show, beside everything else that is stored", async () => {
    await openSettings();
    await box("Folder for debriefs").fill("Journal");
    await expect.poll(stored).toMatchObject({ debriefFolder: "Journal", fromLater: true });
    await row("Open a new debrief as a form").locator(".checkbox-container").click();
    await expect.poll(stored).toMatchObject({ openForm: false, judgements: JUDGEMENTS });
    expect(await row("Inbox note").isVisible()).toBe(false);
    await row("Save quick lessons in").locator("select").selectOption("inbox");
    await expect.poll(stored).toMatchObject({ quickLessonTarget: "inbox" });
    await box("Inbox note").fill("Inbox/Lessons");
    await expect.poll(stored).toMatchObject({ inboxNote: "Inbox/Lessons" });
    await box("Folder for templates").fill("Forms");
    await expect.poll(stored).toMatchObject({ templateFolders: ["Forms"] });
    expect(driver.diff()).toEqual({});
    expect(driver.errors).toEqual([]);
  });

  test("are refused a bad value in place, with one sentence, and nothing is stored", async () => {
    await openSettings();
    const before = stored();
    await box("Folder for debriefs").fill("a: b");
    await expect
      .poll(() => error("Folder for debriefs").innerText())
      .toBe("A file name cannot contain a colon.");
    await box("Template for people").fill("Gone.md");
    await expect
      .poll(() => error("Template for people").innerText())
      .toBe("There is no note “Gone.md”.");
    await row("File names").click();
    await box("Team").fill("{{titel}}");
    await expect.poll(() => error("Team").innerText()).toContain("“{{titel}}” is nothing");
    expect(stored()).toEqual(before);
  });

  test("have a name for each kind, by which the next one is called", async () => {
    await openSettings({ data: { openForm: false } });
    await row("File names").click();
    expect(await row("Team").innerText()).toContain("Today: Debriefs/2026/2026-05-16 Team.md");
    await box("Observed").fill("Seen/{{date}} {{title}}");
    await expect
      .poll(stored)
      .toMatchObject({ debriefNames: { observed: "Seen/{{date}} {{title}}" } });
    await box("Observed").fill("Seen/{{date}}");
    await expect.poll(stored).toMatchObject({ debriefNames: { observed: "Seen/{{date}}" } });
    await driver.press("Escape");
    await driver.runCommand("Debrief: New observed");
    await expect.poll(() => driver.activeNote()).toBe("Debriefs/Seen/2026-05-16.md");
  });

  test("have templates that are copied from here", async () => {
    await openSettings();
    await row("Templates").click();
    await row("Weekly review").click();
    await driver.waitForNotice("Copied to “Templates/Weekly review debrief.md”.");
    expect(Object.keys(driver.diff())).toEqual(["Templates/Weekly review debrief.md"]);
  });

  for (const theme of ["light", "dark"] as const) {
    test(`can be looked at in ${theme}`, async () => {
      await openSettings({ theme, size: { width: 1280, height: 1400 } });
      await driver.setTheme(theme);
      await row("Folder for debriefs").scrollIntoViewIfNeeded();
      await driver.screenshot(`settings-new-debriefs-${theme}`);
      await row("File names").click();
      expect(await violations(driver, ".vertical-tab-content")).toEqual([]);
      await box("Team").fill("a: b");
      await error("Team").waitFor();
      await driver.screenshot(`settings-file-names-${theme}`);
    });
  }
});

describe("anyone can use it:", () => {
  for (const theme of ["light", "dark"] as const) {
    for (const width of [1280, 390]) {
      test(`no violation in ${theme} at ${width}`, async () => {
        await openSettings({ theme, size: { width, height: 844 } });
        await driver.setTheme(theme);
        await slider().focus();
        await driver.press("ArrowRight");
        await expect.poll(() => sentence().innerText()).toContain("As usual");
        expect(await sentence().getAttribute("aria-live")).toBe("polite");
        await driver.screenshot(`settings-${theme}-${width}`);
        expect(await violations(driver, ".vertical-tab-content")).toEqual([]);
      });
    }
  }
});

describe("of the workbench", () => {
  const host = fileURLToPath(new URL("../host", import.meta.url));
  const PROBE_DATA = ".obsidian/plugins/probe/data.json";
  const row = (name: string): Locator => driver.find({ css: ".setting-item", hasText: name });

  async function log(): Promise<string[]> {
    return driver.inApp(() => window.probe.log);
  }

  beforeEach(async () => {
    driver = await openVault(path.join(host, "fixtures/vault"), {
      plugins: [path.join(host, "fixtures/probe-plugin")],
    });
    await driver.runCommand("Open settings");
    await row("Loud").first().waitFor();
  });

  test("definitions are drawn as rows, with their values and what depends on them", async () => {
    expect(await driver.find(".setting-item-heading").innerText()).toBe("Noise");
    expect(await row("Says more.").locator(".setting-item-description").innerText()).toBe(
      "Says more.",
    );
    expect(await row("Volume").innerText()).toContain("4 of 10");
    expect(await row("Volume").getByRole("slider").isDisabled()).toBe(true);
    expect(await row("Only when loud").isVisible()).toBe(false);
    await row("Says more.").locator(".checkbox-container").click();
    await expect.poll(() => row("Only when loud").isVisible()).toBe(true);
    expect(await row("Volume").getByRole("slider").isDisabled()).toBe(false);
    await row("Volume").getByRole("slider").focus();
    await driver.press("ArrowRight");
    await expect
      .poll(() => JSON.parse(driver.readFile(PROBE_DATA)) as unknown)
      .toEqual({ loud: true, volume: 5 });
    expect(await row("Volume").innerText()).toContain("5 of 10");
  });

  test("a row that draws itself may clean up, and a plugin that goes takes its tab along", async () => {
    await row("By hand").getByRole("slider").focus();
    await driver.press("End");
    expect(await log()).toContain("slid to 3");
    expect(await row("By hand").innerText()).toContain("Too far.");
    await driver.press("Home");
    expect(await row("By hand").innerText()).not.toContain("Too far.");
    await driver.press("Escape");
    expect(await log()).toContain("row gone");
    expect(await driver.find(".mod-settings").count()).toBe(0);
    await driver.unloadPlugin("probe");
    await driver.press("Control+,");
    await driver.waitForText("No plugin has settings.");
  });
});
