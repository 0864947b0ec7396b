/**
 * How quick the rollup is in a browser with 5,000 repeats of 100,000 lessons: until it is painted, a
 * key in its search, scrolling, the size of its page, and what is left after 500 openings.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire as requireFrom } from "node:module";
import path from "node:path";
import type * as Esbuild from "esbuild";
import type { BrowserType } from "playwright-core";
import { printTable, type Row } from "./table.mts";

const OPENINGS = 15;
const CYCLES = 500;
const FRAMES = 240;
const TYPED = ["before", "customer call", "person:person", "e"];

// Both are loaded when they run, because a bundle cannot hold them.
const require = requireFrom(path.resolve("package.json"));
const { build } = require("esbuild") as typeof Esbuild;
const { chromium } = require("playwright-core") as { chromium: BrowserType };
const host = await build({
  entryPoints: ["tests/host/css/index.css"],
  bundle: true,
  write: false,
  external: ["*.woff2", "*.woff", "*.ttf"],
  loader: { ".svg": "dataurl" },
  logLevel: "error",
});
const { outputFiles } = await build({
  entryPoints: ["tests/bench/rollup-view-page.ts"],
  bundle: true,
  write: false,
  format: "iife",
  target: "chrome120",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
});
const found = spawnSync(process.execPath, ["tests/e2e/find-browser.mjs"], { encoding: "utf8" });
const browser = await chromium.launch({
  executablePath: found.stdout.trim(),
  args: ["--no-sandbox", "--disable-gpu", "--js-flags=--expose-gc"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.setContent('<!doctype html><html><body class="theme-light"></body></html>');
await page.addStyleTag({ content: host.outputFiles[0]?.text ?? "" });
await page.addStyleTag({ content: readFileSync("styles.css", "utf8") });
await page.addStyleTag({ content: ".bench-place { height: 100vh; }" });
await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });

const first = await page.evaluate(() => window.viewBench.open());
const typed: number[] = [];
await page.waitForTimeout(3000);
for (const text of TYPED) {
  const times = await page.evaluate((one) => window.viewBench.type(one), text);
  typed.push(...times.slice(1));
  await page.evaluate(() => window.viewBench.type(""));
}
const atTop = await page.evaluate(() => window.viewBench.nodes());
const frames = await page.evaluate((count) => window.viewBench.scroll(count), FRAMES);
const further = await page.evaluate(() => window.viewBench.nodes());
await page.evaluate(() => window.viewBench.close());

const script: number[] = [];
const painted: number[] = [];
for (let i = 0; i < OPENINGS; i++) {
  const opened = await page.evaluate(() => window.viewBench.open());
  script.push(opened.script);
  painted.push(opened.painted);
  await page.evaluate(() => window.viewBench.close());
}

printTable([
  row("first opening, script", [first.script], "ms"),
  row("first opening, to paint", [first.painted], "ms"),
  row("opening again, script", script, "ms"),
  row("opening again, to paint", painted, "ms"),
  row("a key to what it shows", typed, "ms"),
  row("a frame of scrolling", frames, "ms"),
]);
console.log(`\nNodes of the view: ${atTop} at the top, ${further} further down (aim: under 800).`);

const heap = async (): Promise<number> => {
  const client = await page.context().newCDPSession(page);
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize } = await client.send("Runtime.getHeapUsage");
  await client.detach();
  return usedSize / 1e6;
};
const before = await heap();
for (let i = 0; i < CYCLES / 50; i++) {
  await page.evaluate(async () => {
    for (let n = 0; n < 50; n++) {
      await window.viewBench.open();
      window.viewBench.close();
    }
  });
}
const after = await heap();
console.log(
  `Heap: ${before.toFixed(1)} MB before, ${after.toFixed(1)} MB after ${CYCLES} openings.`,
);
await browser.close();

function row(name: string, times: readonly number[], unit: string): Row {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return `${value.toFixed(1)} ${unit}`;
  };
  return { what: name, median: at(0.5), "95 %": at(0.95), most: at(1) };
}
