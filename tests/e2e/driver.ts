import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Knobs } from "../host/obsidian/knobs.ts";
import { serve } from "../host/server/serve.ts";
import { sharedBrowser } from "../host/testing/browser.ts";
import { VaultCopy } from "../host/testing/vault-copy.ts";
import { WorkbenchDriver } from "./driver/workbench-driver.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** What the clock of every spec says, unless it asks for another time. */
const NOW = "2026-05-16T10:00:00+02:00";
const TIMEZONE = "Europe/Berlin";

/** What specs run on. Those that declare an `AppDriver` would run on any; see there. */
export type Driver = WorkbenchDriver;

export interface OpenOptions {
  /** An instant with its offset; the app's clock stands still there. */
  now?: string;
  timezone?: string;
  /** Folders of built plugins; by default the one this repository builds. */
  plugins?: string[];
  /** `data.json` of the (first) plugin before it loads. */
  data?: unknown;
  theme?: "light" | "dark";
  size?: { width: number; height: number };
  /** A screen that is touched, as a phone's: each click of the driver is a tap, and nothing hovers. */
  touch?: boolean;
  /** Pixels of a screenshot for each of the window. */
  scale?: number;
  /** Milliseconds from the last key to the note's save. */
  editorSaveDelay?: number;
  /** Milliseconds from a change of a note to the metadata cache's word about it. */
  cacheDelay?: number;
  /** Of the workbench alone, see there. Settings are a dialog unless this says otherwise. */
  knobs?: Partial<Knobs>;
}

/** What makes a window a phone. */
export const PHONE = { size: { width: 390, height: 844 }, touch: true } as const;

/** Opens a copy of a fixture vault with the built plugin loaded. */
export async function openVault(fixture: string, options: OpenOptions = {}): Promise<Driver> {
  const vault = new VaultCopy(fixture);
  const plugins = options.plugins ?? [repository];
  if (options.data !== undefined) vault.writePluginData(plugins[0] ?? repository, options.data);
  const hostRoot = path.join(repository, "tests/host");
  const served = await serve({ vault: vault.folder, plugins, hostRoot });
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
    hasTouch: options.touch ?? false,
    isMobile: options.touch ?? false,
    timezoneId: options.timezone ?? TIMEZONE,
    locale: "en-GB",
    colorScheme: options.theme ?? "light",
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const driver = new WorkbenchDriver(page, context, served, vault, options.touch);
  const { editorSaveDelay, cacheDelay } = options;
  await page.addInitScript((knobs) => (window.hostKnobs = knobs), {
    settingsPopoutWindow: false,
    ...options.knobs,
    ...(editorSaveDelay === undefined ? {} : { editorSaveDelay }),
    ...(cacheDelay === undefined ? {} : { cacheDelay }),
  });
  await page.clock.setFixedTime(new Date(options.now ?? NOW));
  await page.goto(served.url);
  try {
    await driver.waitUntilReady();
  } catch (cause) {
    await driver.close();
    throw new Error(`The app did not start.\n${driver.errors.join("\n")}`, { cause });
  }
  return driver;
}
