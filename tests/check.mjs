// @ts-check
/**
 * `npm run check`: what can be said without running a test. ESLint keeps one processor busy for as
 * long as all the rest takes, so the two run beside each other. A script prints when it ends, so
 * that their lines do not mix; after one that failed none begins.
 */
import { spawn } from "node:child_process";

const BESIDE_EACH_OTHER = [["lint:code"], ["typecheck", "lint:layout", "build"]];

let failed = false;

/**
 * @param {string} name
 * @returns {Promise<boolean>} whether it passed
 */
function runScript(name) {
  const began = Date.now();
  const child = spawn("npm", ["run", "--silent", name], {
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  /** @type {Buffer[]} */
  const printed = [];
  child.stdout.on("data", (chunk) => printed.push(chunk));
  child.stderr.on("data", (chunk) => printed.push(chunk));
  return new Promise((resolve) => {
    child.on("error", (error) => printed.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(printed));
      const seconds = Math.round((Date.now() - began) / 1000);
      console.log(`${name} ${code === 0 ? "passed" : "FAILED"} after ${seconds} s`);
      resolve(code === 0);
    });
  });
}

/** @param {readonly string[]} names */
async function runOneByOne(names) {
  for (const name of names) {
    if (failed) return;
    if (!(await runScript(name))) failed = true;
  }
}

await Promise.all(BESIDE_EACH_OTHER.map(runOneByOne));
if (failed) process.exitCode = 1;
