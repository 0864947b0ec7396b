// @ts-check
/**
 * Runs the benches: `npm run bench` for every `*.bench.mts` of this folder, `npm run bench -- NAME
 * [ARGUMENT…]` for one file. Each is bundled first, so that the code runs as it ships, and runs in a
 * process of its own, so that none warms up the next.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";

const folder = import.meta.dirname;
const [name, ...rest] = process.argv.slice(2);
const chosen =
  name === undefined
    ? readdirSync(folder).filter((file) => file.endsWith(".bench.mts"))
    : [`${name}.bench.mts`, `${name}.mts`].filter((file) => existsSync(path.join(folder, file)));

if (chosen.length === 0) {
  console.error(`No bench is called ${name ?? ""}.`);
  process.exit(1);
}

const output = mkdtempSync(path.join(tmpdir(), "debrief-bench-"));
try {
  for (const file of name === undefined ? chosen : chosen.slice(0, 1)) {
    const outfile = path.join(output, file.replace(/\.mts$/, ".mjs"));
    await build({
      entryPoints: [path.join(folder, file)],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      logLevel: "warning",
      // Bundled packages that are CommonJS ask for Node's own modules.
      banner: {
        js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
      },
    });
    const { status } = spawnSync(process.execPath, [outfile, ...rest], { stdio: "inherit" });
    if (status !== 0) process.exitCode = status ?? 1;
  }
} finally {
  rmSync(output, { recursive: true, force: true });
}
