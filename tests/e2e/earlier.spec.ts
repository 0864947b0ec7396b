import { afterEach, describe, expect, test } from "vitest";
import { measureOverflow, violations } from "./accessibility.ts";
import { openVault, PHONE, type Driver, type OpenOptions } from "./driver.ts";

// "You have learned this before": a mark at the end of the line, and what can be said about it.

let driver: Driver;

const TODAY = "Debriefs/2026/2026-05-16 Call.md";
const BEGUN = "---\ndebrief: setback\n---\n## Lessons\n- \n\nThe rest.\n";
const PILL = ".debrief-inline .debrief-pill";
const POPOVER = ".debrief-popover";
const DATA = ".obsidian/plugins/debrief/data.json";
/** Said five times in the sample vault, with a lesson note. */
const REPEATED = "Repeat the day and the time before hanging up.";
const NOTE = "Lessons/Repeat the day and the time.md";

async function open(options: OpenOptions = {}, note = BEGUN): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample", options);
  await driver.writeOutside(TODAY, note);
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
  await driver.openNote(TODAY, 5);
  await driver.press("End");
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  await driver.close();
});

function judgements(): readonly Record<string, unknown>[] {
  if (!driver.files().includes(DATA) && driver.diff({ hidden: true })[DATA] === undefined)
    return [];
  const stored = JSON.parse(driver.readFile(DATA)) as { judgements?: Record<string, unknown>[] };
  return stored.judgements ?? [];
}

describe("the mark", () => {
  test("comes after a pause, and neither text nor cursor move for it", async () => {
    await open();
    await driver.type(REPEATED);
    const before = await driver.cursor();
    await driver.find(PILL).waitFor();
    expect(await driver.find(PILL).innerText()).toMatch(/^learned \d× before$/);
    expect(await driver.cursor()).toEqual(before);
    await driver.type(" Twice.");
    expect(await driver.editorText()).toBe(BEGUN.replace("- \n", `- ${REPEATED} Twice.\n`));
    await driver.save();
    expect(driver.readFile(TODAY)).toBe(BEGUN.replace("- \n", `- ${REPEATED} Twice.\n`));
  });

  test("stays away where nothing says the same, and on lines that are no lesson", async () => {
    const note = "---\ndebrief: setback\n---\n## Lessons\n- \n- \n\n## Later\nThe rest.\n";
    await open({}, note);
    await driver.type("Charge the drone’s batteries on Sundays.");
    await driver.openNote(TODAY, 9);
    await driver.press("End");
    await driver.type(` ${REPEATED}`);
    await driver.openNote(TODAY, 6);
    await driver.press("End");
    await driver.type(REPEATED);
    // By then the lines before have had their pause.
    await driver.find(PILL).waitFor();
    expect(await driver.find(".cm-line:has(.debrief-pill)").allInnerTexts()).toEqual([
      expect.stringContaining(`- ${REPEATED}`),
    ]);
  });

  test("can be switched off, and the command still answers", async () => {
    await open({ data: { showEarlier: false } });
    await driver.type(REPEATED);
    await driver.runCommand("Debrief: Show earlier lessons");
    await driver.find(POPOVER).waitFor();
    await driver.press("Escape");
    await driver.settle();
    expect(await driver.find(PILL).count()).toBe(0);
  });

  test("is no part of the text that is read", async () => {
    await open();
    await driver.type(REPEATED);
    await driver.find(PILL).waitFor();
    await driver.runCommand("Toggle reading view");
    await driver.find(".markdown-preview-view").first().waitFor();
    expect(await driver.find(`.markdown-preview-view ${PILL}`).count()).toBe(0);
  });
});

