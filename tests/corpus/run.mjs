// @ts-check
/**
 * Tries what is there on any folder of markdown: `npm run parse:corpus -- DIR` prints what was read,
 * `npm run corpus -- DIR` what came of every edit.
 */
import path from "node:path";
import { runBundled } from "../bench/run-bundled.mjs";

const [name = "", ...rest] = process.argv.slice(2);

process.exitCode = await runBundled(
  path.join(import.meta.dirname, `${name}.mts`),
  // The folder is meant from where the command was given.
  rest.map((argument) => path.resolve(argument)),
);
