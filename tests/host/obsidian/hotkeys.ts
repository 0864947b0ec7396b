import type { Modifier } from "obsidian";
import { joinModifiers, type KeymapContext } from "./keymap.ts";
import { Platform } from "./platform.ts";

export interface Hotkey {
  modifiers: Modifier[];
  key: string;
}

export function isHotkey({ modifiers, key }: Hotkey, pressed: KeymapContext): boolean {
  const wanted = key.toLowerCase();
  const isKey = wanted === pressed.key?.toLowerCase() || wanted === pressed.vkey.toLowerCase();
  return isKey && joinModifiers(modifiers) === pressed.modifiers;
}

const MAC_SIGNS: Record<Modifier, string> = {
  Mod: "⌘",
  Meta: "⌘",
  Ctrl: "⌃",
  Alt: "⌥",
  Shift: "⇧",
};

/** As the palette shows it. */
export function sayHotkey({ modifiers, key }: Hotkey): string {
  const name = key.length === 1 ? key.toUpperCase() : key;
  if (Platform.isMacOS) return [...modifiers.map((each) => MAC_SIGNS[each]), name].join(" ");
  const held = modifiers.map((each) => (each === "Mod" ? "Ctrl" : each === "Meta" ? "Win" : each));
  return [...held, name].join(" + ");
}
