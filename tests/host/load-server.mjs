// The server is TypeScript, and Node 20 runs none: bundle it, then load the result.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const hostRoot = path.dirname(fileURLToPath(import.meta.url));
export const repository = path.resolve(hostRoot, "../..");

/** Bundles one module of `server/` and returns what it exports. */
async function loadServerModule(name) {
  // Below node_modules, so that the packages that stay outside the bundle are found from there.
  const folder = path.join(repository, "node_modules/.cache/workbench");
  fs.mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `${name}-${process.pid}.cjs`);
  try {
    await build({
      entryPoints: [path.join(hostRoot, "server", `${name}.ts`)],
      outfile,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "cjs",
      target: "node20",
      logLevel: "silent",
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    fs.rmSync(outfile, { force: true });
  }
}

/** Runs `server/NAME.ts`'s one function; a failure is one sentence and exit status 1. */
export async function runServerModule(name, exported) {
  try {
    const module = await loadServerModule(name);
    await module[exported](process.argv.slice(2), repository);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
