import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");

/** The text of a file that the build makes. */
export function readBuilt(name: string): string {
  const file = path.join(ROOT, name);
  if (!existsSync(file)) throw new Error(`${name} is not there: run npm run build first`);
  return readFileSync(file, "utf8");
}

/** A JSON file of the repository, to be read as what the caller knows it to be. */
export function readJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, name), "utf8"));
}
