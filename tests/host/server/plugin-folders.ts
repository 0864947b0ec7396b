import fs from "node:fs";
import path from "node:path";
import type { PluginFolder } from "../protocol.ts";

/** A folder with a built plugin: `main.js`, `manifest.json` and, if any, `styles.css`. */
export interface PluginSource extends PluginFolder {
  folder: string;
}

export function readPluginFolder(folder: string): PluginSource {
  const at = path.resolve(folder);
  for (const needed of ["manifest.json", "main.js"]) {
    if (!fs.existsSync(path.join(at, needed))) {
      throw new Error(`The plugin folder ${at} has no ${needed}. Is the plugin built?`);
    }
  }
  const manifest: unknown = JSON.parse(fs.readFileSync(path.join(at, "manifest.json"), "utf8"));
  if (!isManifest(manifest)) {
    throw new Error(`${path.join(at, "manifest.json")} needs an id, a name and a version.`);
  }
  return { folder: at, manifest, hasStyles: fs.existsSync(path.join(at, "styles.css")) };
}

function isManifest(value: unknown): value is PluginFolder["manifest"] {
  if (typeof value !== "object" || value === null) return false;
  const { id, name, version } = value as Record<string, unknown>;
  return typeof id === "string" && typeof name === "string" && typeof version === "string";
}

/**
 * The plugin's code as a script that hands itself over: the body is a CommonJS module, as the app
 * evaluates it, with no `eval` needed. It is read anew each time, so a reload takes a new build.
 */
export function wrapPlugin(source: PluginSource): string {
  const code = fs.readFileSync(path.join(source.folder, "main.js"), "utf8");
  const id = JSON.stringify(source.manifest.id);
  return `window.host.receivePlugin(${id}, function (require, module, exports) {${code}\n});\n`;
}

export function readStyles(source: PluginSource): string {
  return fs.readFileSync(path.join(source.folder, "styles.css"), "utf8");
}
