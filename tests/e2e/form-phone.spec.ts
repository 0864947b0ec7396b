import { afterEach, beforeEach, expect, test } from "vitest";
import { measureOverflow, violations } from "./accessibility.ts";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault } from "./driver.ts";

// The same form under a thumb.

let driver: AppDriver;

beforeEach(async () => {
  driver = await openVault("tests/fixtures/vaults/sample", { size: { width: 390, height: 844 } });
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
