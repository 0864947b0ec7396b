import type { PluginTrouble } from "../protocol.ts";

const LONGEST = 300;

/** A plugin asks for the same thing many times; each line is printed the first time only. */
export function printOnce(print: (line: string) => void): (trouble: PluginTrouble) => void {
  const printed = new Set<string>();
  return (trouble) => {
    const line = describeTrouble(trouble);
    if (printed.has(line)) return;
    printed.add(line);
    print(line);
  };
}

/** One line for the terminal. A plugin's words may hold anything, so control characters go. */
export function describeTrouble({ kind, plugin, detail }: PluginTrouble): string {
  const line = `${plugin ?? "some plugin"}: ${kind}: ${detail}`;
  return line.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").slice(0, LONGEST);
}
