import { afterEach, describe, expect, test } from "vitest";
import { type Driver, openVault } from "./driver.ts";

// Where lessons are compared: beside the app, not in it.

let driver: Driver;

afterEach(async () => {
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

async function openRollup(): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample");
  await driver.runCommand("Debrief: Open rollup");
  await driver.waitForText("35 debriefs · 96 lessons · 13 repeat");
}

/** Only a browser that is driven from outside tells of its workers. */
const workers = () => driver.page.workers();

describe("the repeat engine", () => {
  test("works in one worker of its own, made from nothing but the plugin's file", async () => {
    await openRollup();
    expect(workers()).toHaveLength(1);
    const [worker] = workers();
    expect(worker?.url()).toMatch(/^blob:/);
    expect(await worker?.evaluate(() => self.name)).toBe("debrief-repeats");
    expect(driver.errors).toEqual([]);
  });

  test("stays in it when notes change", async () => {
    await openRollup();
    const [worker] = workers();
    await driver.writeOutside(
      "Debriefs/2026/2026-05-16 New.md",
      "---\ndebrief: setback\n---\n## Lessons\n- Ask what they need before you offer anything.\n",
    );
    await driver.waitForText("36 debriefs · 97 lessons");
    expect(workers()).toEqual([worker]);
    expect(driver.errors).toEqual([]);
  });

  test("is gone when the plugin is, and comes once when the plugin comes back", async () => {
    await openRollup();
    await driver.unloadPlugin("debrief");
    await expect.poll(() => workers().length).toBe(0);
    await driver.loadPlugin("debrief");
    await expect.poll(() => workers().length).toBe(1);
    expect(driver.errors).toEqual([]);
  });

  test("works without a worker where the app allows none", async () => {
    driver = await openVault("tests/fixtures/vaults/sample");
    await driver.unloadPlugin("debrief");
    await driver.inApp(() => {
      Object.defineProperty(window, "Worker", {
        value: function refuse() {
          throw new DOMException("Refused.", "SecurityError");
        },
      });
    });
    await driver.loadPlugin("debrief");
    await driver.runCommand("Debrief: Open rollup");
    await driver.waitForText("35 debriefs · 96 lessons · 13 repeat");
    expect(workers()).toEqual([]);
    expect(await driver.notices()).toEqual([]);
    expect(driver.errors).toEqual([]);
  });
});
