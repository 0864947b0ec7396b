import { afterEach, beforeEach, expect, test } from "vitest";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault } from "./driver.ts";

// What was learned before is told in the form as well, and answered without leaving the field.

let driver: AppDriver;

const FORM = ".debrief-modal.mod-form";
const CARD = `${FORM} .debrief-before`;
const LESSON = `${FORM} [data-debrief-field="Lessons"] textarea`;
const DATA = ".obsidian/plugins/debrief/data.json";
const NOTE = "Lessons/Repeat the day and the time.md";

beforeEach(async () => {
  driver = await openVault("tests/fixtures/vaults/sample");
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
  await driver.runCommand("Debrief: Start a new note");
  await driver.find({ placeholder: "What kind of debrief?" }).fill("setback");
  await driver.press("Enter");
  await driver.find(LESSON).focus();
  await driver.type("Repeat the day and the time before hanging up.");
  await driver.find(CARD).waitFor();
});
afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

function judgements(): readonly Record<string, unknown>[] {
  if (driver.diff({ hidden: true })[DATA] === undefined) return [];
  return (JSON.parse(driver.readFile(DATA)) as { judgements: Record<string, unknown>[] })
    .judgements;
}

test("is called the same with Mod and 1, without leaving the field, and the line gets its link", async () => {
  await driver.press("Control+1");
  await driver.waitForNotice(/^Joined/);
  expect(judgements()).toEqual([expect.objectContaining({ same: true })]);
  await driver.type(" Twice.");
  expect(await driver.find(LESSON).inputValue()).toBe(
    "Repeat the day and the time before hanging up. Twice.",
  );
  await driver.press("Control+Enter");
  await driver.waitForNotice("Saved “2026-05-16 Setback”.");
  expect(driver.diff()["Debriefs/2026/2026-05-16 Setback.md"]?.slice(-1)).toEqual([
    "+- Repeat the day and the time before hanging up. Twice. [[Repeat the day and the time]]",
  ]);
  // What was decided a few words ago is decided about what was written.
  await expect
    .poll(() => judgements().filter(({ withdrawn }) => withdrawn !== true))
    .toEqual([
      expect.objectContaining({ b: "repeat the day and the time before hanging up. twice." }),
    ]);
});

test("is called another one with Mod and 2", async () => {
  await driver.press("Control+2");
  await driver.waitForNotice("Remembered as different.");
  expect(driver.diff()[NOTE]).toContainEqual(
    expect.stringContaining("Repeat the day and the time before hanging up."),
  );
  await driver.type("!");
  expect(await driver.find(LESSON).inputValue()).toMatch(/hanging up\.!$/u);
});

test("is put off with Mod and 3, and leaves no trace", async () => {
  await driver.press("Control+3");
  await driver.find(CARD).waitFor({ state: "detached" });
  expect(judgements()).toEqual([]);
  expect(driver.diff()).toEqual({});
  await driver.type("!");
  expect(await driver.find(LESSON).inputValue()).toMatch(/hanging up\.!$/u);
});

test("says so where the line could not be linked", async () => {
  await driver.press("Control+1");
  await driver.waitForNotice(/^Joined/);
  await driver.removeOutside(NOTE);
  await driver.press("Control+Enter");
  await driver.waitForNotice(
    "Saved “2026-05-16 Setback”. A lesson was not linked to “Repeat the day and the time”: it is not there any more.",
  );
  expect(driver.diff()["Debriefs/2026/2026-05-16 Setback.md"]?.slice(-1)).toEqual([
    "+- Repeat the day and the time before hanging up.",
  ]);
});
