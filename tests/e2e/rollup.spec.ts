import { afterEach, describe, expect, test } from "vitest";
import { measureOverflow, violations } from "./accessibility.ts";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault, type OpenOptions } from "./driver.ts";
import { countListed } from "./layout.ts";

// The second use: reviewing the lessons that come back.

let driver: AppDriver;

async function openRollup(options: OpenOptions = {}, vault = "sample"): Promise<void> {
  driver = await openVault(`tests/fixtures/vaults/${vault}`, options);
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-view").waitFor();
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

const rows = () => driver.find(".debrief-row");

const countRows = () => countListed(driver);

describe("the rollup", () => {
  test("opens from the ribbon, most repeated first, with proof one key away", async () => {
    driver = await openVault("tests/fixtures/vaults/sample");
    await driver.find({ role: "button", name: "Open rollup" }).first().click();
    await driver.waitForText("35 debriefs · 96 lessons ·");
    const counts = await driver.find(".debrief-count b").allInnerTexts();
    const numbers = counts.map((text) => Number.parseInt(text, 10));
    expect(await countRows()).toBe(13);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    const escalating = driver.find({ role: "button", name: /caller keeps escalating/ });
    await escalating.click();
    expect(await escalating.getAttribute("aria-expanded")).toBe("true");
    const quotes = driver.find(".debrief-quote");
    expect(await quotes.count()).toBe(5);
    await driver.waitForText("Why these match");
    expect(driver.diff()).toEqual({});
  });

  test("least repeats 1 shows every lesson", async () => {
    await openRollup();
    await driver.click({ role: "button", name: "Every lesson" });
    await expect.poll(countRows).toBeGreaterThan(40);
    await driver.click({ role: "button", name: "3 or more" });
    await expect.poll(countRows).toBe(13);
    await driver.find(".debrief-row-toggle").first().focus();
    await driver.press("End");
    await driver.find(".debrief-item[aria-posinset='13']").waitFor();
    const counts = await driver.find(".debrief-count b").allInnerTexts();
    expect(Math.min(...counts.map((text) => Number.parseInt(text, 10)))).toBe(3);
  });

  test("a long list is drawn where it is looked at, down to its end", async () => {
    await openRollup();
    await driver.click({ role: "button", name: "Every lesson" });
    await expect.poll(countRows).toBeGreaterThan(40);
    const all = await countRows();
    await driver.find(".debrief-row-toggle").first().focus();
    await driver.press("End");
    await expect
      .poll(() => driver.find(".debrief-item").last().getAttribute("aria-posinset"))
      .toBe(String(all));
    expect(await rows().count()).toBeLessThan(all);
    await driver.press("Home");
    await expect
      .poll(() => driver.find(".debrief-item").first().getAttribute("aria-posinset"))
      .toBe("1");
  });

  test("a click on a quote opens its note at the line", async () => {
    await openRollup();
    await driver.click({ role: "button", name: /caller keeps escalating/ });
    const quote = { css: ".debrief-quote", hasText: "kept escalating" };
    await driver.find({ css: ".debrief-note", inside: quote }).first().click();
    const path = "Debriefs/2026/2026-03-09 Darren at twenty to nine.md";
    await expect.poll(async () => (await driver.cursor())?.path).toBe(path);
    expect((await driver.cursor())?.line).toBe(23);
  });

  test("searches in lessons, quotes and names", async () => {
    await openRollup();
    await rows().first().waitFor();
    await driver.find({ role: "searchbox", name: "Search lessons and quotes" }).fill("data plate");
    await expect.poll(countRows).toBe(1);
    await driver.press("Escape");
    await expect.poll(countRows).toBe(13);
  });

  test("keeps its filters over a reload", async () => {
    await openRollup();
    await driver.click({ role: "button", name: "Every lesson" });
    await expect.poll(countRows).toBeGreaterThan(40);
    const before = await countRows();
    await driver.reload();
    await rows().first().waitFor();
    await expect.poll(countRows).toBe(before);
  });
});

describe("without a reload the rollup follows", () => {
  const LESSON = "Write the name of the spare part on the back of the delivery note.";

  test("notes that appear, change, move and vanish", async () => {
    await openRollup();
    await driver.click({ role: "button", name: "Every lesson" });
    await driver.find({ role: "searchbox", name: "Search lessons and quotes" }).fill("spare part");
    await driver.writeOutside("New one.md", `lesson:: ${LESSON}\n`);
    await expect.poll(countRows).toBe(1);
    await driver.writeOutside(
      "New two.md",
      "lesson:: The name of the spare part goes on the back of the delivery note.\n",
    );
    await driver.waitForText("in 2 notes");
    await driver.renameOutside("New two.md", "Templates/New two.md");
    await expect.poll(() => driver.find({ text: "in 2 notes" }).count()).toBe(0);
    await driver.writeOutside("New one.md", "lesson:: Something else about a spare part.\n");
    await driver.waitForText("Something else about a spare part.");
    await driver.removeOutside("New one.md");
    await expect.poll(countRows).toBe(0);
  });
});

test("hostile notes are shown as text: nothing runs, nothing leaves", async () => {
  await openRollup({}, "hostile");
  await driver.click({ role: "button", name: "Every lesson" });
  await expect.poll(countRows).toBeGreaterThan(5);
  for (const row of await driver.find(".debrief-row-toggle").all()) await row.click();
  expect(await driver.inApp(() => "pwned" in window)).toBe(false);
  for (const tag of ["script", "img", "iframe", "object", "a[href^='javascript']"]) {
    expect(await driver.find({ css: tag, inside: ".debrief-view" }).count()).toBe(0);
  }
  expect(driver.diff()).toEqual({});
});

describe("anyone can use it:", () => {
  for (const theme of ["light", "dark"] as const) {
    for (const width of [1280, 390]) {
      test(`no violation in ${theme} at ${width}`, async () => {
        await openRollup({ theme, size: { width, height: 844 } });
        await driver.setTheme(theme);
        await rows().first().waitFor();
        await driver.find(".debrief-row-toggle").nth(1).click();
        await driver.find(".debrief-quote").first().waitFor();
        await driver.screenshot(`rollup-${theme}-${width}`);
        expect(await violations(driver, ".debrief-view")).toEqual([]);
      });
    }
  }

  test("nothing scrolls sideways, down to a narrow sidebar", async () => {
    await openRollup();
    await rows().first().waitFor();
    await driver.find(".debrief-row-toggle").nth(1).click();
    for (const width of [320, 390, 700, 1000, 1400]) {
      await driver.setSize(width, 800);
      const overflow = await measureOverflow(driver, ".debrief-view");
      expect([width, overflow]).toEqual([width, 0]);
    }
  });
});
