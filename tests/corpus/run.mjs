// @ts-check
/** Reads any folder of markdown and prints what was found: `npm run parse:corpus -- DIR`. */
import path from "node:path";
import { runBundled } from "../bench/run-bundled.mjs";

process.exitCode = await runBundled(
  path.join(import.meta.dirname, "parse-corpus.mts"),
  // The folder is meant from where the command was given.
  process.argv.slice(2).map((argument) => path.resolve(argument)),
);
