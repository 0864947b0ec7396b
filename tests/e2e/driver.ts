import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll } from "vitest";
import { serve, type Served } from "../host/server/serve.ts";
import { closeSharedBrowser, sharedBrowser } from "../host/testing/browser.ts";
import { VaultCopy, type VaultDiff } from "../host/testing/vault-copy.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** What the clock of every spec says, unless it asks for another time. */
const NOW = "2026-05-16T10:00:00+02:00";
const TIMEZONE = "Europe/Berlin";

export interface OpenOptions {
  /** An instant with its offset; the page's clock stands still there. */
  now?: string;
  timezone?: string;
  /** Folders of built plugins; by default the one this repository builds. */
  plugins?: string[];
  /** `data.json` of the (first) plugin before it loads. */
  data?: unknown;
  theme?: "light" | "dark";
  size?: { width: number; height: number };
  /** Pixels of a screenshot for each of the page. */
  scale?: number;
  /** Milliseconds, see `Knobs`. */
  editorSaveDelay?: number;
  cacheDelay?: number;
}

export type Target = string | { role: Parameters<Page["getByRole"]>[0]; name: string | RegExp };

/** Opens a copy of a fixture vault in the workbench, with the built plugin loaded. */
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
    timezoneId: options.timezone ?? TIMEZONE,
    locale: "en-GB",
    colorScheme: options.theme ?? "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const driver = new Driver(page, context, served, vault);
  const { editorSaveDelay, cacheDelay } = options;
  await page.addInitScript((knobs) => (window.hostKnobs = knobs), {
    ...(editorSaveDelay === undefined ? {} : { editorSaveDelay }),
    ...(cacheDelay === undefined ? {} : { cacheDelay }),
  });
  await page.clock.setFixedTime(new Date(options.now ?? NOW));
  await page.goto(served.url);
  await driver.waitUntilReady();
  return driver;
}

afterAll(closeSharedBrowser);

/** What a person can do and see, and what they find on disk afterwards. */
export class Driver {
  readonly page: Page;
  /** Errors that reached the console or nobody caught. A spec that expects none says so. */
  readonly errors: string[] = [];
  private readonly context: BrowserContext;
  private readonly served: Served;
  private readonly vault: VaultCopy;
  private readonly foreign: string[] = [];

  constructor(page: Page, context: BrowserContext, served: Served, vault: VaultCopy) {
    this.page = page;
    this.context = context;
    this.served = served;
    this.vault = vault;
    page.on("pageerror", (error) => this.errors.push(error.stack ?? error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
    context.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      const isLocal = protocol === "data:" || protocol === "blob:";
      if (origin !== served.origin && !isLocal) this.foreign.push(request.url());
    });
  }

  /** Through the palette, by keyboard; `name` as it is shown, e.g. "Debrief: Start a new note". */
  async runCommand(name: string): Promise<void> {
    await this.page.keyboard.press("Control+p");
    await this.page.locator(".prompt input").fill(name);
    const top = this.page.locator(".prompt .suggestion-item.is-selected, .suggestion-empty");
    const shown = (await top.textContent()) ?? "";
    if (!shown.startsWith(name)) throw new Error(`The palette offers "${shown}" for "${name}".`);
    await this.page.keyboard.press("Enter");
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async click(target: Target): Promise<void> {
    await this.find(target).click();
  }

  find(target: Target): Locator {
    if (typeof target === "string") return this.page.locator(target);
    return this.page.getByRole(target.role, { name: target.name });
  }

  /** `line` counts from 1, as people do. */
  async openNote(notePath: string, line?: number): Promise<void> {
    await this.page.evaluate(([at, index]) => window.host.openNote(at, index), [
      notePath,
      line === undefined ? undefined : line - 1,
    ] as const);
  }

  /** Saves what the editor still holds back, instead of waiting for it. */
  async save(): Promise<void> {
    await this.page.evaluate(() => window.host.flush());
  }

  async setTheme(theme: "light" | "dark"): Promise<void> {
    await this.page.evaluate((value) => window.host.setTheme(value), theme);
  }

  async setSize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.waitUntilReady();
  }

  /** Resolves when the vault has told of it. */
  async writeOutside(notePath: string, text: string): Promise<void> {
    this.vault.write(notePath, text);
    const { mtimeMs, size } = fs.statSync(this.vault.at(notePath));
    await this.page.waitForFunction(
      ([at, mtime, length]) => {
        const stat = window.host.app.vault.getFileByPath(at)?.stat;
        return stat?.mtime === mtime && stat.size === length;
      },
      [notePath, Math.round(mtimeMs), size] as const,
    );
  }

  async removeOutside(notePath: string): Promise<void> {
    fs.rmSync(this.vault.at(notePath), { recursive: true });
    await this.waitUntilGone(notePath);
  }

  /** For the vault this is a deletion and a creation: no watcher can know more. */
  async renameOutside(from: string, to: string): Promise<void> {
    fs.mkdirSync(path.dirname(this.vault.at(to)), { recursive: true });
    fs.renameSync(this.vault.at(from), this.vault.at(to));
    await this.waitUntilGone(from);
    await this.page.waitForFunction(
      (at) => window.host.app.vault.getAbstractFileByPath(at) !== null,
      to,
    );
  }

  /** The copy on disk. */
  get vaultFolder(): string {
    return this.vault.folder;
  }

  readFile(notePath: string): string {
    return this.vault.read(notePath);
  }

  files(): string[] {
    return this.vault.files();
  }

  diff(options: { hidden?: boolean } = {}): VaultDiff {
    return this.vault.diff(options.hidden);
  }

  async activeNote(): Promise<string | null> {
    return this.page.evaluate(() => window.host.app.workspace.getActiveFile()?.path ?? null);
  }

  /** Of the active note; line and column count from 1. */
  async cursor(): Promise<{ path: string; line: number; column: number } | null> {
    const at = await this.page.evaluate(() => window.host.cursor());
    return at === null ? null : { path: at.path, line: at.line + 1, column: at.ch + 1 };
  }

  /** The text in the active editor, saved or not. */
  async editorText(): Promise<string | null> {
    return this.page.evaluate(
      () => window.host.app.workspace.activeEditor?.editor?.getValue() ?? null,
    );
  }

  async notices(): Promise<string[]> {
    return this.page.locator(".notice").allInnerTexts();
  }

  async waitForNotice(text: string | RegExp): Promise<void> {
    await this.page.locator(".notice", { hasText: text }).first().waitFor();
  }

  async waitForText(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** What left for another server, or tried to. Must be empty. */
  async foreignRequests(): Promise<string[]> {
    const blocked = await this.page.evaluate(() => window.host.blockedRequests);
    return [...this.foreign, ...blocked];
  }

  async notImplemented(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.host.notImplemented);
  }

  /** Into `dist/screenshots`; returns the file's path. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(repository, "dist/screenshots", `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.served.close();
    this.vault.remove();
  }

  async waitUntilReady(): Promise<void> {
    await this.page.waitForFunction(() => (window.host as { ready?: boolean } | undefined)?.ready);
  }

  private async waitUntilGone(notePath: string): Promise<void> {
    await this.page.waitForFunction(
      (at) => window.host.app.vault.getAbstractFileByPath(at) === null,
      notePath,
    );
  }
}
