import { afterEach, beforeEach, expect, test } from "vitest";
import { openVault, type Driver } from "./driver.ts";

// A debrief that is open in a window of its own: dialogs stand in that window, and work there.

let driver: Driver;

const FLATS = "Debriefs/2025/2025-01-17 Three cold flats at Millgate Court.md";
const TODAY = "2026-05-16.md";
const FORM = ".debrief-modal.mod-form";
const PROMPT = ".debrief-prompt.mod-quick";

beforeEach(async () => {
  driver = await openVault("tests/fixtures/vaults/sample");
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
  await driver.openNote(FLATS, 1);
});
afterEach(async () => {
  expect(driver.errors).toEqual([]);
  await driver.close();
});

/** Takes the note into a window of its own, and the focus with it. */
async function popOut() {
  const opening = driver.page.context().waitForEvent("page");
  await driver.inApp(({ workspace }) => {
    const leaf = workspace.getMostRecentLeaf();
    if (leaf !== null) workspace.moveLeafToPopout(leaf);
  });
  const popup = await opening;
  await popup.locator(".cm-line").first().click();
  return popup;
}

const run = (id: string) =>
  driver.page.evaluate((command) => window.host.runCommand(`debrief:${command}`), id);

test("the form", async () => {
  const popup = await popOut();
  expect(await run("edit-as-form")).toBe(true);
  const area = popup.locator(`${FORM} [data-debrief-field="What came of it"] textarea`);
  await area.fill("They are warm by now.");
  expect(await driver.find(FORM).count()).toBe(0);
  await popup.keyboard.press("Control+Enter");
  await popup.locator(".notice", { hasText: "Saved" }).waitFor();
  await popup.locator(FORM).waitFor({ state: "detached" });
  await driver.save();
  expect(driver.diff()).toEqual({
    [FLATS]: ["+## What came of it", "+They are warm by now.", "+"],
  });
  await popup.close();
});

test("the quick lesson", async () => {
  const popup = await popOut();
  expect(await run("capture-lesson")).toBe(true);
  await popup.locator(`${PROMPT} input`).first().waitFor();
  await popup.keyboard.type("Before hanging up, repeat the day and the time");
  await popup.locator(`${PROMPT} .debrief-learned-text`).waitFor();
  expect(await driver.find(PROMPT).count()).toBe(0);
  await popup.keyboard.press("Enter");
  await popup.locator(".notice", { hasText: "Lesson saved" }).waitFor();
  expect(driver.diff()).toEqual({
    [TODAY]: ["new file", "+## Lessons", "+- Before hanging up, repeat the day and the time"],
  });
  await popup.close();
});
