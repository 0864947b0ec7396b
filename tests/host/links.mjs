// node tests/host/links.mjs DIR: where the links of a folder of notes lead, as JSON.
import process from "node:process";
import { fileURLToPath } from "node:url";
import { runBundled } from "../bench/run-bundled.mjs";

const file = fileURLToPath(new URL("tools/print-links.mts", import.meta.url));
process.exitCode = await runBundled(file, process.argv.slice(2));
