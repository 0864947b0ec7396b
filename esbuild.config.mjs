// @ts-check
// The production build, and the only one: the same source gives the same bytes every time.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = path.dirname(fileURLToPath(import.meta.url));

/** @type {import("esbuild").BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  charset: "utf8",
  metafile: true,
  legalComments: "eof",
  logLevel: "warning",
};

/** @type {import("esbuild").Metafile} */
const meta = { inputs: {}, outputs: {} };

/** @type {import("esbuild").BuildOptions} */
const script = {
  ...shared,
  minify: true,
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": '"production"' },
};

/** What the engine runs in the worker: a script of its own, kept as a text in what the app loads. */
export const worker = {
  ...script,
  entryPoints: ["src/worker/entry.ts"],
  outfile: "dist/worker.js",
  write: false,
  platform: /** @type {const} */ ("browser"),
  format: /** @type {const} */ ("iife"),
  target: "es2021",
  // The same packages are in the file around it, with their notices.
  legalComments: /** @type {const} */ ("none"),
};

/**
 * Puts the worker's code in the place of `src/worker/worker-script.ts`.
 * @type {import("esbuild").Plugin}
 */
const inlineWorker = {
  name: "inline-worker",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]worker[\\/]worker-script\.ts$/ }, async () => {
      const { metafile, outputFiles } = await build(worker);
      Object.assign(meta.inputs, metafile?.inputs);
      const text = outputFiles?.[0]?.text ?? "";
      return { contents: `export const WORKER_SCRIPT = ${JSON.stringify(text)};`, loader: "js" };
    });
  },
};

/** What the app loads. */
export const plugin = {
  ...script,
  entryPoints: ["src/main.ts"],
  outfile: "main.js",
  platform: /** @type {const} */ ("browser"),
  format: /** @type {const} */ ("cjs"),
  target: "es2021",
  // The app gives these to every plugin.
  external: ["obsidian", "electron", "@codemirror/*", "@lezer/*"],
  plugins: [inlineWorker],
};

/** What the app styles its views with: one file, still easy to read. */
export const styles = {
  ...shared,
  entryPoints: ["styles/index.css"],
  outfile: "styles.css",
};

/** The command line: one file that needs nothing beside it. */
export const commandLine = {
  ...script,
  entryPoints: ["src/node/debrief.mts"],
  outfile: "dist/debrief.mjs",
  // Not "node", for which packages offer CommonJS; everything of Node's own is named node:*.
  platform: /** @type {const} */ ("neutral"),
  mainFields: ["module", "main"],
  conditions: ["import", "module", "default"],
  external: ["node:*"],
  format: /** @type {const} */ ("esm"),
  target: "node20",
  // Nobody waits for it to load, and an error in it shows a line that can be read.
  minify: false,
};

/**
 * @param {import("esbuild").BuildOptions & { entryPoints: string[], outfile: string }} options
 */
async function make(options) {
  const [entry = ""] = options.entryPoints;
  if (!existsSync(path.join(root, entry))) {
    console.log(`${options.outfile}: skipped, because ${entry} does not exist`);
    return;
  }
  const { metafile } = await build(options);
  Object.assign(meta.inputs, metafile?.inputs);
  Object.assign(meta.outputs, metafile?.outputs);
  const bytes = metafile?.outputs[options.outfile]?.bytes ?? 0;
  console.log(`${options.outfile}: ${(bytes / 1024).toFixed(1)} KB`);
}

/** Makes the command line a program: one first line that names Node, and leave to run. */
function makeExecutable() {
  const file = path.join(root, commandLine.outfile);
  if (meta.outputs[commandLine.outfile] === undefined) return;
  const text = readFileSync(file, "utf8");
  if (!text.startsWith("#!")) writeFileSync(file, `#!/usr/bin/env node\n${text}`);
  chmodSync(file, 0o755);
}

async function makeAll() {
  mkdirSync(path.join(root, "dist"), { recursive: true });
  await make(plugin);
  await make(styles);
  await make(commandLine);
  makeExecutable();
  // Which file of which package ended up where, for the tests on licences.
  writeFileSync(path.join(root, "dist/meta.json"), `${JSON.stringify(meta, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await makeAll();
  } catch (error) {
    // What esbuild found wrong in the source it has printed already.
    if (!(error instanceof Error && "errors" in error)) throw error;
    process.exitCode = 1;
  }
}
