import { afterEach, describe, expect, test } from "vitest";
import { measureOverflow, violations } from "./accessibility.ts";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault, PHONE, type OpenOptions } from "./driver.ts";

// What a year of debriefs says: every figure opens the notes behind it.

let driver: AppDriver;
const NO_DEBRIEFS = "tests/host/fixtures/vault";
const VIEW = ".debrief-insights-view";

async function openInsights(
  options: OpenOptions = {},
  vault = "tests/fixtures/vaults/sample",
): Promise<void> {
  driver = await openVault(vault, options);
  await driver.runCommand("Debrief: Open insights");
  await driver.find(VIEW).waitFor();
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(driver.diff()).toEqual({});
  await driver.close();
});

const behind = () => driver.find(".debrief-evidence");

describe("the balance by month", () => {
  test("a month opens its lessons, and a lesson its note at the line", async () => {
    await openInsights();
    await driver.find({ role: "button", name: /^Mar 2026:/u }).click();
    await driver.waitForText("Mar 2026: 2 notes");
    expect(await behind().count()).toBe(5);
    await driver.click({
      role: "button",
      name: "Darren at twenty to nine",
      inside: { css: ".debrief-evidence", hasText: "kept escalating" },
    });
    await expect
      .poll(() => driver.activeNote())
      .toBe("Debriefs/2026/2026-03-09 Darren at twenty to nine.md");
    expect((await driver.cursor())?.line).toBe(23);
  });

  test("its months are one stop, with arrows between them", async () => {
    await openInsights();
    const may = driver.find({ role: "button", name: /^May 2026:/u });
    await may.focus();
    await driver.press("ArrowLeft", "ArrowLeft", "Enter");
    await driver.waitForText("Mar 2026: 2 notes");
    await driver.press("Enter");
    await expect.poll(() => behind().count()).toBe(0);
  });

  test("is a table of the same figures for whoever cannot see it", async () => {
    await openInsights();
    const table = driver.find({ role: "table", name: /Lessons by month/u });
    await table.waitFor();
    expect(await table.textContent()).toMatch(/Mar 202623/u);
  });
});

test("a week opens its debriefs", async () => {
  await openInsights();
  await driver.find({ role: "button", name: /9 Mar to 15 Mar: 1 debrief/u }).click();
  await expect.poll(() => behind().count()).toBe(1);
  await driver.click({ role: "button", name: "Darren at twenty to nine", inside: VIEW });
  await expect.poll(() => driver.activeNote()).toMatch(/2026-03-09 Darren/u);
});

test.each([
  ["Still being relearned", /caller keeps escalating.*1× again/su],
  ["Its answer is there", /restore the dream first.*3 successes, 2 setbacks/su],
  ["Most repeated cues", /A caller keeps escalating.*5× in 5 notes/su],
  ["Successes without a lesson", /^1 success/u],
])("%s opens the notes behind its figure", async (title, name) => {
  await openInsights();
  const part = { css: ".debrief-insight-part", hasText: title };
  const figure = driver.find({ role: "button", name, inside: part }).first();
  await figure.click();
  expect(await figure.getAttribute("aria-expanded")).toBe("true");
  expect(await behind().count()).toBeGreaterThan(0);
});

describe("the open figure", () => {
  const DARREN = "Debriefs/2026/2026-03-09 Darren at twenty to nine.md";

  test("shows the notes as they are now, beside a chart that does, too", async () => {
    driver = await openVault("tests/fixtures/vaults/sample");
    await driver.runCommand("Debrief: Open insights");
    await driver.find({ role: "button", name: /^Mar 2026: 2 lessons from setbacks/u }).click();
    await driver.waitForText("Mar 2026: 2 notes");
    const text = driver.readFile(DARREN);
    await driver.removeOutside(DARREN);
    await driver.waitForText("Mar 2026: 1 note");
    expect(await behind().count()).toBeLessThan(5);
    expect((await behind().allInnerTexts()).join()).not.toContain("Darren at twenty");
    await driver.writeOutside(DARREN, text);
    await expect.poll(() => behind().count()).toBe(5);
  });

  test("is open again after a note and the way back, and after a reload", async () => {
    await openInsights();
    await driver.click({ role: "button", name: /debriefs in the last 52 weeks$/u });
    const first = driver.find(`${VIEW} .debrief-place`).first();
    const name = await first.innerText();
    await first.click();
    await expect.poll(() => driver.activeNote()).toContain(name);
    await driver.runCommand("Navigate back");
    await driver.find(`${VIEW} .debrief-place`).first().waitFor();
    await driver.reload();
    await driver.find(`${VIEW} .debrief-place`).first().waitFor();
    expect(await driver.find(`${VIEW} .debrief-place`).first().innerText()).toBe(name);
  });

  test("of a month shows what is neither from a setback nor from a success, too", async () => {
    await openInsights();
    await driver.find({ role: "button", name: /^Sept? 2025: .* other$/u }).click();
    await driver.waitForText(/^Sept? 2025: [1-9]\d* notes?$/u);
    expect(await behind().count()).toBeGreaterThanOrEqual(10);
  });
});

describe("access", () => {
  test.each(["light", "dark"] as const)("axe finds nothing in %s", async (theme) => {
    await openInsights({ theme });
    await driver.setTheme(theme);
    await driver.find({ role: "button", name: /^Mar 2026:/u }).click();
    expect(await violations(driver, VIEW)).toEqual([]);
  });

  test("a phone scrolls in one direction", async () => {
    await openInsights(PHONE);
    await driver.find(".debrief-weeks").waitFor();
    expect(await measureOverflow(driver, VIEW)).toBe(0);
  });

  test("on a phone months are rows, the newest first, each with its lessons below it", async () => {
    await openInsights(PHONE);
    const row = { css: ".debrief-month-list > li", hasText: "Mar 2026" } as const;
    await driver.find({ role: "button", name: /^Mar 2026:/u }).click();
    const below = driver.find({ css: ".debrief-evidence", inside: row });
    await expect.poll(() => below.count()).toBe(5);
    const months = await driver.find(".debrief-month-row > .debrief-meta").allInnerTexts();
    expect(months.indexOf("Mar 2026")).toBeLessThan(months.indexOf("Jun 2025"));
    expect(await driver.find(".debrief-balance-chart").count()).toBe(0);
    expect(await measureOverflow(driver, VIEW)).toBe(0);
    expect(await violations(driver, VIEW)).toEqual([]);
  });

  test("on a phone there are as many weeks in a row as fingers can tell apart", async () => {
    await openInsights(PHONE);
    const week = driver.find({ role: "button", name: /^9 Mar to 15 Mar: 1 debrief/u });
    const box = await week.boundingBox();
    expect(Math.round(box?.width ?? 0)).toBeGreaterThanOrEqual(44);
    await week.focus();
    await driver.press("ArrowUp", "ArrowDown", "Enter");
    await driver.waitForText("9 Mar to 15 Mar: 1 note");
  });

  test("a vault without debriefs says what to do first", async () => {
    await openInsights({}, NO_DEBRIEFS);
    await driver.waitForText("No debriefs yet");
  });
});
