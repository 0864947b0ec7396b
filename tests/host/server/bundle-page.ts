import path from "node:path";
import { build } from "esbuild";

export interface PageBundle {
  script: string;
  /** Asked for by developer tools alone. */
  sourceMap: string;
  styles: string;
}

const bundles = new Map<string, Promise<PageBundle>>();

/** Bundles the page once a process. `hostRoot` is the folder `tests/host`. */
export function bundlePage(hostRoot: string): Promise<PageBundle> {
  const known = bundles.get(hostRoot) ?? bundle(hostRoot);
  bundles.set(hostRoot, known);
  return known;
}

async function bundle(hostRoot: string): Promise<PageBundle> {
  const result = await build({
    entryPoints: { app: path.join(hostRoot, "page/main.ts") },
    outdir: path.join(hostRoot, "out"),
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    sourcemap: "linked",
    banner: { js: await bundleMoment(hostRoot) },
    logLevel: "silent",
  });
  const text = (ending: string): string =>
    result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? "";
  return { script: text(".js"), sourceMap: text(".js.map"), styles: text(".css") };
}

/** In the app `moment` is a global of the window. */
async function bundleMoment(hostRoot: string): Promise<string> {
  const result = await build({
    stdin: { contents: 'window.moment = require("moment");', resolveDir: hostRoot },
    bundle: true,
    write: false,
    format: "iife",
    minify: true,
    logLevel: "silent",
  });
  return result.outputFiles[0]?.text ?? "";
}
