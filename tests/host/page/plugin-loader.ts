import type { App } from "../obsidian/app.ts";
import { Notice } from "../obsidian/notice.ts";
import { Plugin } from "../obsidian/plugin.ts";
import type { PluginFolder } from "../protocol.ts";
import { requireModule } from "./plugin-modules.ts";

export type PluginBody = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
) => void;

type PluginClass = new (app: App, manifest: PluginFolder["manifest"]) => Plugin;

/** Loads plugins and takes them out again. */
export class PluginLoader {
  readonly loaded = new Map<string, Plugin>();
  /** Hears of each plugin that could not be loaded. */
  onFailure: (id: string, error: unknown) => void = () => undefined;
  private readonly app: App;
  private readonly folders: readonly PluginFolder[];
  private readonly awaited = new Map<string, (body: PluginBody) => void>();

  constructor(app: App, folders: readonly PluginFolder[]) {
    this.app = app;
    this.folders = folders;
    for (const { manifest } of folders) {
      app.plugins.manifests[manifest.id] = manifest;
      app.plugins.enabledPlugins.add(manifest.id);
    }
    app.plugins.load = (id) => this.load(id);
    app.plugins.unload = (id) => this.unload(id);
  }

  async loadAll(): Promise<void> {
    for (const folder of this.folders) await this.load(folder.manifest.id);
  }

  /** What goes wrong in a plugin is shown and ends that plugin only. */
  async load(id: string): Promise<boolean> {
    const folder = this.folders.find(({ manifest }) => manifest.id === id);
    if (folder === undefined || this.loaded.has(id)) return false;
    try {
      const PluginClass = evaluate(await this.fetchBody(id));
      const plugin = new PluginClass(this.app, { ...folder.manifest });
      this.loaded.set(id, plugin);
      this.app.plugins.plugins[id] = plugin;
      showStyles(id, folder.hasStyles);
      await plugin.load();
      return true;
    } catch (error) {
      console.error(`The plugin ${id} failed to load.`, error);
      this.onFailure(id, error);
      new Notice(`Failed to load plugin "${folder.manifest.name}": ${String(error)}`, 0);
      this.unload(id);
      return false;
    }
  }

  /** As when a person switches the plugin on, which is more than loading it with the app. */
  async enable(id: string): Promise<boolean> {
    const isNew = await this.load(id);
    if (isNew) this.loaded.get(id)?.onUserEnable();
    return isNew;
  }

  unload(id: string): void {
    const plugin = this.loaded.get(id);
    this.loaded.delete(id);
    Reflect.deleteProperty(this.app.plugins.plugins, id);
    showStyles(id, false);
    try {
      plugin?.unload();
    } catch (error) {
      console.error(`The plugin ${id} failed to unload.`, error);
    }
  }

  /** Called by the script that the server wraps around `main.js`. */
  receive(id: string, body: PluginBody): void {
    this.awaited.get(id)?.(body);
    this.awaited.delete(id);
  }

  private fetchBody(id: string): Promise<PluginBody> {
    return new Promise((resolve, reject) => {
      this.awaited.set(id, resolve);
      const script = document.head.createEl("script", { attr: { "data-plugin": id } });
      script.addEventListener("load", () => {
        script.remove();
        reject(new Error("main.js could not be read; it may not be valid JavaScript."));
      });
      script.addEventListener("error", () => reject(new Error("main.js could not be loaded.")));
      script.src = `plugin/${encodeURIComponent(id)}/main.js?t=${performance.now()}`;
    });
  }
}

function evaluate(body: PluginBody): PluginClass {
  const module = { exports: {} as unknown };
  body(requireModule, module, module.exports);
  const exported = module.exports as { default?: unknown } | undefined;
  const found = exported?.default ?? exported;
  if (typeof found !== "function" || !(found.prototype instanceof Plugin)) {
    throw new Error("main.js exports no class that extends Plugin.");
  }
  return found as PluginClass;
}

function showStyles(id: string, shown: boolean): void {
  const selector = `link[data-plugin="${encodeURIComponent(id)}"]`;
  const sheet = document.head.querySelector<HTMLLinkElement>(selector);
  if (sheet !== null) sheet.disabled = !shown;
}
