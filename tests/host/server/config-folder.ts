import fs from "node:fs";
import path from "node:path";
import { readAppConfig } from "../disk/app-config.ts";
import { Refusal } from "../disk/refusal.ts";
import type { AppConfig } from "../protocol.ts";
import { resolveInside } from "./resolve-inside.ts";

const CONFIG_DIR = ".obsidian";

/** What the server itself reads and keeps in `.obsidian`: the app's settings, and each served
 * plugin's `data.json`. */
export class ConfigFolder {
  private readonly root: string;
  /** What is known of each plugin's data, so that our own save is not taken for an outside change. */
  private readonly saved = new Map<string, string | null>();

  constructor(root: string) {
    this.root = root;
  }

  appConfig(): AppConfig {
    return readAppConfig(this.appJson());
  }

  appJson(): Record<string, unknown> {
    return readObject(resolveInside(this.root, `${CONFIG_DIR}/app.json`));
  }

  loadData(id: string): string | null {
    const data = readText(this.dataPlace(id));
    this.saved.set(id, data);
    return data;
  }

  saveData(id: string, data: string): void {
    const place = this.dataPlace(id);
    JSON.parse(data);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(`${place}.tmp`, data);
    fs.renameSync(`${place}.tmp`, place);
    this.saved.set(id, data);
  }

  /** True once when `data.json` is not what was last loaded, saved or asked about. */
  hasForeignData(id: string): boolean {
    const data = readText(this.dataPlace(id));
    if (this.saved.get(id) === data) return false;
    this.saved.set(id, data);
    return true;
  }

  private dataPlace(id: string): string {
    if (!/^[a-z0-9][a-z0-9_-]*$/i.test(id)) {
      throw new Refusal("forbidden", `Not a plugin id: ${id}`);
    }
    return resolveInside(this.root, dataFileOf(id));
  }
}

/** Relative to the vault. */
export function dataFileOf(id: string): string {
  return `${CONFIG_DIR}/plugins/${id}/data.json`;
}

function readText(place: string): string | null {
  try {
    return fs.readFileSync(place, "utf8");
  } catch {
    return null;
  }
}

function readObject(place: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readText(place) ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
