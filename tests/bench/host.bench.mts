/**
 * How long the workbench takes: from its command to its address, and from opening the sample vault
 * to the first thing that a person gets from it, which is the command palette with its commands.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire as requireFrom } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserType } from "playwright-core";
import { printTable } from "./table.mts";

const ROUNDS = 7;
const LIMIT = 2000;

interface Round {
  ready: number;
  interaction: number;
}

const folder = mkdtempSync(path.join(tmpdir(), "debrief-bench-host-"));
cpSync("tests/fixtures/vaults/sample", folder, { recursive: true });
const found = spawnSync(process.execPath, ["tests/e2e/find-browser.mjs"], { encoding: "utf8" });
const started = performance.now();
const args = ["tests/host/serve.mjs", "--vault", folder, "--plugin", "."];
const server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
try {
  const url = await readAddress(server);
  const served = performance.now() - started;
  const browser = await openBrowser(found.stdout.trim());
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(browser, url));
  await browser.close();
  const interactions = rounds.map(({ interaction }) => interaction);
  printTable([
    row("command to address, once", [served]),
    row(
      "page to layout and plugins ready",
      rounds.map(({ ready }) => ready),
    ),
    row("page to first interaction", interactions),
  ]);
  const verdict = median(interactions) < LIMIT ? "within" : "over";
  console.log(`\nThe sample vault's page is ${verdict} its ${LIMIT / 1000} seconds.`);
} finally {
  server.kill("SIGINT");
  rmSync(folder, { recursive: true, force: true });
}

function readAddress(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    process.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    process.once("exit", (status) => reject(new Error(`serve.mjs ended with ${String(status)}.`)));
  });
}

/** Loaded when it runs, because a bundle cannot hold it. */
async function openBrowser(executablePath: string): Promise<Browser> {
  const require = requireFrom(path.resolve("package.json"));
  const { chromium } = require("playwright-core") as { chromium: BrowserType };
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}

/** A context of its own for each round, so that none finds what another kept. */
async function measure(browser: Browser, url: string): Promise<Round> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const before = performance.now();
  await page.goto(url);
  await page.waitForFunction("window.host?.ready");
  const ready = performance.now() - before;
  await page.keyboard.press("Control+p");
  await page.locator(".prompt .suggestion-item.is-selected").waitFor();
  const interaction = performance.now() - before;
  await context.close();
  return { ready, interaction };
}

function row(what: string, times: readonly number[]): Record<string, string> {
  return {
    what,
    median: `${median(times).toFixed(0)} ms`,
    slowest: `${Math.max(...times).toFixed(0)} ms`,
  };
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}
