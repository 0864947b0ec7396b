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

  test("a vault without debriefs says what to do first", async () => {
    await openInsights({}, NO_DEBRIEFS);
    await driver.waitForText("No debriefs yet");
  });
});
