import { chromium, type Browser } from "playwright-core";
import { ensureBrowser } from "../../e2e/find-browser.mjs";

/** Chromium heeds the last list alone, so what Playwright switches off for specs stands here too. */
const SWITCHED_OFF = [
  // Two pages behind the address bar of every window, which cost a third of what a spec does.
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  // Playwright's: what asks other servers, what changes how a page is left, and what draws late.
  ...["AimEnabled", "MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints"],
  ...["LensOverlay", "PreconnectToSearch", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable"],
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "PaintHolding"],
  ...["AvoidCorsURLLoaderRestartOnRedirect", "ThirdPartyStoragePartitioning"],
  "TcpPortRandomizationWin",
];

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${SWITCHED_OFF.join(",")}`,
];

let browser: Promise<Browser> | undefined;

/**
 * One browser for all specs of a process; each of them has a context of its own, with its own
 * storage. It ends with the process. One that crashed is replaced.
 */
export async function sharedBrowser(): Promise<Browser> {
  if (browser !== undefined && !(await browser).isConnected()) browser = undefined;
  browser ??= launch();
  return browser;
}

function launch(): Promise<Browser> {
  // A worker is ended by SIGTERM and has half a second left, too little for a browser to close by
  // itself: Playwright ends it, and takes its profile away, when the process exits.
  process.once("SIGTERM", () => process.exit());
  return chromium.launch({
    executablePath: ensureBrowser(),
    args: ARGUMENTS,
    handleSIGTERM: false,
  });
}
