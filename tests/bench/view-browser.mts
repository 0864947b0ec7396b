/** A browser with pages in which a view can be opened, and the rows of what was timed there. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire as requireFrom } from "node:module";
import path from "node:path";
import type * as Esbuild from "esbuild";
import type { BrowserType, Page } from "playwright-core";
import type { Row } from "./table.mts";
import type { Took } from "./view-page";

export interface ViewBrowser {
  /** A page of a process of its own: nothing of it has run before. */
  openPage(): Promise<Page>;
  close(): Promise<void>;
}

/** @param entry the file that a page runs */
export async function openViewBrowser(entry: string): Promise<ViewBrowser> {
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
  const script = await build({
    entryPoints: [entry],
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
  const styles = [
    host.outputFiles[0]?.text ?? "",
    readFileSync("styles.css", "utf8"),
    ".bench-place { height: 100vh; }",
  ];
  return {
    async openPage() {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.setContent('<!doctype html><html><body class="theme-light"></body></html>');
      for (const content of styles) await page.addStyleTag({ content });
      await page.addScriptTag({ content: script.outputFiles[0]?.text ?? "" });
      return page;
    },
    close: () => browser.close(),
  };
}

export function tookRows(name: string, times: readonly Took[]): readonly Row[] {
  return [
    timesRow(
      `${name}, script`,
      times.map(({ script }) => script),
    ),
    timesRow(
      `${name}, to paint`,
      times.map(({ painted }) => painted),
    ),
  ];
}

export function timesRow(name: string, times: readonly number[]): Row {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return `${value.toFixed(1)} ms`;
  };
  return { what: name, median: at(0.5), "95 %": at(0.95), most: at(1) };
}
