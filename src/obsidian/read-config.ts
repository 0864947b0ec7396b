/** Files that the app keeps its own settings in. They are read alone, and never written. */
import type { App } from "obsidian";

/**
 * Read anew each time: the person may have changed it a moment ago. Null where it is not there, and
 * where it cannot be read: it says nothing then, and the app itself would start with its defaults.
 */
export async function readConfig({ vault }: App, name: string): Promise<unknown> {
  const path = `${vault.configDir}/${name}`;
  try {
    if (!(await vault.adapter.exists(path))) return null;
    const stored: unknown = JSON.parse(await vault.adapter.read(path));
    return stored;
  } catch {
    return null;
  }
}
