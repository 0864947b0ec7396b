import { chromium, type Browser } from "playwright-core";
import { ensureBrowser } from "../../e2e/find-browser.mjs";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser: Promise<Browser> | undefined;

/** One browser for all specs of a file; each of them has a context of its own. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: ensureBrowser(), args: ARGUMENTS });
  return browser;
}

export async function closeSharedBrowser(): Promise<void> {
  const open = browser;
  browser = undefined;
  await (await open)?.close();
}
