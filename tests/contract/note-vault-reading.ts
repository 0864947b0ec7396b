/** The contract of `NoteVault`: what can be seen of the notes. */
import { describe, expect, it, vi } from "vitest";
import type { UseVault } from "./note-vault";
import { aRefusal, append, TEXTS } from "./note-vault-trials";

export function describeReading(use: UseVault): void {
  describe("reading", () => {
    it("lists the markdown notes of every folder and nothing else", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("One.md", "1");
      await hands.writeOutside("Folder/Deep/Zwei drei.md", "2");
      await hands.writeOutside("Folder/picture.png", "not a note");
      await hands.writeOutside(".trash/Gone.md", "hidden");
      await vi.waitFor(async () => {
        const listed = await vault.list();
        expect(listed.ok && [...listed.value].sort()).toEqual([
          "Folder/Deep/Zwei drei.md",
          "One.md",
        ]);
      });
    });

    it("gives the very text, with its byte order mark, line breaks and final blanks", async () => {
      const { vault, ...hands } = use();
      for (const text of TEXTS) {
        await hands.writeOutside("Note.md", text);
        await vi.waitFor(async () => {
          expect(await vault.read("Note.md")).toEqual({ ok: true, value: text });
        });
      }
    });

    it("says in a sentence that a note is not there", async () => {
      expect(await use().vault.read("Nowhere/Nothing.md")).toEqual(aRefusal());
    });

    it("takes a folder with the name of a note for no note", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Folder.md/Inner.md", "text");
      expect(await vault.list()).toEqual({ ok: true, value: ["Folder.md/Inner.md"] });
      expect(await vault.read("Folder.md")).toEqual(aRefusal());
      expect(await vault.apply("Folder.md", append("!"))).toEqual(aRefusal());
      expect(await vault.trash("Folder.md", "text")).toEqual(aRefusal());
      expect(await vault.create("Folder.md", "new")).toEqual(aRefusal());
      expect(await hands.stored("Folder.md/Inner.md")).toBe("text");
    });

    it.each([
      ["of a cloud placeholder that its note is awaited", "A/Note.md", "A/Note.md", true],
      ["the same of a name in another normal form", "Cafe\u0301.md", "Caf\u00E9.md", true],
      ["that a note beside a placeholder is not awaited", "A/Note.md", "A/Other.md", false],
      ["that a note of the same name elsewhere is not awaited", "A/Note.md", "B/Note.md", false],
    ])("says %s", async (_what, placeholder, path, isAwaited) => {
      const { vault, ...hands } = use();
      await hands.awaitOutside(placeholder);
      expect(await vault.isAwaited(path)).toBe(isAwaited);
      expect(await vault.list()).toEqual({ ok: true, value: [] });
    });

    it("awaits no note that is there", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Note.md", "text");
      expect(await vault.isAwaited("Note.md")).toBe(false);
    });
  });
}
