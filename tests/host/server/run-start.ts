import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseCommandLine } from "./command-line.ts";
import { serveUntilStopped } from "./run-serve.ts";

/** `npm start`: the rollup of the vault in the terminal, then the workbench on it. */
export async function runStart(args: readonly string[], repository: string): Promise<void> {
  const line = parseCommandLine(args, ["--vault", "--port", "--plugin", "--once"]);
  const sample = path.join(repository, "tests/fixtures/vaults/sample");
  printRollup(line.vault ?? sample, repository);
  if (line.once) return;
  const vault = line.vault ?? copyToTemp(sample);
  if (line.vault === undefined) {
    console.log("\nThis is a copy of the sample vault; change what you like.");
  }
  await serveUntilStopped(vault, line.port, line.plugins, repository);
}

function printRollup(vault: string, repository: string): void {
  const command = path.join(repository, "dist/debrief.mjs");
  const { status } = spawnSync(process.execPath, [command, "rollup", vault], { stdio: "inherit" });
  if (status !== 0) throw new Error(`The rollup of ${vault} ended with status ${status}.`);
}

function copyToTemp(folder: string): string {
  const target = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "debrief-")), "Sample vault");
  fs.cpSync(folder, target, { recursive: true });
  return target;
}
