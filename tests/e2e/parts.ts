import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { openVault, type Driver, type OpenOptions } from "./driver.ts";

// What the specs of the parts of an interface share: a plugin made for them, and how to look at it.

const host = fileURLToPath(new URL("../host", import.meta.url));
export const DATA = ".obsidian/plugins/parts/data.json";

export function openParts(options: OpenOptions = {}): Promise<Driver> {
  return openVault(path.join(host, "fixtures/vault"), {
    plugins: [path.join(host, "fixtures/parts-plugin")],
    ...options,
  });
}

/** What the plugin has noted since the last look. */
export function takeNotes({ page }: Driver): Promise<string[]> {
  return page.evaluate(() => window.parts.log.splice(0));
}

/** Ends what the plugin waits for. */
export function finish({ page }: Driver): Promise<void> {
  return page.evaluate(() => window.parts.finish());
}

export function stored(driver: Driver): Record<string, unknown> {
  return JSON.parse(driver.readFile(DATA)) as Record<string, unknown>;
}

export async function waitUntilStored(driver: Driver, key: string, value: unknown): Promise<void> {
  await expect.poll(() => stored(driver)[key]).toEqual(value);
}

/** The settings row of that name. */
export function findRow(page: Page, name: string): Locator {
  const title = page.locator(`.setting-item-name:text-is(${JSON.stringify(name)})`);
  return page.locator(".setting-item").filter({ has: title });
}
