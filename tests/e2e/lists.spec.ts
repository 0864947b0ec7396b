import { afterEach, describe, expect, test } from "vitest";
import { measureOverflow, violations } from "./accessibility.ts";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault, PHONE, type OpenOptions } from "./driver.ts";
import { countListed } from "./layout.ts";

// What happened, and what was decided.

let driver: AppDriver;
const NO_DEBRIEFS = "tests/host/fixtures/vault";
const DATA = ".obsidian/plugins/debrief/data.json";

async function openList(
  command: string,
  options: OpenOptions = {},
  vault = "tests/fixtures/vaults/sample",
): Promise<void> {
  driver = await openVault(vault, options);
  await driver.runCommand(`Debrief: ${command}`);
  await driver.find(".debrief-view").waitFor();
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  await driver.close();
});

describe("setbacks and successes", () => {
  const open = (options: OpenOptions = {}, vault?: string) =>
    openList("Open setbacks and successes", options, vault);
  const rows = () => driver.find(".debrief-happening");
  const count = () => countListed(driver, ".debrief-happening");
  const choose = async (label: string, value: string) => {
    const chosen = driver.find({ role: "button", name: `Clear ${label.toLowerCase()}` });
    if ((await chosen.count()) > 0) await chosen.click();
    await driver.click({ role: "button", name: label, exact: true });
    await driver.click({ css: ".menu-item", hasText: value });
  };

  const driverWith = async (path: string, [text]: readonly [string]) => {
    await open();
    await driver.waitForText("Showing all 54");
    await driver.writeOutside(path, text);
    await driver.waitForText("Showing all 55");
  };

  test("are listed with their debriefs and lessons; a lesson opens its line", async () => {
    await open();
    await driver.waitForText("Showing all 54");
    const row = { css: ".debrief-happening", hasText: "Forty minutes, and worse" };
    await driver.find({ css: ".debrief-happening-lessons button", inside: row }).first().click();
    await expect.poll(async () => (await driver.cursor())?.line).toBe(23);
    expect(driver.diff()).toEqual({});
  });

  test("all of them are reached by scrolling, with few of them drawn at a time", async () => {
    await open();
    await driver.waitForText("Showing all 54");
    expect(await rows().count()).toBeLessThan(30);
    await driver.inApp(() => {
      const view = activeDocument.querySelector(".debrief-happenings-view");
      const timer = activeWindow.setInterval(() => {
        view?.scrollBy(0, 400);
        if (activeDocument.querySelector("[aria-posinset='54']") !== null) {
          activeWindow.clearInterval(timer);
        }
      }, 20);
    });
    await driver.find("[aria-posinset='54']").waitFor();
    expect(await rows().count()).toBeLessThan(30);
    expect(driver.diff()).toEqual({});
  });

  test("by tone, period, person and level, kept over a reload, and cleared", async () => {
    await open();
    await driver.click({ role: "button", name: "Setbacks", exact: true });
    await driver.waitForText("Showing 24 of 54");
    await choose("Period", "This year");
    await expect.poll(count).toBeLessThan(24);
    const thisYear = await count();
    await choose("Person", "Elif Demir");
    await expect.poll(count).toBeLessThan(thisYear);
    await choose("Level", "Performer");
    await driver.find({ css: ".debrief-chip.is-active", hasText: "Performer" }).waitFor();
    const texts = await rows().allInnerTexts();
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every((text) => text.includes("performer"))).toBe(true);
    await driver.reload();
    await expect.poll(() => rows().count()).toBe(texts.length);
    await choose("Level", "Organization");
    await choose("Period", "Last 7 days");
    await driver.waitForText("Nothing matches");
    await driver.click({ role: "button", name: "Clear filters" });
    await driver.waitForText("Showing all 54");
  });

  test("a person whom only a lesson links is found, and stays chosen when the note is renamed", async () => {
    await driverWith("Debriefs/2026/2026-05-15 Colin.md", [
      "---\ndebrief: setback\n---\n## Lessons\n- Call [[Colin Batty]] first.\n",
    ]);
    await choose("Person", "Colin Batty");
    await driver.find({ css: ".debrief-happening", hasText: "Colin" }).first().waitFor();
    await driver.waitForText("1 setback listed");
    await driver.inApp(async (app) => {
      const file = app.vault.getFileByPath("People/Colin Batty.md");
      if (file !== null) await app.fileManager.renameFile(file, "People/Colin B.md");
    });
    await driver.find({ css: ".debrief-chip.is-active bdi", hasText: "Colin B" }).waitFor();
    await driver.waitForText("1 setback listed");
  });

  test("those without a lesson say so, and lead to where it is written", async () => {
    await open();
    await driver.click({ role: "button", name: "Without a lesson" });
    await expect.poll(count).toBeLessThan(10);
    await driver.find({ role: "button", name: "Write one" }).first().click();
    await expect.poll(() => driver.activeNote()).not.toBeNull();
    expect(driver.diff()).toEqual({});
  });

  test.each(["light", "dark"] as const)("axe finds nothing in %s", async (theme) => {
    await open({ theme });
    await driver.setTheme(theme);
    await rows().first().waitFor();
    expect(await violations(driver, ".debrief-happenings-view")).toEqual([]);
  });

  test("a phone scrolls in one direction", async () => {
    await open(PHONE);
    await rows().first().waitFor();
    expect(await measureOverflow(driver, ".debrief-happenings-view")).toBe(0);
  });

  test("a vault without debriefs says what to do first", async () => {
    await open({}, NO_DEBRIEFS);
    await driver.waitForText("No debriefs yet");
  });
});

