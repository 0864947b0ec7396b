import type { TFile } from "./abstract-file.ts";
import { type TAbstractFile } from "./abstract-file.ts";
import type { Events } from "./events.ts";

const KEPT = 10;

/** The paths of the files that were opened last, the latest first. */
export class RecentFiles {
  private paths: string[] = [];

  constructor(vault: Events) {
    vault.on("rename", (file: TAbstractFile, oldPath: string) => {
      this.paths = this.paths.map((path) => (path === oldPath ? file.path : path));
    });
    vault.on("delete", (file: TAbstractFile) => {
      this.paths = this.paths.filter((path) => path !== file.path);
    });
  }

  add(file: TFile | null): void {
    if (file !== null) this.restore([file.path, ...this.paths]);
  }

  restore(paths: readonly string[]): void {
    this.paths = [...new Set(paths)].slice(0, KEPT);
  }

  list(): string[] {
    return [...this.paths];
  }
}
