import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import type { Driver, OpenOptions } from "./driver.ts";
import { DATA, findRow, openParts, takeNotes, waitUntilStored } from "./parts.ts";

// How plugins come and go: each test fails when a part that it uses is taken away.

declare global {
  interface Window {
    /** How many of each are registered, less those that were taken back. */
    registered: Record<string, number>;
  }
}

let driver: Driver;

const open = async (options?: OpenOptions): Promise<void> => {
  driver = await openParts(options);
};
const noted = (): Promise<string[]> => takeNotes(driver);
const row = (name: string): Locator => findRow(driver.page, name);
const becomes = (key: string, value: unknown): Promise<void> => waitUntilStored(driver, key, value);

afterEach(async () => {
  await driver.close();
});

test("a plugin hears that a person switched it on, and of changes of its data by others alone", async () => {
  await open();
  expect(await noted()).toEqual(["loaded"]);
  await driver.page.evaluate(() => window.host.unloadPlugin("parts"));
  await driver.page.evaluate(() => window.host.enablePlugin("parts"));
  expect(await noted()).toEqual(["loaded", "enabled by a person"]);
  await driver.press("Control+,");
  await row("Word").getByRole("textbox").fill("mine");
  await becomes("word", "mine");
  writeFileSync(
    path.join(driver.vaultFolder, DATA),
    JSON.stringify({ folders: [], word: "yours" }),
  );
  await expect.poll(noted).toEqual(["settings changed outside"]);
});

test("a plugin that goes leaves nothing behind", async () => {
  await open();
  const look = (): Promise<Record<string, unknown>> =>
    driver.page.evaluate(() => {
      const { app } = window.host;
      return {
        body: document.body.outerHTML,
        sheets: [...document.styleSheets].filter((sheet) => !sheet.disabled).length,
        commands: Object.keys(app.commands.commands),
        extensions: app.editorExtensions.length,
        counts: { ...window.registered },
      };
    });
  await driver.page.evaluate(() => {
    window.host.unloadPlugin("parts");
    const counts: Record<string, number> = { events: 0, listeners: 0, intervals: 0 };
    const { obsidian } = window.parts;
    const count = (target: object, name: string, key: string, by: number): void => {
      const holder = target as Record<string, (...given: unknown[]) => unknown>;
      const original = holder[name]!;
      holder[name] = function (this: unknown, ...given: unknown[]) {
        counts[key]! += by;
        return original.apply(this, given);
      };
    };
    count(obsidian.Events.prototype, "on", "events", 1);
    count(obsidian.Events.prototype, "offref", "events", -1);
    for (const target of [window, document]) {
      count(target, "addEventListener", "listeners", 1);
      count(target, "removeEventListener", "listeners", -1);
    }
    count(window, "setInterval", "intervals", 1);
    count(window, "clearInterval", "intervals", -1);
    window.registered = counts;
  });
  // The list of files is drawn a moment later than the rest.
  await driver.page.locator(".nav-file-title").first().waitFor();
  const before = await look();
  await driver.page.evaluate(() => window.host.loadPlugin("parts"));
  const during = await look();
  expect(during["counts"]).toEqual({ events: 2, listeners: 1, intervals: 1 });
  expect(during["commands"]).not.toEqual(before["commands"]);
  expect(during["sheets"]).not.toEqual(before["sheets"]);
  await driver.press("Control+,");
  await row("Template").getByRole("textbox").fill("alp");
  await driver.page.locator(".suggestion-item").waitFor();
  await driver.press("Escape", "Escape");
  await driver.runCommand("Parts: Menu");
  await driver.press("Escape");
  await driver.page.evaluate(() => window.host.unloadPlugin("parts"));
  expect(await look()).toEqual(before);
  await expect(
    driver.page.evaluate(() => window.host.cli("parts:say", { word: "hi" })),
  ).rejects.toThrow("no command");
  expect(await driver.page.evaluate(() => window.host.uri("obsidian://parts"))).toBe(false);
  expect(driver.errors).toEqual([]);
});
