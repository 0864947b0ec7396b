// @ts-check
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";

/**
 * Bundles a TypeScript file, so that the code runs as it ships, and runs it in a process of its own;
 * gives its exit status.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function runBundled(file, args) {
  const output = mkdtempSync(path.join(tmpdir(), "debrief-bench-"));
  try {
    const outfile = path.join(output, path.basename(file).replace(/\.mts$/, ".mjs"));
    await build({
      entryPoints: [file],
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
    return spawnSync(process.execPath, [outfile, ...args], { stdio: "inherit" }).status ?? 1;
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}
