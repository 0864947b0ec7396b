import type { Keymap } from "./keymap.ts";

let keymap: Keymap | null = null;

/** Menus are made without an app, yet need its keymap: the page says once which one is in use. */
export function useKeymap(value: Keymap): void {
  keymap = value;
}

export function openKeymap(): Keymap {
  if (keymap === null) throw new Error("The workbench has not started.");
  return keymap;
}
