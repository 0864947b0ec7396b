import type { EntryStat } from "../protocol.ts";
import type { Vault } from "./vault.ts";

export class TAbstractFile {
  vault: Vault;
  path: string;
  name = "";
  parent: TFolder | null = null;

  constructor(vault: Vault, path: string) {
    this.vault = vault;
    this.path = path;
    this.takePath(path);
  }

  /** Renaming keeps the object; only what the path says changes. */
  takePath(path: string): void {
    this.path = path;
    this.name = path.slice(path.lastIndexOf("/") + 1);
  }
}

export class TFile extends TAbstractFile {
  stat: EntryStat;
  declare basename: string;
  declare extension: string;

  constructor(vault: Vault, path: string, stat: EntryStat) {
    super(vault, path);
    this.stat = stat;
  }

  override takePath(path: string): void {
    super.takePath(path);
    const dot = this.name.lastIndexOf(".");
    const hasExtension = dot > 0 && dot < this.name.length - 1;
    this.basename = hasExtension ? this.name.slice(0, dot) : this.name;
    this.extension = hasExtension ? this.name.slice(dot + 1).toLowerCase() : "";
  }
}

export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === "/";
  }
}
