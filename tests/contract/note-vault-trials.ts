/** What the contract of `NoteVault` tries, and how it looks at the outcome. */
import { expect } from "vitest";
import type { Plan, TextEdit } from "../../src/core/edit/text-edit";
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

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files that end in `.md` all the same: written back, they would be others. */
export const NO_TEXTS: readonly (readonly [string, Uint8Array])[] = [
  ["a NUL in it", bytes("a\0b\n")],
  ["no UTF-8", Uint8Array.of(...bytes("caf"), 0xe9, ...bytes(" latin\n"))],
  ["cut in the middle of a letter", bytes("é").slice(0, 1)],
  ["the bytes of a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00)],
];

/** Where no note can be: outside the vault, hidden, or nowhere. */
export const NO_PLACES = [
  "../Out.md",
  "A/../../Out.md",
  ".obsidian/Note.md",
  "A/.hidden.md",
  "A//B.md",
  "/Root.md",
  "A/./B.md",
  "Note.txt",
] as const;

/** Paths that some file system takes for one. */
export const TWINS = [
  ["case", "People/Sarah.md", "People/SARAH.md"],
  ["normal form", "Caf\u00E9.md", "Cafe\u0301.md"],
  ["the case of a folder", "People/Ann.md", "people/Ann.md"],
  ["the case of its extension", "Note.MD", "Note.md"],
] as const;

export const DONE = { ok: true, value: undefined } as const;

export const append =
  (addition: string) =>
  (text: string): Plan => ({ ok: true, edits: [insertion(text.length, addition)] });

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
