import { afterEach, beforeEach, expect, test } from "vitest";
import { measureOverflow, violations } from "./accessibility.ts";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault, PHONE } from "./driver.ts";

// The same form under a thumb.

let driver: AppDriver;

beforeEach(async () => {
  driver = await openVault("tests/fixtures/vaults/sample", PHONE);
});
afterEach(async () => {
  expect(driver.errors).toEqual([]);
  await driver.close();
});

const FORM = ".debrief-modal.mod-form";
const field = (label: string) => `${FORM} [data-debrief-field="${label}"]`;

async function answer(label: string, text: string): Promise<void> {
  await driver
    .find(`${field(label)} :is(input, textarea)`)
    .first()
    .fill(text);
}

test("the prompt stands above its field, fingers reach everything, and nothing is cut off", async () => {
  await driver.runCommand("Debrief: New setback");
  await driver.find(`${FORM} textarea`).first().waitFor();
  await answer("Title", "Refund call");
  await answer("Lessons", "Read the promise back.");
  const label = await driver.find(`${field("What happened")} label`).boundingBox();
  const area = await driver.find(`${field("What happened")} textarea`).boundingBox();
  expect(label!.y + label!.height).toBeLessThanOrEqual(area!.y);
  expect(area!.height).toBeGreaterThanOrEqual(44);
  const save = await driver.find({ role: "button", name: "Save debrief" }).boundingBox();
  expect(save!.height).toBeGreaterThanOrEqual(44);
  expect(save!.y + save!.height).toBeLessThanOrEqual(844);
  expect(await measureOverflow(driver, ".debrief-form-body")).toBe(0);
  expect(await violations(driver, FORM)).toEqual([]);
  await driver.click({ role: "button", name: "Save debrief" });
  await driver.waitForNotice("Saved “2026-05-16 Refund call”.");
  expect(driver.diff()["Debriefs/2026/2026-05-16 Refund call.md"]?.slice(-2)).toEqual([
    "+## Lessons",
    "+- Read the promise back.",
  ]);
});

test("a debrief is written by taps, from the kind to the role of a person", async () => {
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
  await driver.runCommand("Debrief: Start a new note");
  await driver.click({ css: ".suggestion-item", hasText: "Success" });
  await driver.click(`${field("People")} input`);
  await driver.type("elif");
  await driver.click({ role: "option", name: /Elif Demir/, inside: field("People") });
  await driver.click({ role: "button", name: "Role of Elif Demir: with" });
  await driver.click({ css: ".menu-item", hasText: "From" });
  await driver.click(`${field("Lessons")} textarea`);
  await driver.type("Read the promise back.");
  await driver.click({ role: "button", name: "Process" });
  await driver.click({ role: "button", name: "Save debrief" });
  await driver.waitForNotice("Saved “2026-05-16 Success”.");
  expect(driver.diff()["Debriefs/2026/2026-05-16 Success.md"]).toEqual([
    "new file",
    "+---",
    "+debrief: success",
    "+date: 2026-05-16",
    '+people: ["[[Elif Demir]]"]',
    "+successes: []",
    "+level: process",
    "+outcome:",
    "+---",
    "+## Lessons",
    "+- Read the promise back.",
    "+  - from:: [[Elif Demir]]",
  ]);
});