describe("decisions", () => {
  const stored = {
    judgements: [
      { a: "ask for the date.", b: "put the date in the file.", same: false, date: "2026-05-01" },
      { a: "let the caller finish.", b: "wait for the caller.", same: true, date: "2026-04-01" },
      { a: "gone a.", b: "gone b.", same: true, date: "2026-03-01", withdrawn: true },
    ],
  };
  const rows = () => driver.find(".debrief-decision");
  const kept = () =>
    (JSON.parse(driver.readFile(DATA)) as { judgements: Record<string, unknown>[] }).judgements;

  test("are searched, withdrawn as a tombstone, and made to hold again by Undo", async () => {
    await openList("Open decisions", { data: stored });
    // One stands in a lesson note.
    await expect.poll(() => rows().count()).toBe(3);
    await driver.find({ role: "searchbox", name: "Search decisions" }).fill("caller");
    await expect.poll(() => rows().count()).toBe(1);
    await driver.click({ role: "button", name: "Withdraw" });
    await driver.waitForNotice(/^Decision withdrawn\./u);
    await driver.waitForText("No decision matches");
    expect(kept()).toContainEqual({
      a: "let the caller finish.",
      b: "wait for the caller.",
      same: true,
      date: "2026-05-16",
      withdrawn: true,
    });
    await driver.click({ role: "button", name: "Undo" });
    await expect.poll(() => rows().count()).toBe(1);
    expect(kept().filter(({ withdrawn }) => withdrawn === true)).toHaveLength(1);
    expect(driver.diff()).toEqual({});
  });

  test("those of lesson notes are listed, searched, and withdrawn with the lines of the note", async () => {
    const NOTE = "Lessons/Restore the dream first.md";
    await openList("Open rollup");
    const before = driver.readFile(NOTE);
    const text = before.replace("\n---\n", "\nnot:\n  - Name the Hôtel first\n---\n");
    await driver.writeOutside(NOTE, text);
    await driver.runCommand("Debrief: Open decisions");
    await driver.find({ css: ".debrief-decision", hasText: "hôtel" }).waitFor();
    await driver.press("/");
    await driver.type("hotel");
    await driver.waitForText(/Showing 1 of/u);
    await driver.reload();
    await driver.waitForText(/Showing 1 of/u);
    await expect.poll(() => rows().count()).toBe(1);
    expect(await rows().first().innerText()).toMatch(/Different\s+in\s+Restore the dream first/u);
    await driver.press("/", "ArrowDown", "Enter");
    await driver.waitForNotice(/^Decision withdrawn\./u);
    await driver.waitForText("No decision matches");
    expect(driver.diff()).toEqual({ [NOTE]: ["+not:"] });
    await driver.click({ role: "button", name: "Undo", inside: ".notice" });
    await expect.poll(() => driver.readFile(NOTE)).toBe(text);
    await expect.poll(() => rows().count()).toBe(1);
  });

  test.each(["light", "dark"] as const)("axe finds nothing in %s", async (theme) => {
    await openList("Open decisions", { data: stored, theme });
    await driver.setTheme(theme);
    await rows().first().waitFor();
    expect(await violations(driver, ".debrief-judgements-view")).toEqual([]);
  });

  test("none yet says how they come about", async () => {
    await openList("Open decisions", {}, NO_DEBRIEFS);
    await driver.waitForText("No decisions yet");
  });
});
