/** What every `NoteVault` promises, as one suite that each implementation runs. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Plan, TextEdit } from "../../src/core/edit/text-edit";
import type { NoteVault, VaultEvent } from "../../src/ports/note-vault";
import { aRefusal, follow, insertion, settled, TEXTS } from "./note-vault-trials";

/** A fresh vault, and the hands of somebody else in the same folder. */
export interface VaultUnderTest {
  readonly vault: NoteVault;
  /** The text as it lies in storage, or null: read past the vault. */
  stored(path: string): Promise<string | null>;
  /** Creates or replaces a note, and the folders above it, past the vault. */
  writeOutside(path: string, text: string): Promise<void>;
  removeOutside(path: string): Promise<void>;
  moveOutside(from: string, to: string): Promise<void>;
  /** A value that changes whenever a note is written, such as a time or a count; null if unknown. */
  writeMark(path: string): Promise<number | null>;
  close(): Promise<void>;
}

const append =
  (addition: string) =>
  (text: string): Plan => ({ ok: true, edits: [insertion(text.length, addition)] });

export interface VaultTraits {
  /** False for a host that lives for one command: it tells of its own writes alone. */
  readonly followsOthers: boolean;
}

export function describeNoteVault(
  name: string,
  make: () => Promise<VaultUnderTest>,
  { followsOthers }: VaultTraits = { followsOthers: true },
): void {
  describe(`${name} keeps the promises of a note vault`, () => {
    let hands: VaultUnderTest;
    let vault: NoteVault;

    beforeEach(async () => {
      hands = await make();
      vault = hands.vault;
    });
    afterEach(() => hands.close());

    describe("reading", () => {
      it("lists the markdown notes of every folder and nothing else", async () => {
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
        for (const text of TEXTS) {
          await hands.writeOutside("Note.md", text);
          await vi.waitFor(async () => {
            expect(await vault.read("Note.md")).toEqual({ ok: true, value: text });
          });
        }
      });

      it("says in a sentence that a note is not there", async () => {
        expect(await vault.read("Nowhere/Nothing.md")).toEqual(aRefusal());
      });
    });

    describe("creating", () => {
      it("writes the text and makes the folders above it", async () => {
        expect(await vault.create("A/B/New.md", "\uFEFFline\r\n")).toEqual({
          ok: true,
          value: undefined,
        });
        expect(await hands.stored("A/B/New.md")).toBe("\uFEFFline\r\n");
        expect(await vault.read("A/B/New.md")).toEqual({ ok: true, value: "\uFEFFline\r\n" });
      });

      it("never overwrites", async () => {
        await hands.writeOutside("Note.md", "precious");
        expect(await vault.create("Note.md", "new")).toEqual(aRefusal());
        expect(await hands.stored("Note.md")).toBe("precious");
      });

      it.each([
        ["case", "People/Sarah.md", "People/SARAH.md"],
        ["normal form", "Caf\u00E9.md", "Cafe\u0301.md"],
        ["the case of a folder", "People/Ann.md", "people/Ann.md"],
      ])("takes a path that differs in %s alone for the same note", async (_what, path, twin) => {
        expect((await vault.create(path, "precious")).ok).toBe(true);
        expect(await vault.create(twin, "new")).toEqual(aRefusal());
        expect(await hands.stored(path)).toBe("precious");
      });

      it("lets one of two creations win when both come at once", async () => {
        const results = await Promise.all([
          vault.create("Race.md", "first"),
          vault.create("Race.md", "second"),
        ]);
        expect(results.filter((result) => result.ok)).toHaveLength(1);
        expect(await hands.stored("Race.md")).toBe(results[0].ok ? "first" : "second");
      });
    });

    describe("changing", () => {
      it("hands the plan the text of that moment, not an earlier one", async () => {
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
        for (const text of TEXTS) {
          await hands.writeOutside("Note.md", text);
          const applied = await vault.apply("Note.md", append("end"));
          expect(applied.ok).toBe(true);
          expect(await hands.stored("Note.md")).toBe(`${text}end`);
        }
      });

      it("writes nothing when the plan refuses, and passes the reason on", async () => {
        await hands.writeOutside("Note.md", "as it was");
        const mark = await hands.writeMark("Note.md");
        const refusal = { ok: false, reason: "This lesson is not there any more." } as const;
        expect(await vault.apply("Note.md", () => refusal)).toEqual(refusal);
        expect(await hands.stored("Note.md")).toBe("as it was");
        expect(await hands.writeMark("Note.md")).toBe(mark);
      });

      it("writes nothing when an edit does not find what it expects", async () => {
        await hands.writeOutside("Note.md", "as it was");
        const stale: TextEdit = { span: { start: 0, end: 2 }, expected: "is", text: "was" };
        const applied = await vault.apply("Note.md", () => ({ ok: true, edits: [stale] }));
        expect(applied).toEqual(aRefusal());
        expect(await hands.stored("Note.md")).toBe("as it was");
      });

      it("writes nothing and tells nobody when there is nothing to do", async () => {
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
        expect(await vault.apply("Gone.md", append("x"))).toEqual(aRefusal());
        expect(await hands.stored("Gone.md")).toBeNull();
      });

      it("lands every one of many changes that come at once", async () => {
        await hands.writeOutside("Note.md", "");
        const names = Array.from({ length: 50 }, (_, number) => `[${number}]`);
        const all = await Promise.all(names.map((text) => vault.apply("Note.md", append(text))));
        expect(all.every((result) => result.ok)).toBe(true);
        const stored = (await hands.stored("Note.md")) ?? "";
        expect(stored).toHaveLength(names.join("").length);
        for (const text of names) expect(stored).toContain(text);
      });

      it("goes on after a plan that threw", async () => {
        await hands.writeOutside("Note.md", "text");
        const bug = () => {
          throw new Error("a bug in a plan");
        };
        await vault.apply("Note.md", bug).catch(() => undefined);
        expect(await hands.stored("Note.md")).toBe("text");
        expect((await vault.apply("Note.md", append("!"))).ok).toBe(true);
      });
    });

    describe("following", () => {
      it.runIf(followsOthers)(
        "tells of notes that appear, change and vanish by other hands",
        async () => {
          const events = follow(vault);
          await hands.writeOutside("Note.md", "1");
          await vi.waitFor(() =>
            expect(events).toContainEqual({ kind: "changed", path: "Note.md" }),
          );
          events.length = 0;
          await hands.writeOutside("Note.md", "22");
          await vi.waitFor(() =>
            expect(events).toContainEqual({ kind: "changed", path: "Note.md" }),
          );
          await hands.removeOutside("Note.md");
          await vi.waitFor(() =>
            expect(events).toContainEqual({ kind: "removed", path: "Note.md" }),
          );
        },
      );

      it.runIf(followsOthers)(
        "tells of a note that moved, as a move or as its two halves",
        async () => {
          await hands.writeOutside("Old.md", "text");
          await settled();
          const events = follow(vault);
          await hands.moveOutside("Old.md", "Folder/New.md");
          await vi.waitFor(() => {
            const paths = events.flatMap((event) =>
              event.kind === "moved" ? [event.from, event.path] : [event.path],
            );
            expect(new Set(paths)).toEqual(new Set(["Old.md", "Folder/New.md"]));
          });
        },
      );

      it("tells of its own writes too: views learn of them in no other way", async () => {
        const events = follow(vault);
        await vault.create("Note.md", "1");
        await vi.waitFor(() => expect(events).toContainEqual({ kind: "changed", path: "Note.md" }));
        events.length = 0;
        await vault.apply("Note.md", append("2"));
        await vi.waitFor(() => expect(events).toContainEqual({ kind: "changed", path: "Note.md" }));
      });

      it("tells nothing to a listener that was disposed", async () => {
        const events: VaultEvent[] = [];
        const watching = vault.watch((event) => events.push(event));
        watching.dispose();
        await vault.create("Note.md", "1");
        await settled();
        expect(events).toEqual([]);
      });
    });
  });
}
