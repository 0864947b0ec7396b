/** The contract of `NoteVault`: new notes, which never stand in another one's place. */
import { describe, expect, it } from "vitest";
import type { UseVault } from "./note-vault";
import { aRefusal, DONE, NO_PLACES, TWINS } from "./note-vault-trials";

export function describeCreating(use: UseVault): void {
  describe("creating", () => {
    it("writes the text and makes the folders above it", async () => {
      const { vault, ...hands } = use();
      expect(await vault.create("A/B/New.md", "\uFEFFline\r\n")).toEqual(DONE);
      expect(await hands.stored("A/B/New.md")).toBe("\uFEFFline\r\n");
      expect(await vault.read("A/B/New.md")).toEqual({ ok: true, value: "\uFEFFline\r\n" });
    });

    it("never overwrites", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Note.md", "precious");
      expect(await vault.create("Note.md", "new")).toEqual(aRefusal());
      expect(await hands.stored("Note.md")).toBe("precious");
    });

    it.each(TWINS)(
      "takes a path that differs in %s alone for the same note",
      async (_what, path, twin) => {
        const { vault, ...hands } = use();
        await hands.writeOutside(path, "precious");
        expect(await vault.create(twin, "new")).toEqual(aRefusal());
        expect(await hands.stored(path)).toBe("precious");
        // The disk itself may take one for the other.
        expect([null, "precious"]).toContain(await hands.stored(twin));
      },
    );

    it("makes no second folder that differs from another in its spelling alone", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("People/Ann.md", "text");
      expect(await vault.create("people/Bob.md", "new")).toEqual(aRefusal());
      expect(await hands.stored("people/Bob.md")).toBeNull();
    });

    it("makes no folder with the name of a note", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Note.md", "text");
      expect(await vault.create("Note.md/Inner.md", "new")).toEqual(aRefusal());
      expect(await hands.stored("Note.md")).toBe("text");
    });

    it.each(NO_PLACES)("creates nothing at %j", async (path) => {
      const { vault, ...hands } = use();
      expect(await vault.create(path, "new")).toEqual(aRefusal());
      expect(await hands.stored(path)).toBeNull();
      expect(await vault.list()).toEqual({ ok: true, value: [] });
    });

    it("lets one of two creations win when both come at once", async () => {
      const { vault, ...hands } = use();
      const results = await Promise.all([
        vault.create("Race.md", "first"),
        vault.create("Race.md", "second"),
      ]);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(await hands.stored("Race.md")).toBe(results[0].ok ? "first" : "second");
    });

    it("creates two notes in one new folder at once", async () => {
      const { vault, ...hands } = use();
      const both = [vault.create("A/B/One.md", "1"), vault.create("A/B/Two.md", "2")];
      expect(await Promise.all(both)).toEqual([DONE, DONE]);
      expect(await hands.stored("A/B/One.md")).toBe("1");
      expect(await hands.stored("A/B/Two.md")).toBe("2");
    });

    it("makes one of two folders that differ in their spelling alone when both come at once", async () => {
      const { vault } = use();
      const both = [vault.create("People/Ann.md", "1"), vault.create("people/Bob.md", "2")];
      const results = await Promise.all(both);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
    });
  });
}