describe("the popover", () => {
  test("opens from the mark, and shows when, where and with whom", async () => {
    await open();
    await driver.type(REPEATED);
    await driver.find(PILL).click();
    await driver.find(POPOVER).waitFor();
    expect(await driver.find(PILL).getAttribute("aria-expanded")).toBe("true");
    expect(await driver.find(`${POPOVER} .debrief-before-lesson`).innerText()).toBe(
      "Before hanging up, repeat the day and the time and wait for a yes.",
    );
    const quotes = await driver.find(`${POPOVER} .debrief-before-quote`).allInnerTexts();
    expect(quotes).toHaveLength(3);
    expect(quotes[0]).toContain("Spring team debrief");
    expect(quotes[0]).toContain("14 Apr");
    await driver.find({ role: "button", name: "Show 2 more", inside: POPOVER }).click();
    expect(await driver.find(`${POPOVER} .debrief-before-quote`).count()).toBe(5);
  });

  test("by keyboard alone: Same links the line to the lesson note, Undo takes all of it back", async () => {
    await open();
    await driver.type(REPEATED);
    await driver.find(PILL).waitFor();
    await driver.save();
    await driver.runCommand("Debrief: Show earlier lessons");
    await driver.find(POPOVER).waitFor();
    await driver.press("1");
    await driver.waitForNotice(/^Joined “Before hanging up, repeat the day/);
    await driver.save();
    const written = `- ${REPEATED} [[Repeat the day and the time]]`;
    await expect.poll(() => driver.readFile(TODAY)).toContain(written);
    await expect.poll(() => judgements()).toHaveLength(1);
    expect(judgements()[0]).toMatchObject({ same: true, date: "2026-05-16" });
    await driver.press("Escape");
    await driver.find(POPOVER).waitFor({ state: "detached" });
    await driver.type("!");
    expect(await driver.editorText()).toContain("!");
    await driver.press("Backspace");
    await driver.save();
    await driver.find({ role: "button", name: "Undo" }).first().click();
    await expect.poll(() => judgements()[0]).toMatchObject({ withdrawn: true });
    await driver.save();
    await expect.poll(() => driver.readFile(TODAY)).toBe(BEGUN.replace("- \n", `- ${REPEATED}\n`));
  });

  test("Different is remembered in the lesson note, and the mark does not come back", async () => {
    await open();
    await driver.type(REPEATED);
    await driver.find(PILL).waitFor();
    await driver.runCommand("Debrief: Show earlier lessons");
    await driver.find(POPOVER).waitFor();
    await driver.press("2");
    await driver.waitForNotice("Remembered as different.");
    await driver.press("Escape");
    await driver.find(PILL).waitFor({ state: "detached" });
    await expect.poll(() => driver.diff()[NOTE]).toEqual([`+  - ${REPEATED}`]);
    await driver.runCommand("Debrief: Show earlier lessons");
    await driver.waitForNotice("No earlier lesson says the same.");
    expect(await driver.find(PILL).count()).toBe(0);
  });

  test("Later puts it off, and leaves no trace", async () => {
    await open();
    await driver.type(REPEATED);
    await driver.find(PILL).click();
    await driver.click({ role: "button", name: "Later", inside: POPOVER });
    await driver.find(PILL).waitFor({ state: "detached" });
    await driver.find(POPOVER).waitFor({ state: "detached" });
    expect(judgements()).toEqual([]);
    await driver.runCommand("Debrief: Show earlier lessons");
    await driver.find(POPOVER).waitFor();
  });

  test("Escape and a click elsewhere close it, and the text has the focus again", async () => {
    await open();
    await driver.type(REPEATED);
    await driver.find(PILL).click();
    await driver.find(POPOVER).waitFor();
    await driver.press("Escape");
    await driver.find(POPOVER).waitFor({ state: "detached" });
    await driver.type(" So.");
    expect(await driver.editorText()).toContain(`${REPEATED} So.`);
    await driver.find(PILL).click();
    await driver.find(POPOVER).waitFor();
    await driver.find(".cm-line").first().click();
    await driver.find(POPOVER).waitFor({ state: "detached" });
  });

  test("leads to the earlier line, and to the row in the rollup", async () => {
    await open();
    await driver.type(REPEATED);
    await driver.find(PILL).click();
    await driver.click({ role: "button", name: "Open in rollup", inside: POPOVER });
    await driver.find(".debrief-detail").first().waitFor();
    expect(await driver.find(".debrief-row").count()).toBe(1);
    await driver.openNote(TODAY, 5);
    await driver.find(`.workspace-leaf.mod-active ${PILL}`).click();
    await driver.find(`${POPOVER} .debrief-before-note`).first().click();
    await expect.poll(() => driver.activeNote()).toContain("Spring team debrief");
  });

  test("a line without an earlier lesson says so", async () => {
    await open();
    await driver.type("Charge the drone’s batteries on Sundays.");
    await driver.runCommand("Debrief: Show earlier lessons");
    await driver.waitForNotice("No earlier lesson says the same.");
    await driver.press("ArrowDown", "ArrowDown");
    await driver.runCommand("Debrief: Show earlier lessons");
    await driver.waitForNotice("There is no lesson in this line.");
  });
});

