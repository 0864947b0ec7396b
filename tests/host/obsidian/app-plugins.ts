import type { Plugin } from "./plugin.ts";
import { notImplemented } from "./not-implemented.ts";

interface Manifest {
  id: string;
}

/**
 * `app.plugins`: not documented, but how plugins find each other. The loader fills it and says how
 * a plugin is switched on and off.
 */
export class CommunityPlugins {
  /** Those that are loaded, by id. */
  readonly plugins: Record<string, Plugin> = {};
  readonly manifests: Record<string, Manifest> = {};
  readonly enabledPlugins = new Set<string>();
  load: (id: string) => Promise<boolean> = () => Promise.resolve(false);
  unload: (id: string) => void = () => undefined;

  getPlugin(id: string): Plugin | null {
    return Object.hasOwn(this.plugins, id) ? (this.plugins[id] ?? null) : null;
  }

  enablePlugin(id: string): Promise<boolean> {
    return this.load(id);
  }

  disablePlugin(id: string): Promise<void> {
    this.unload(id);
    return Promise.resolve();
  }
}

interface CorePlugin {
  enabled: boolean;
  instance: object;
}

/** What the workbench has of the core plugins; all others are there and switched off. */
const ENABLED = ["command-palette", "file-explorer", "page-preview", "switcher"];
const SWITCHED_OFF = [
  ..."audio-recorder backlink bases bookmarks canvas daily-notes editor-status".split(" "),
  ..."file-recovery footnotes global-search graph markdown-importer note-composer".split(" "),
  ..."outgoing-link outline properties publish random-note slash-command".split(" "),
  ..."slides sync tag-pane templates webviewer word-count workspaces zk-prefixer".split(" "),
];

/** `app.internalPlugins`: not documented, but how plugins ask whether a core plugin is on. */
export class CorePlugins {
  readonly plugins: Record<string, CorePlugin> = {};

  constructor() {
    for (const id of ENABLED) this.plugins[id] = { enabled: true, instance: instanceOf(id) };
    for (const id of SWITCHED_OFF) this.plugins[id] = { enabled: false, instance: instanceOf(id) };
  }

  getPluginById(id: string): CorePlugin | null {
    return Object.hasOwn(this.plugins, id) ? (this.plugins[id] ?? null) : null;
  }

  /** The instance of a core plugin, not the plugin; null where it is off. */
  getEnabledPluginById(id: string): object | null {
    const plugin = this.getPluginById(id);
    return plugin?.enabled === true ? plugin.instance : null;
  }
}

/** Nothing of what a core plugin can do is here. */
function instanceOf(id: string): object {
  return new Proxy(
    {},
    {
      get(_, key): unknown {
        if (typeof key === "symbol" || key === "then") return undefined;
        throw notImplemented(`core plugin ${id}: ${key}`);
      },
    },
  );
}
