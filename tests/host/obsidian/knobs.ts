import type { Modifier } from "obsidian";
import type { PlatformKind, SystemKind } from "./platform.ts";

/** Times are milliseconds. */
export interface Knobs {
  /** From the last key to the note's save, in editors opened later. In the app about two seconds. */
  editorSaveDelay: number;
  /** From a change of a file to `metadataCache`'s events about it. */
  cacheDelay: number;
  /** Before each answer of the disk. */
  diskDelay: number;
  /** The disk finds `Note.md` when it is asked for `note.md`, as on Windows and macOS. */
  ignoresCase: boolean;
  /** Settings in a window of their own, as the app has them on a desktop. */
  settingsPopoutWindow: boolean;
  /** Whether a clicked settings row hands over its element before its index: see `setting-row.ts`. */
  settingActionGetsElement: boolean;
  /** Whether the app asks before an `obsidian://` address reaches a plugin. */
  askBeforeUri: boolean;
  /** What `hotkeys.json` holds: by full command id, in place of the command's own; none is `[]`. */
  hotkeys: Record<string, { modifiers: Modifier[]; key: string }[]>;
  /** Whether the core plugin that shows hovered links is on. */
  pagePreview: boolean;
  /** What plugins are told; set it before the start. */
  apiVersion: string;
  /** The device; left out, the window's width tells a phone from a desktop. */
  platform?: PlatformKind;
  system?: SystemKind;
}

declare global {
  interface Window {
    /** Set before the page starts, so that it holds from the first moment. */
    hostKnobs?: Partial<Knobs>;
  }
}

/** What tests may set, before the start or later through `window.host.knobs`. */
export const knobs: Knobs = {
  editorSaveDelay: 2000,
  cacheDelay: 50,
  diskDelay: 0,
  ignoresCase: false,
  settingsPopoutWindow: true,
  settingActionGetsElement: true,
  askBeforeUri: true,
  pagePreview: true,
  hotkeys: {},
  apiVersion: "1.13.1",
  // Some parts are tested without a page.
  ...("window" in globalThis ? window.hostKnobs : {}),
};
