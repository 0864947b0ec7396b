/** The contract of `NoteVault`: changes of notes, each planned on the text that is there. */
import { describe, expect, it } from "vitest";
import type { TextEdit } from "../../src/core/edit/text-edit";
import type { UseVault } from "./note-vault";
import { aRefusal, append, follow, insertion, NO_TEXTS, settled, TEXTS } from "./note-vault-trials";

export function describeChanging(use: UseVault): void {
  describe("changing", () => {
    it("hands the plan the text of that moment, not an earlier one", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Note.md", "old");
      await vault.read("Note.md");
      await hands.writeOutside("Note.md", "fresh");
      const seen: string[] = [];
      const applied = await vault.apply("Note.md", (text) => {
        seen.push(text);
        return append("!")(text);
      });
      expect(seen.at(-1)).toBe("fresh");
      expect(applied).toEqual({
        ok: true,
        value: { path: "Note.md", edits: [insertion(5, "!")], text: "fresh!" },
      });
      expect(await hands.stored("Note.md")).toBe("fresh!");
    });

    it("changes nothing outside the edits, byte for byte", async () => {
      const { vault, ...hands } = use();
      for (const text of TEXTS) {
        await hands.writeOutside("Note.md", text);
        const applied = await vault.apply("Note.md", append("end"));
        expect(applied.ok).toBe(true);
        expect(await hands.stored("Note.md")).toBe(`${text}end`);
      }
    });

    it.each(NO_TEXTS)("leaves alone what may be no text: %s", async (_what, bytes) => {
      const { vault, ...hands } = use();
      await hands.writeBytesOutside("Note.md", bytes);
      const mark = await hands.writeMark("Note.md");
      expect(await vault.apply("Note.md", append("!"))).toEqual(aRefusal());
      expect(await hands.writeMark("Note.md")).toBe(mark);
    });

    it("writes nothing when the plan refuses, and passes the reason on", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Note.md", "as it was");
      const mark = await hands.writeMark("Note.md");
      const refusal = { ok: false, reason: "This lesson is not there any more." } as const;
      expect(await vault.apply("Note.md", () => refusal)).toEqual(refusal);
      expect(await hands.stored("Note.md")).toBe("as it was");
      expect(await hands.writeMark("Note.md")).toBe(mark);
    });

    it("writes nothing when an edit does not find what it expects", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Note.md", "as it was");
      const stale: TextEdit = { span: { start: 0, end: 2 }, expected: "is", text: "was" };
      const applied = await vault.apply("Note.md", () => ({ ok: true, edits: [stale] }));
      expect(applied).toEqual(aRefusal());
      expect(await hands.stored("Note.md")).toBe("as it was");
    });

    it("writes nothing and tells nobody when there is nothing to do", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Note.md", "as it was");
      await settled();
      const mark = await hands.writeMark("Note.md");
      const events = follow(vault);
      expect(await vault.apply("Note.md", () => ({ ok: true, edits: [] }))).toEqual({
        ok: true,
        value: { path: "Note.md", edits: [], text: "as it was" },
      });
      await settled();
      expect(events).toEqual([]);
      expect(await hands.writeMark("Note.md")).toBe(mark);
    });

    it("refuses a note that is not there, and does not create it", async () => {
      const { vault, ...hands } = use();
      expect(await vault.apply("Gone.md", append("x"))).toEqual(aRefusal());
      expect(await hands.stored("Gone.md")).toBeNull();
    });

    it("refuses a note that has just gone, and does not create it", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Note.md", "text");
      await vault.read("Note.md");
      await hands.removeOutside("Note.md");
      expect(await vault.apply("Note.md", append("x"))).toEqual(aRefusal());
      expect(await hands.stored("Note.md")).toBeNull();
    });

    it("lands every one of many changes that come at once, in the order they came", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Note.md", "");
      const names = Array.from({ length: 50 }, (_, number) => `[${number}]`);
      const all = await Promise.all(names.map((text) => vault.apply("Note.md", append(text))));
      expect(all.every((result) => result.ok)).toBe(true);
      expect(await hands.stored("Note.md")).toBe(names.join(""));
    });

    it("passes the error of a plan that threw on, and goes on after it", async () => {
      const { vault, ...hands } = use();
      await hands.writeOutside("Note.md", "text");
      const bug = () => {
        throw new Error("a bug in a plan");
      };
      const both = [vault.apply("Note.md", bug), vault.apply("Note.md", append("!"))];
      await expect(both[0]).rejects.toThrow("a bug in a plan");
      expect((await both[1])?.ok).toBe(true);
      expect(await hands.stored("Note.md")).toBe("text!");
    });
  });
}
