/** A name for this vault on this device: the storage of a browser is shared by all vaults. */
import type { App } from "obsidian";

const KEY = "debrief-vault";
const FORM = /^[0-9a-f]{32}$/;

/** The same name at every start, or null where the app cannot remember one. */
export function vaultId(app: Pick<App, "loadLocalStorage" | "saveLocalStorage">): string | null {
  const known = remembered(app);
  if (known !== null) return known;
  try {
    app.saveLocalStorage(KEY, randomName());
  } catch {
    return null;
  }
  return remembered(app);
}

function remembered(app: Pick<App, "loadLocalStorage">): string | null {
  try {
    const stored: unknown = app.loadLocalStorage(KEY);
    return typeof stored === "string" && FORM.test(stored) ? stored : null;
  } catch {
    return null;
  }
}

function randomName(): string {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
