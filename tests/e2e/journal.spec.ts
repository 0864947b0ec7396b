import type { Route } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import { type Driver, openVault } from "./driver.ts";
import {
  apply,
  BOILER,
  button,
  changed,
  dialog,
  INVOICE,
  NEWBORN,
  openRollup,
  promote,
  PROMOTED,
  TEAM,
  TITLE,
  undoLast,
} from "./promotion.ts";

// What is left of a change when the app does not live to finish it, or cannot keep a journal.

let driver: Driver;

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

describe("an operation that the app did not live to finish", () => {
  /** As if the app were killed at its third write: that one and all after it never arrive. */
  async function breakOff(): Promise<void> {
    const lost: Route[] = [];
    driver = await openRollup();
    await promote(driver);
    await driver.page.route(/\/api\/(write|create|trash|rename)\b/, async (route) => {
      if (lost.length > 0 || changed(driver).length >= 2) lost.push(route);
      else await route.continue();
    });
    await button(driver, /^Apply to/).click();
    await expect.poll(() => lost.length).toBe(1);
    await driver.reload();
    for (const route of lost) await route.abort().catch(() => {});
    await driver.page.unrouteAll();
    await dialog(driver).waitFor();
    expect(changed(driver).length).toBe(2);
  }

  test("is offered at the next start, with its day, and nothing is done unasked", async () => {
    await breakOff();
    expect(await dialog(driver).innerText()).toContain("Begun on 16 May 2026");
    expect(await dialog(driver).innerText()).toContain(TITLE);
    expect(await driver.focusedText()).toBe("Later");
    expect(await violations(driver, ".modal-container")).toEqual([]);
    expect(changed(driver).length).toBe(2);
    await button(driver, "Later").click();
    await dialog(driver).waitFor({ state: "detached" });
    expect(changed(driver).length).toBe(2);
    await driver.runCommand("Debrief: Finish or undo the interrupted change");
    await dialog(driver).waitFor();
  });

  test("is finished when asked: what it makes is what it would have made", async () => {
    await breakOff();
    await button(driver, "Finish").click();
    await driver.waitForNotice(/^Finished/);
    expect(changed(driver)).toEqual(PROMOTED);
    for (const path of [INVOICE, BOILER, NEWBORN, TEAM]) {
      expect(driver.readFile(path)).toContain(`[[${TITLE}]]`);
    }
    await undoLast(driver);
    expect(driver.diff()).toEqual({});
  });

  test("is undone when asked, byte for byte, and not offered again", async () => {
    await breakOff();
    await button(driver, "Undo").click();
    await driver.waitForNotice(/^Undone/);
    expect(driver.diff()).toEqual({});
    await driver.reload();
    await driver.settle();
    expect(await dialog(driver).count()).toBe(0);
    await expect(
      driver.runCommand("Debrief: Finish or undo the interrupted change"),
    ).rejects.toThrow("offers");
  });

  test("is kept as it is when asked, and can still be undone", async () => {
    await breakOff();
    await button(driver, "Keep as it is").click();
    await driver.waitForNotice(/^Kept/);
    expect(changed(driver).length).toBe(2);
    await undoLast(driver);
    expect(driver.diff()).toEqual({});
  });
});

test("without a database, changes are made all the same and can be undone until the app closes", async () => {
  driver = await openVault("tests/fixtures/vaults/sample");
  await driver.page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
  });
  await driver.reload();
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
  await promote(driver);
  await apply(driver);
  await driver.waitForNotice("until the app closes");
  await undoLast(driver);
  expect(driver.diff()).toEqual({});
});
