/**
 * How quick the rollup is in a browser with 5,000 repeats of 100,000 lessons: until it is painted, a
 * key in its search, scrolling, the size of its page, and what is left after 500 openings.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire as requireFrom } from "node:module";
import path from "node:path";
import type * as Esbuild from "esbuild";
import type { BrowserType, Page } from "playwright-core";
import { printTable, type Row } from "./table.mts";

const FRESH_PAGES = 7;
const OPENINGS = 15;
const CYCLES = 500;
/** What is kept once shows in the first round alone, what is lost again and again in each. */
const ROUNDS = 2;
const FRAMES = 240;
const TYPED = ["before", "customer call", "person:person", "e"];

interface Opening {
  readonly script: number;
  readonly painted: number;
}

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
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
});
const found = spawnSync(process.execPath, ["tests/e2e/find-browser.mjs"], { encoding: "utf8" });
const browser = await chromium.launch({
  executablePath: found.stdout.trim(),
  args: ["--no-sandbox", "--disable-gpu", "--js-flags=--expose-gc"],
});
// A page of a process of its own each time: nothing of it has run before.
const unready: Opening[] = [];
const ready: Opening[] = [];
const ahead: number[] = [];
for (let i = 0; i < FRESH_PAGES; i++) {
  const fresh = await openPage();
  unready.push(await fresh.evaluate(() => window.viewBench.open()));
  await fresh.context().close();
  const other = await openPage();
  ahead.push(await other.evaluate(() => window.viewBench.makeReady()));
  ready.push(await other.evaluate(() => window.viewBench.open()));
  await other.context().close();
}
const page = await openPage();
await page.evaluate(() => window.viewBench.open());

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

const again: Opening[] = [];
for (let i = 0; i < OPENINGS; i++) {
  again.push(await page.evaluate(() => window.viewBench.open()));
  await page.evaluate(() => window.viewBench.close());
}

printTable([
  ...openingRows("first opening of a page", ready),
  ...openingRows("the same before anything is ready", unready),
  ...openingRows("opening again", again),
  row("made ready ahead", ahead, "ms"),
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
const heaps = [await heap()];
for (let round = 0; round < ROUNDS; round++) {
  for (let i = 0; i < CYCLES / 50; i++) {
    await page.evaluate(async () => {
      for (let n = 0; n < 50; n++) {
        await window.viewBench.open();
        window.viewBench.close();
      }
    });
  }
  heaps.push(await heap());
}
const [before, ...after] = heaps.map((megabytes) => `${megabytes.toFixed(2)} MB`);
console.log(
  `Heap: ${before ?? ""} before, ${after.join(" and ")} after ${CYCLES} openings each time.`,
);
await browser.close();

async function openPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const fresh = await context.newPage();
  await fresh.setContent('<!doctype html><html><body class="theme-light"></body></html>');
  await fresh.addStyleTag({ content: host.outputFiles[0]?.text ?? "" });
  await fresh.addStyleTag({ content: readFileSync("styles.css", "utf8") });
  await fresh.addStyleTag({ content: ".bench-place { height: 100vh; }" });
  await fresh.addScriptTag({ content: outputFiles[0]?.text ?? "" });
  return fresh;
}

function openingRows(name: string, openings: readonly Opening[]): readonly Row[] {
  return [
    row(
      `${name}, script`,
      openings.map(({ script }) => script),
      "ms",
    ),
    row(
      `${name}, to paint`,
      openings.map(({ painted }) => painted),
      "ms",
    ),
  ];
}

function row(name: string, times: readonly number[], unit: string): Row {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return `${value.toFixed(1)} ${unit}`;
  };
  return { what: name, median: at(0.5), "95 %": at(0.95), most: at(1) };
}
