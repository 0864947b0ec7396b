// @ts-check
// Finds a Chromium for the tests in a browser, and installs one where there is none.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const ON_PATH = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Letters of many scripts, so that pictures look the same everywhere. */
const FONTS = ["fonts-noto-core", "fonts-noto-cjk"];

/**
 * Path of a Chromium or Chrome on this machine; `CHROME_PATH` comes before all others.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const candidates = [process.env.CHROME_PATH, ...onPath(), ...usualPlaces(), ofPlaywright()];
  return candidates.find(isFile);
}

/**
 * Path of a browser, after installing one if need be.
 * @returns {string}
 * @throws {Error} with one sentence that says what to do
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  const installed = installWithApt() || installWithPlaywright() ? findBrowser() : undefined;
  if (installed !== undefined) return installed;
  throw new Error(
    "No Chromium was found and none could be installed: install Chromium or Chrome, or set CHROME_PATH to its program.",
  );
}

/** @param {string | undefined} file */
function isFile(file) {
  return file !== undefined && file !== "" && existsSync(file) && statSync(file).isFile();
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const ending = process.platform === "win32" ? ".exe" : "";
  return ON_PATH.flatMap((name) => folders.map((folder) => path.join(folder, name + ending)));
}

function usualPlaces() {
  if (process.platform === "darwin") {
    return ["/Applications", path.join(process.env.HOME ?? "", "Applications")].flatMap(
      (folder) => [
        path.join(folder, "Chromium.app/Contents/MacOS/Chromium"),
        path.join(folder, "Google Chrome.app/Contents/MacOS/Google Chrome"),
      ],
    );
  }
  if (process.platform === "win32") {
    const { LOCALAPPDATA, PROGRAMFILES, "PROGRAMFILES(X86)": PROGRAMFILES_X86 } = process.env;
    return [LOCALAPPDATA, PROGRAMFILES, PROGRAMFILES_X86].flatMap((folder) =>
      folder === undefined
        ? []
        : [
            path.join(folder, "Chromium/Application/chrome.exe"),
            path.join(folder, "Google/Chrome/Application/chrome.exe"),
            path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
          ],
    );
  }
  return [];
}

function ofPlaywright() {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** On Debian, as root: its own package, and fonts to see text with. */
function installWithApt() {
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return false;
  if (!run("apt-get", ["update"])) return false;
  // Not every release has Inter.
  return ["fonts-inter", "fonts-liberation"].some((latin) =>
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", latin, ...FONTS]),
  );
}

function installWithPlaywright() {
  const require = createRequire(import.meta.url);
  const cli = path.join(path.dirname(require.resolve("playwright-core/package.json")), "cli.js");
  return run(process.execPath, [cli, "install", "chromium"]);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  console.error(`${command} ${args.join(" ")}`);
  // What they print goes to stderr: stdout holds the path alone.
  const stdio = /** @type {const} */ (["ignore", 2, 2]);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: [...stdio], env }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
