// node tests/host/metadata.mjs NOTE.md: what the metadata cache knows of a note, as JSON.
import process from "node:process";
import { fileURLToPath } from "node:url";
import { runBundled } from "../bench/run-bundled.mjs";

const file = fileURLToPath(new URL("tools/print-metadata.mts", import.meta.url));
process.exitCode = await runBundled(file, process.argv.slice(2));
