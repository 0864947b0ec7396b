import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { App } from "obsidian";
import type { BrowserContext, Locator, Page } from "playwright-core";
import type { Served } from "../../host/server/serve.ts";
import type { VaultCopy, VaultDiff } from "../../host/testing/vault-copy.ts";
import type { AppDriver, Cursor, Target } from "./app-driver.ts";
import { hearPage } from "./hear-page.ts";
import { locate } from "./locate.ts";
import { withTaps } from "./with-taps.ts";

const screenshots = fileURLToPath(new URL("../../../dist/screenshots", import.meta.url));

/** The workbench in a browser. */
export class WorkbenchDriver implements AppDriver {
  readonly errors: string[] = [];
  private readonly foreign: string[] = [];

  /**
   * @param page for what only the workbench has: its page as Playwright sees it. A spec that reaches
   * for it cannot run against another app.
   * @param isTouched clicks are taps of a finger; its context must have a touch screen
   */
  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly served: Served,
    private readonly vault: VaultCopy,
    private readonly isTouched = false,
  ) {
    hearPage(page, context, served.origin, { errors: this.errors, foreign: this.foreign });
  }

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

  async clickAt(x: number, y: number): Promise<void> {
    if (this.isTouched) await this.page.touchscreen.tap(x, y);
    else await this.page.mouse.click(x, y);
  }

  find(target: Target): Locator {
    const found = locate(this.page, target);
    return this.isTouched ? withTaps(found) : found;
  }

  async focusedText(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const label = element?.closest("label")?.textContent;
      return (label ?? element?.textContent ?? "").trim();
    });
  }

  async openNote(notePath: string, line?: number): Promise<void> {
    await this.page.evaluate(([at, index]) => window.host.openNote(at, index), [
      notePath,
      line === undefined ? undefined : line - 1,
    ] as const);
  }

  async activeNote(): Promise<string | null> {
    return this.page.evaluate(() => window.host.app.workspace.getActiveFile()?.path ?? null);
  }

  async cursor(): Promise<Cursor | null> {
    const at = await this.page.evaluate(() => window.host.cursor());
    return at === null ? null : { path: at.path, line: at.line + 1, column: at.ch + 1 };
  }

  async editorText(): Promise<string | null> {
    return this.page.evaluate(
      () => window.host.app.workspace.activeEditor?.editor?.getValue() ?? null,
    );
  }

  async save(): Promise<void> {
    await this.page.evaluate(() => window.host.flush());
  }

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
    await this.page.evaluate((at) => window.host.whenTaken(at), notePath);
  }

  async removeOutside(notePath: string): Promise<void> {
    fs.rmSync(this.vault.at(notePath), { recursive: true });
    await this.waitUntilGone(notePath);
  }

  async renameOutside(from: string, to: string): Promise<void> {
    fs.mkdirSync(path.dirname(this.vault.at(to)), { recursive: true });
    fs.renameSync(this.vault.at(from), this.vault.at(to));
    await this.waitUntilGone(from);
    await this.page.waitForFunction(
      (at) => window.host.app.vault.getAbstractFileByPath(at) !== null,
      to,
    );
  }

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

  async notices(): Promise<string[]> {
    return this.page.locator(".notice").allInnerTexts();
  }

  async waitForNotice(text: string | RegExp): Promise<void> {
    await this.page.locator(".notice", { hasText: text }).first().waitFor();
  }

  async waitForText(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async waitForCache(notePath: string): Promise<void> {
    await this.page.evaluate((at) => window.host.cacheWatch.whenUpToDate(at), notePath);
  }

  /** Two frames, then the server answered: both take what was begun before in its order. */
  async settle(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await window.host.app.vault.adapter.exists("/");
    });
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

  async loadPlugin(id: string): Promise<void> {
    const isLoaded = await this.page.evaluate((name) => window.host.loadPlugin(name), id);
    if (!isLoaded) throw new Error(`The plugin ${id} could not be loaded.`);
  }

  async unloadPlugin(id: string): Promise<void> {
    await this.page.evaluate((name) => window.host.unloadPlugin(name), id);
  }

  async openUri(address: string): Promise<void> {
    const told = this.page.evaluate((one) => window.host.uri(one), address);
    await this.page.locator(".modal-button-container button", { hasText: "Open" }).click();
    await told;
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async inApp<R, A = undefined>(
    work: (app: App, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R> {
    const source = `(${work.toString()})(window.host.app, ${JSON.stringify(argument)})`;
    return this.page.evaluate<R>(source);
  }

  async runScript(source: string): Promise<void> {
    await this.page.evaluate(source);
  }

  async foreignRequests(): Promise<string[]> {
    const blocked = await this.page.evaluate(() => window.host.blockedRequests);
    return [...this.foreign, ...blocked];
  }

  /** Each use of something the workbench lacks. */
  async notImplemented(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.host.notImplemented);
  }

  async screenshot(name: string): Promise<string> {
    const file = path.join(screenshots, `${name}.png`);
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
