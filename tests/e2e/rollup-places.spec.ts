import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { measureOverflow, violations } from "./accessibility.ts";
import { openVault, PHONE, type Driver, type OpenOptions } from "./driver.ts";
import { chooseFrom, countListed } from "./layout.ts";

// Where the rollup leads and where it stands: other views, exports, the sidebar, a window of its own.

const DARREN = "Debriefs/2026/2026-03-09 Darren at twenty to nine.md";
const SEARCH = "Search lessons and quotes";
const ROLLUP = { css: ".debrief-view:has(.debrief-insights)" };
const CARD = { css: ".debrief-review-card" };

let driver: Driver;

async function open(options: OpenOptions = {}): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample", options);
}

async function openRollup(options: OpenOptions = {}): Promise<void> {
  await open(options);
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  expect(driver.diff()).toEqual({});
  await driver.close();
});

const choose = (name: string | RegExp, item: string) => chooseFrom(driver, name, item);

describe("it leads", () => {
  test.each([
    ["Review lessons", "debrief-review"],
    ["Insights", "debrief-insights"],
    ["People", "debrief-people"],
    ["Setbacks and successes", "debrief-happenings"],
    ["Decisions", "debrief-judgements"],
  ])("to %s", async (name, type) => {
    await openRollup();
    await choose("Other views", name);
    const isActive = (): Promise<boolean> =>
      driver.inApp(
        ({ workspace }, wanted) =>
          workspace.getLeavesOfType(wanted).some((leaf) => leaf === workspace.getMostRecentLeaf()),
        type,
      );
    await expect.poll(isActive).toBe(true);
  });

  test("to the successes without a lesson, one by one", async () => {
    await openRollup();
    await driver.click({ role: "button", name: "Successes without a lesson 1" });
    const card = driver.find(CARD);
    await card.waitFor();
    expect(await card.textContent()).toContain("Boiler room passed first time");
    await driver.waitForText("1 question left");
  });

  test("to the successes in a review that is open, which keeps its answers", async () => {
    await open();
    await driver.runCommand("Debrief: Review lessons");
    await driver.find(CARD).waitFor();
    await driver.press("d");
    await driver.waitForText("1 answered");
    await driver.runCommand("Debrief: Open rollup");
    await driver.click({ role: "button", name: "Successes without a lesson 1", inside: ROLLUP });
    await expect.poll(() => driver.find(CARD).textContent()).toContain("Boiler room passed");
    await driver.click({ role: "button", name: /^Everything/u });
    await driver.waitForText("1 answered");
  });

  test("to what relapsed, whatever was shown before", async () => {
    await openRollup();
    await driver.click({ role: "button", name: "3 or more" });
    await driver.find({ label: SEARCH }).fill("heat pump");
    await driver.click({ role: "button", name: "Relapses 2" });
    await expect.poll(() => countListed(driver)).toBe(2);
    expect(await driver.find(".debrief-row .debrief-status.is-relapsed").count()).toBe(2);
  });

  test("out of the app, with the lessons that are shown", async () => {
    await openRollup();
    await choose(/^Status$/u, "Relapsed");
    await driver.find({ role: "button", name: "Clear status" }).waitFor();
    await choose("Filters and sharing", "Export these lessons…");
    await driver.click({ css: ".menu-item", hasText: "Copy as Markdown…" });
    await driver.find({ placeholder: "How are people called in it?" }).waitFor();
    await driver.press("Enter");
    await driver.waitForNotice("2 lessons copied as Markdown.");
    expect((await driver.clipboard()).match(/^## /gmu)).toHaveLength(2);
  });

  test("into a note, with the lessons that are shown, and back", async () => {
    await openRollup();
    await choose(/^Status$/u, "Relapsed");
    await driver.find({ role: "button", name: "Clear status" }).waitFor();
    await choose("Filters and sharing", "Export these lessons…");
    await driver.click({ css: ".menu-item", hasText: "To a note…" });
    await driver.find({ placeholder: "How are people called in it?" }).waitFor();
    await driver.press("Enter");
    await driver.find({ placeholder: "Which note gets the rollup?" }).waitFor();
    await driver.press("Enter");
    const note = "Debriefs/Lessons that repeat.md";
    await expect.poll(() => Object.keys(driver.diff())).toEqual([note]);
    expect(driver.diff()[note]?.filter((line) => line.startsWith("+## "))).toHaveLength(2);
    await driver.click({ role: "button", name: "Undo" });
    await expect.poll(() => driver.diff()).toEqual({});
  });

  test("on a phone as well", async () => {
    await openRollup(PHONE);
    await choose("Other views", "People");
    await expect
      .poll(() =>
        driver.inApp(({ workspace }) => workspace.getLeavesOfType("debrief-people").length),
      )
      .toBe(1);
  });
});

describe("in the sidebar", () => {
  async function openBeside(options: OpenOptions = {}): Promise<void> {
    await open(options);
    await driver.openNote("Debriefs/2026/2026-03-09 Darren at twenty to nine.md");
    await driver.inApp(async ({ workspace }) => {
      const leaf = workspace.getRightLeaf(false);
      await leaf?.setViewState({ type: "debrief-rollup", active: true });
      if (leaf !== null) await workspace.revealLeaf(leaf);
    });
    await driver.find(".debrief-row").first().waitFor();
    await driver.waitForText("13 repeat");
  }

  for (const theme of ["light", "dark"] as const) {
    test(`it is searched, opened and followed to the line by keyboard, in ${theme}`, async () => {
      await openBeside({ theme });
      await driver.setTheme(theme);
      const box = await driver.find(".debrief-view").boundingBox();
      expect(box?.width).toBeLessThan(420);
      await driver.find({ role: "button", name: /^Group: / }).focus();
      await driver.press("/");
      await driver.type("escalating");
      await expect.poll(() => countListed(driver)).toBe(1);
      await driver.press("ArrowDown", "ArrowRight");
      await driver.find(".debrief-quote").first().waitFor();
      expect(await measureOverflow(driver, ".debrief-view")).toBe(0);
      expect(await violations(driver, ".debrief-view")).toEqual([]);
      await driver.screenshot(`rollup-sidebar-${theme}`);
      const quote = { css: ".debrief-quote", hasText: "kept escalating" };
      await driver.find({ css: ".debrief-note", inside: quote }).focus();
      await driver.press("Enter");
      await expect.poll(async () => (await driver.cursor())?.path).toBe(DARREN);
      await expect.poll(async () => (await driver.cursor())?.line).toBe(23);
      // The note took no room from the list: it stands where notes stand.
      expect(await driver.find(".debrief-quote").count()).toBeGreaterThan(0);
    });
  }

  test("filters and menus are all there", async () => {
    await openBeside();
    await choose(/^Filter$/u, "Status…");
    await driver.click({ css: ".menu-item", hasText: "Relapsed" });
    await expect.poll(() => countListed(driver)).toBe(2);
    await driver.click({ role: "button", name: "Clear status" });
    await choose("Other views", "Insights");
    await driver.find(".workspace-leaf.mod-active .debrief-view").waitFor();
    await expect
      .poll(() =>
        driver.inApp(({ workspace }) => workspace.getLeavesOfType("debrief-insights").length),
      )
      .toBe(1);
  });
});

describe("in a window of its own", () => {
  async function popOut(): Promise<Page> {
    const opening = driver.page.context().waitForEvent("page");
    await driver.inApp(({ workspace }) => {
      const [leaf] = workspace.getLeavesOfType("debrief-rollup");
      if (leaf !== undefined) workspace.moveLeafToPopout(leaf);
    });
    return opening;
  }

  /** What axe needs of a driver, in the other window. */
  const inside = (popup: Page): Parameters<typeof violations>[0] => ({
    runScript: (source) => popup.evaluate(source),
    inApp: (work, argument) =>
      popup.evaluate(`(${work.toString()})(null, ${JSON.stringify(argument)})`),
  });

  test("it is searched, opened and followed to the line by keyboard", async () => {
    await openRollup();
    const popup = await popOut();
    await popup.locator(".debrief-row").first().waitFor();
    expect(await driver.find(".debrief-view").count()).toBe(0);
    await popup.locator(".debrief-row-toggle").first().focus();
    await popup.keyboard.press("/");
    await expect
      .poll(() =>
        popup.getByRole("searchbox", { name: SEARCH }).evaluate((el) => el.matches(":focus")),
      )
      .toBe(true);
    await popup.keyboard.type("escalating");
    await expect
      .poll(() => popup.locator(".debrief-item").first().getAttribute("aria-setsize"))
      .toBe("1");
    await popup.keyboard.press("ArrowDown");
    await popup.keyboard.press("ArrowRight");
    const quotes = popup.locator(".debrief-quote");
    await expect.poll(() => quotes.count()).toBe(5);
    expect(await violations(inside(popup), ".debrief-view")).toEqual([]);
    await popup.getByRole("button", { name: "Filters and sharing" }).click();
    await popup.locator(".menu-item", { hasText: "Hide names" }).click();
    await popup.getByRole("button", { name: "Names hidden" }).click();
    await quotes.filter({ hasText: "kept escalating" }).locator(".debrief-note").focus();
    await popup.keyboard.press("Control+Enter");
    await expect.poll(async () => (await driver.cursor())?.path).toBe(DARREN);
    await expect.poll(async () => (await driver.cursor())?.line).toBe(23);
    await popup.close();
  });
});
