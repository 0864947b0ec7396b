import type { App } from "../obsidian/app.ts";
import { knobs } from "../obsidian/knobs.ts";
import { MarkdownView } from "../obsidian/markdown-view.ts";
import { notImplementedUses } from "../obsidian/not-implemented.ts";
import { setPlatform, type PlatformKind, type SystemKind } from "../obsidian/platform.ts";
import { TextFileView } from "../obsidian/text-file-view.ts";
import { CacheWatch } from "./cache-watch.ts";
import { openUri, runCli } from "./outside-calls.ts";
import { openMemoryVault } from "./memory-disk.ts";
import type { PluginBody, PluginLoader } from "./plugin-loader.ts";
import { setTheme, type Theme } from "./theme.ts";

/**
 * `window.host`: what tests and a curious person may ask and set. Nothing here is part of the app.
 * The clock is not among it: tests set the page's own (`page.clock` of Playwright).
 */
export class Host {
  readonly app: App;
  /** Milliseconds: `editorSaveDelay` (for editors opened later) and `cacheDelay`. */
  readonly knobs = knobs;
  /** Requests that the page's rules stopped because they would have left this server. */
  readonly blockedRequests: string[] = [];
  /** True once the layout is ready and the plugins are loaded. */
  ready = false;
  readonly cacheWatch: CacheWatch;
  private readonly plugins: PluginLoader;

  constructor(app: App, plugins: PluginLoader) {
    this.app = app;
    this.plugins = plugins;
    this.cacheWatch = new CacheWatch(app);
    document.addEventListener("securitypolicyviolation", (event) => {
      this.blockedRequests.push(event.blockedURI);
    });
  }

  /** Each use of something the workbench lacks, by name. */
  get notImplemented(): readonly string[] {
    return notImplementedUses;
  }

  files(): string[] {
    return this.app.vault.getFiles().map((file) => file.path);
  }

  /** By full id, such as `debrief:open-rollup`; false when it cannot run now. */
  runCommand(id: string): boolean {
    return this.app.commands.executeCommandById(id);
  }

  setTheme(theme: Theme): void {
    setTheme(this.app, theme);
  }

  setPlatform(kind: PlatformKind, system?: SystemKind): void {
    // The window's width says nothing any more.
    knobs.platform = kind;
    setPlatform(kind, system);
    this.app.workspace.followPlatform();
  }

  /** Opens an `obsidian://` address; true when a plugin was told. */
  uri(address: string): Promise<boolean> {
    return openUri(this.app, address);
  }

  /** What a plugin answers on the app's command line; a flag without a value is `"true"`. */
  cli(command: string, params: Record<string, string> = {}): Promise<string> {
    return runCli(command, params);
  }

  /** A vault beside this one, in memory alone: by path, the texts of its files. */
  readonly memoryVault = openMemoryVault;

  /** Opens a note; `line` counts from 0, as in `eState`. */
  async openNote(path: string, line?: number): Promise<void> {
    const file = this.app.vault.getFileByPath(path);
    if (file === null) throw new Error(`File not found: ${path}`);
    const openState = line === undefined ? {} : { eState: { line } };
    await this.app.workspace.getLeaf(false).openFile(file, { active: true, ...openState });
  }

  /** Where the cursor of the active note is; null when no note is active. Counts from 0. */
  cursor(): { path: string; line: number; ch: number } | null {
    const view = this.app.workspace.getActiveViewOfType(MarkdownView);
    const file = view?.file ?? null;
    if (view === null || file === null) return null;
    return { path: file.path, ...view.editor.getCursor() };
  }

  /** Saves what editors still hold back. */
  async flush(): Promise<void> {
    const views: MarkdownView[] = [];
    this.app.workspace.iterateAllLeaves((leaf) => {
      if (leaf.view instanceof MarkdownView) views.push(leaf.view);
    });
    for (const view of views) await view.save();
  }

  /** Resolves when whatever shows a note has taken what was written to it outside. */
  async whenTaken(path: string): Promise<void> {
    const views: TextFileView[] = [];
    this.app.workspace.iterateAllLeaves(({ view }) => {
      if (view instanceof TextFileView && view.file?.path === path) views.push(view);
    });
    for (const view of views) await view.whenTaken();
  }

  unloadPlugin(id: string): void {
    this.plugins.unload(id);
  }

  loadPlugin(id: string): Promise<boolean> {
    return this.plugins.load(id);
  }

  /** As a person does: the plugin hears of it. */
  enablePlugin(id: string): Promise<boolean> {
    return this.plugins.enable(id);
  }

  async reloadPlugin(id: string): Promise<boolean> {
    this.plugins.unload(id);
    return this.plugins.load(id);
  }

  receivePlugin(id: string, body: PluginBody): void {
    this.plugins.receive(id, body);
  }
}

declare global {
  interface Window {
    host: Host;
  }
}
