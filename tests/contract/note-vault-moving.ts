/** The contract of `NoteVault`: notes that get another path, or go to the trash. */
import { describe, expect, it } from "vitest";
import type { UseVault } from "./note-vault";
import {
  aRefusal,
  append,
  DONE,
  follow,
  NO_PLACES,
  NO_TEXTS,
  settled,
  TEXTS,
  TWINS,
} from "./note-vault-trials";

export function describeMoving(use: UseVault): void {
  describe("renaming", () => {
    it("moves the very text, and makes the folders above it", async () => {
      const { vault, ...hands } = use();
      for (const [number, text] of TEXTS.entries()) {
        await hands.writeOutside("Old.md", text);
        const to = `A/${number}/New.md`;
        expect(await vault.rename("Old.md", to)).toEqual(DONE);
        expect(await hands.stored(to)).toBe(text);
        expect(await hands.stored("Old.md")).toBeNull();
        expect(await vault.read(to)).toEqual({ ok: true, value: text });
      }
    });

    it.each(NO_TEXTS)("moves what may be no text as it is: %s", async (_what, bytes) => {
      const { vault, ...hands } = use();
      await hands.writeBytesOutside("Old.md", bytes);
      const before = await hands.stored("Old.md");
      expect(await vault.rename("Old.md", "New.md")).toEqual(DONE);
      expect(await hands.stored("New.md")).toBe(before);
    });

    it("never overwrites", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Old.md", "old");
      await hands.writeOutside("Taken.md", "precious");
      expect(await vault.rename("Old.md", "Taken.md")).toEqual(aRefusal());
      expect(await hands.stored("Old.md")).toBe("old");
      expect(await hands.stored("Taken.md")).toBe("precious");
    });

    it.each(TWINS)(
      "does not take a path that differs from another's in %s alone",
      async (_what, path, twin) => {
        const { vault, ...hands } = use();
        await hands.writeOutside("Old.md", "old");
        await hands.writeOutside(path, "precious");
        expect(await vault.rename("Old.md", twin)).toEqual(aRefusal());
        expect(await hands.stored("Old.md")).toBe("old");
        expect(await hands.stored(path)).toBe("precious");
      },
    );

    it("changes the case of a note's own name", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Folder/sarah.md", "text");
      expect(await vault.rename("Folder/sarah.md", "Folder/Sarah.md")).toEqual(DONE);
      expect(await hands.stored("Folder/Sarah.md")).toBe("text");
      expect(await vault.list()).toEqual({ ok: true, value: ["Folder/Sarah.md"] });
    });

    it.each(NO_PLACES)("leaves a note where it is rather than at %j", async (to) => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Old.md", "old");
      expect(await vault.rename("Old.md", to)).toEqual(aRefusal());
      expect(await hands.stored("Old.md")).toBe("old");
      expect(await vault.list()).toEqual({ ok: true, value: ["Old.md"] });
    });

    it("refuses a note that is not there", async () => {
      expect(await use().vault.rename("Gone.md", "New.md")).toEqual(aRefusal());
    });

    it("has nothing to do when the path is the same", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Note.md", "text");
      await settled();
      const events = follow(vault);
      expect(await vault.rename("Note.md", "Note.md")).toEqual(DONE);
      await settled();
      expect(events).toEqual([]);
      expect(await hands.stored("Note.md")).toBe("text");
    });

    it("loses no text when two notes want one path, or each the other's, at once", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("A.md", "a");
      await hands.writeOutside("B.md", "b");
      const results = await Promise.all([
        vault.rename("A.md", "C.md"),
        vault.rename("B.md", "C.md"),
        vault.create("C.md", "c"),
      ]);
      expect(results.map((result) => result.ok)).toEqual([true, false, false]);
      await Promise.all([vault.rename("B.md", "C.md"), vault.rename("C.md", "B.md")]);
      expect(await hands.stored("B.md")).toBe("b");
      expect(await hands.stored("C.md")).toBe("a");
    });

    it("waits for a change of the note, and lets the next one wait", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Old.md", "");
      const results = await Promise.all([
        vault.apply("Old.md", append("1")),
        vault.rename("Old.md", "New.md"),
        vault.apply("New.md", append("2")),
      ]);
      expect(results.map((result) => result.ok)).toEqual([true, true, true]);
      expect(await hands.stored("New.md")).toBe("12");
    });
  });

  describe("moving to the trash", () => {
    it("takes the note away and keeps its text", async () => {
      const { vault, ...hands } = use();
      for (const text of TEXTS) {
        await hands.writeOutside("Folder/Note.md", text);
        expect(await vault.trash("Folder/Note.md", text)).toEqual(DONE);
        expect(await hands.stored("Folder/Note.md")).toBeNull();
        expect(await vault.list()).toEqual({ ok: true, value: [] });
      }
      expect([...(await hands.trashed())].sort()).toEqual([...TEXTS].sort());
    });

    it("leaves a note that is not what it was expected to be", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Note.md", "more than that");
      expect(await vault.trash("Note.md", "that")).toEqual(aRefusal());
      expect(await hands.stored("Note.md")).toBe("more than that");
      expect(await hands.trashed()).toEqual([]);
    });

    it("leaves a note that a change came to first", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Note.md", "text");
      const results = await Promise.all([
        vault.apply("Note.md", append("!")),
        vault.trash("Note.md", "text"),
      ]);
      expect(results.map((result) => result.ok)).toEqual([true, false]);
      expect(await hands.stored("Note.md")).toBe("text!");
    });

    it.each(NO_TEXTS)("leaves what may be no text: %s", async (_what, bytes) => {
      const { vault, ...hands } = use();
      await hands.writeBytesOutside("Note.md", bytes);
      const before = (await hands.stored("Note.md")) ?? "";
      expect(await vault.trash("Note.md", before)).toEqual(aRefusal());
      expect(await hands.stored("Note.md")).toBe(before);
    });

    it("refuses a note that is not there", async () => {
      expect(await use().vault.trash("Gone.md", "")).toEqual(aRefusal());
    });

    it("leaves the place to a new note", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Note.md", "old");
      const both = [vault.trash("Note.md", "old"), vault.create("Note.md", "new")];
      expect(await Promise.all(both)).toEqual([DONE, DONE]);
      expect(await hands.stored("Note.md")).toBe("new");
      expect(await hands.trashed()).toEqual(["old"]);
    });
  });
}
