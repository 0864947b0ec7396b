// @ts-check
/**
 * Runs the benches: `npm run bench` for every `*.bench.mts` of this folder, `npm run bench -- NAME
 * [ARGUMENT…]` for one file. Each is bundled first and has a process of its own, so that none warms
 * up the next.
 */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { runBundled } from "./run-bundled.mjs";

const folder = import.meta.dirname;
const [name, ...rest] = process.argv.slice(2);
const chosen =
  name === undefined
    ? readdirSync(folder).filter((file) => file.endsWith(".bench.mts"))
    : [`${name}.bench.mts`, `${name}.mts`]
        .filter((file) => existsSync(path.join(folder, file)))
        .slice(0, 1);

if (chosen.length === 0) {
  console.error(`No bench is called ${name ?? ""}.`);
  process.exit(1);
}

for (const file of chosen) {
  const status = await runBundled(path.join(folder, file), rest);
  if (status !== 0) process.exitCode = status;
}
