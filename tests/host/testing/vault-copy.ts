import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { diffTexts } from "./text-diff.ts";

/** What changed in the vault: for each note its added (`+`) and removed (`-`) lines. */
export type VaultDiff = Record<string, string[]>;

/** A copy of a fixture that a spec may change, and that knows what was changed. */
export class VaultCopy {
  readonly folder: string;
  private readonly fixture: string;

  constructor(fixture: string) {
    this.fixture = path.resolve(fixture);
    if (!fs.existsSync(this.fixture)) throw new Error(`There is no fixture ${this.fixture}.`);
    const temp = fs.mkdtempSync(path.join(os.tmpdir(), "workbench-"));
    this.folder = fs.realpathSync(temp) + path.sep + path.basename(this.fixture);
    fs.cpSync(this.fixture, this.folder, { recursive: true });
  }

  at(relative: string): string {
    return path.join(this.folder, ...relative.split("/"));
  }

  read(relative: string): string {
    return fs.readFileSync(this.at(relative), "utf8");
  }

  write(relative: string, text: string): void {
    fs.mkdirSync(path.dirname(this.at(relative)), { recursive: true });
    fs.writeFileSync(this.at(relative), text);
  }

  /** `plugin` is the folder that holds its manifest. */
  writePluginData(plugin: string, data: unknown): void {
    const manifest: unknown = JSON.parse(readText(path.join(plugin, "manifest.json")));
    const { id } = manifest as { id: string };
    this.write(`.obsidian/plugins/${id}/data.json`, JSON.stringify(data, null, 2));
  }

  files(): string[] {
    return listFiles(this.folder);
  }

  /** Against the fixture; `hidden` also looks into folders such as `.obsidian` and `.trash`. */
  diff(hidden = false): VaultDiff {
    const before = listFiles(this.fixture, hidden);
    const after = listFiles(this.folder, hidden);
    const changes: VaultDiff = {};
    for (const name of [...new Set([...before, ...after])].sort()) {
      const old = before.includes(name) ? readText(path.join(this.fixture, name)) : null;
      const present = after.includes(name) ? readText(path.join(this.folder, name)) : null;
      if (old !== present) changes[name] = diffTexts(old, present);
    }
    return changes;
  }

  remove(): void {
    fs.rmSync(path.dirname(this.folder), { recursive: true, force: true });
  }
}

function readText(place: string): string {
  return fs.readFileSync(place, "utf8");
}

function listFiles(root: string, hidden = false, below = ""): string[] {
  const entries = fs.readdirSync(path.join(root, below), { withFileTypes: true });
  const shown = entries.filter((entry) => hidden || !entry.name.startsWith("."));
  return shown
    .flatMap((entry) => {
      const relative = below === "" ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, hidden, relative) : [relative];
    })
    .sort();
}
