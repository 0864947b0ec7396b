/** What the contract of `NoteVault` tries, and how it looks at the outcome. */
import { expect } from "vitest";
import type { TextEdit } from "../../src/core/edit/text-edit";
import type { NoteVault, VaultEvent } from "../../src/ports/note-vault";

/** Texts whose bytes are easily lost. */
export const TEXTS = [
  "",
  "no line break at the end",
  "\uFEFF---\r\npeople: []\r\n---\r\nbody\r\n",
  "mixed\r\nline\nbreaks\rand\u2028more\n\n\n",
  "tabs\t\u00A0and blanks   \n   ",
  "𝔘𝔫𝔦 👩‍👩‍👧 e\u0301 \u202Eright to left\u202C\n",
] as const;

export function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, expected: "", text };
}

export function aRefusal(): { ok: false; reason: unknown } {
  return { ok: false, reason: expect.stringMatching(/\S+ \S+.*\.$/u) as unknown };
}

export function follow(vault: NoteVault): VaultEvent[] {
  const events: VaultEvent[] = [];
  vault.watch((event) => events.push(event));
  return events;
}

/** Long enough for a watcher of a real folder to have told what it has to tell. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 150));
}
