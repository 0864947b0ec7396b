import fs from "node:fs";
import path from "node:path";

export interface CommandLine {
  vault?: string;
  port: number;
  plugins: string[];
  once: boolean;
}

/** A mistake in how the command was called; its message is all the user needs. */
export class BadUse extends Error {}

/** `allowed` lists the options this command knows: `--vault --port --plugin --once`. */
export function parseCommandLine(args: readonly string[], allowed: readonly string[]): CommandLine {
  const line: CommandLine = { port: 0, plugins: [], once: false };
  for (let at = 0; at < args.length; at++) {
    const option = args[at] ?? "";
    if (!allowed.includes(option)) {
      throw new BadUse(`Unknown argument ${option}; known are ${allowed.join(", ")}.`);
    }
    if (option === "--once") {
      line.once = true;
      continue;
    }
    const value = args[++at];
    if (value === undefined || value.startsWith("--")) throw new BadUse(`${option} needs a value.`);
    if (option === "--port") line.port = parsePort(value);
    else if (option === "--vault") line.vault = folder(value);
    else line.plugins.push(folder(value));
  }
  return line;
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65535) {
    throw new BadUse(`--port needs a number from 0 to 65535, not ${value}.`);
  }
  return port;
}

function folder(value: string): string {
  const at = path.resolve(value);
  if (!fs.statSync(at, { throwIfNoEntry: false })?.isDirectory()) {
    throw new BadUse(`There is no folder ${at}.`);
  }
  return at;
}