test("works in a window of its own", async () => {
  await open();
  const opening = driver.page.context().waitForEvent("page");
  await driver.inApp(({ workspace }) => {
    const leaf = workspace.getMostRecentLeaf();
    if (leaf !== null) workspace.moveLeafToPopout(leaf);
  });
  const popup = await opening;
  await popup.locator(".cm-line").nth(4).click();
  await popup.keyboard.press("End");
  await popup.keyboard.type(REPEATED);
  await popup.locator(PILL).click();
  await popup.locator(POPOVER).waitFor();
  expect(await driver.find(POPOVER).count()).toBe(0);
  await popup.keyboard.press("Escape");
  await popup.locator(POPOVER).waitFor({ state: "detached" });
  await popup.keyboard.type("!");
  await popup.locator(PILL).click();
  await popup.locator(POPOVER).waitFor();
  await popup.keyboard.press("1");
  await popup.locator(".notice", { hasText: "Joined" }).waitFor();
  await expect.poll(() => judgements()).toHaveLength(1);
  await popup.close();
});

test("a repeat without a lesson note is offered one after Same", async () => {
  await open();
  await driver.type("Put the answer in the subject of the email.");
  await driver.find(PILL).waitFor();
  await driver.runCommand("Debrief: Show earlier lessons");
  await driver.find(POPOVER).waitFor();
  await driver.press("1");
  await driver.waitForNotice(/^Joined/);
  await expect.poll(() => judgements()).toHaveLength(1);
  await driver.click({ role: "button", name: "Promote to lesson note", inside: POPOVER });
  await driver.find(".modal input").first().waitFor();
  expect(await driver.find(".modal-title").innerText()).toBe("Promote to lesson note");
});

describe("on a touch screen", () => {
  test("everything fits, and everything is big enough for a finger", async () => {
    await open(PHONE);
    await driver.type(REPEATED);
    await driver.find(PILL).click();
    await driver.find(POPOVER).waitFor();
    const box = await driver.find(POPOVER).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(844);
    expect(await measureOverflow(driver, POPOVER)).toBe(0);
    for (const button of await driver.find(`${POPOVER} .debrief-before-footer button`).all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await violations(driver, POPOVER)).toEqual([]);
    await driver.screenshot("earlier-phone");
    await driver.click({ role: "button", name: "Same", inside: POPOVER });
    await driver.waitForNotice(/^Joined/);
  });
});

test("axe finds nothing, light or dark", async () => {
  await open();
  await driver.type(REPEATED);
  await driver.find(PILL).waitFor();
  for (const theme of ["light", "dark"] as const) {
    await driver.setTheme(theme);
    await driver.screenshot(`pill-${theme}`);
    await driver.runCommand("Debrief: Show earlier lessons");
    await driver.find(POPOVER).waitFor();
    expect(await violations(driver, POPOVER)).toEqual([]);
    expect(await violations(driver, ".debrief-inline")).toEqual([]);
    await driver.screenshot(`earlier-${theme}`);
    await driver.press("Escape");
  }
});
