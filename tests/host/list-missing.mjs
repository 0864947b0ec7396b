// node tests/host/list-missing.mjs [--write]
// Compares the app's declarations with the workbench's classes and lists what is not there.
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { findMissing, readApi } from "./find-missing.mjs";

const hostRoot = path.dirname(fileURLToPath(import.meta.url));
const text = await format(JSON.stringify(findMissing(readApi(hostRoot))), {
  parser: "json",
  printWidth: 100,
});
if (process.argv.includes("--write")) {
  fs.writeFileSync(path.join(hostRoot, "obsidian/missing.json"), text);
} else {
  process.stdout.write(text);
}
