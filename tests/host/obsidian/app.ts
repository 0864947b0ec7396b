import type { Extension } from "@codemirror/state";
import type { Disk } from "../page/disk.ts";
import type { VaultListing } from "../protocol.ts";
import { CommunityPlugins, CorePlugins } from "./app-plugins.ts";
import { Commands } from "./commands.ts";
import { FileManager } from "./file-manager.ts";
import { Keymap, Scope } from "./keymap.ts";
import { MetadataCache } from "./metadata-cache.ts";
import { Platform } from "./platform.ts";
import { SecretStorage } from "./secret-storage.ts";
import { SettingsWindow } from "./settings-window.ts";
import { Vault } from "./vault.ts";
import { Workspace } from "./workspace.ts";

export class App {
  readonly scope = new Scope();
  readonly keymap: Keymap;
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly workspace: Workspace;
  readonly commands: Commands;
  readonly setting: SettingsWindow;
  readonly secretStorage = new SecretStorage(this);
  readonly plugins = new CommunityPlugins();
  readonly internalPlugins = new CorePlugins();
  /** Of all plugins; editors hold this very list. */
  readonly editorExtensions: Extension[] = [];
  lastEvent: UIEvent | null = null;
  private readonly storageKey: string;

  constructor(disk: Disk, listing: VaultListing) {
    this.storageKey = listing.key;
    this.keymap = new Keymap(this.scope);
    this.vault = new Vault(disk, listing);
    this.metadataCache = new MetadataCache(this.vault);
    this.fileManager = new FileManager(this, listing.config);
    this.commands = new Commands(this);
    this.workspace = new Workspace(this);
    this.setting = new SettingsWindow(this);
    this.keymap.viewScope = () => this.workspace.activeLeaf?.view.scope ?? null;
  }

  /** Not documented, and still asked by older plugins. */
  get isMobile(): boolean {
    return Platform.isMobile;
  }

  isDarkMode(): boolean {
    return document.body.hasClass("theme-dark");
  }

  /** Kept by the browser for this vault alone; null when nothing is. */
  loadLocalStorage(key: string): unknown {
    const text = window.localStorage.getItem(`${this.storageKey}-${key}`);
    return text === null ? null : (JSON.parse(text) as unknown);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) {
      window.localStorage.removeItem(`${this.storageKey}-${key}`);
    } else {
      window.localStorage.setItem(`${this.storageKey}-${key}`, JSON.stringify(data));
    }
  }
}
