/** The contract of `NoteVault`: what is told of changes, by this vault's hand and by others'. */
import { describe, expect, it, vi } from "vitest";
import type { VaultEvent } from "../../src/ports/note-vault";
import type { UseVault, VaultTraits } from "./note-vault";
import { append, follow, settled } from "./note-vault-trials";

export function describeFollowing(use: UseVault, { followsOthers }: VaultTraits): void {
  describe("following", () => {
    it.runIf(followsOthers)(
      "tells of notes that appear, change and vanish by other hands",
      async () => {
        const { vault, ...hands } = use();
        const events = follow(vault);
        await hands.writeOutside("Note.md", "1");
        await vi.waitFor(() => expect(events).toContainEqual({ kind: "changed", path: "Note.md" }));
        events.length = 0;
        await hands.writeOutside("Note.md", "22");
        await vi.waitFor(() => expect(events).toContainEqual({ kind: "changed", path: "Note.md" }));
        await hands.removeOutside("Note.md");
        await vi.waitFor(() => expect(events).toContainEqual({ kind: "removed", path: "Note.md" }));
      },
    );

    it.runIf(followsOthers)(
      "tells of a note that moved, as a move or as its two halves",
      async () => {
        const { vault, ...hands } = use();
        await hands.writeOutside("Old.md", "text");
        await settled();
        const events = follow(vault);
        await hands.moveOutside("Old.md", "Folder/New.md");
        await vi.waitFor(() => {
          expect(pathsOf(events)).toEqual(new Set(["Old.md", "Folder/New.md"]));
        });
      },
    );

    it("tells of its own writes too: views learn of them in no other way", async () => {
      const { vault } = use();
      const events = follow(vault);
      await vault.create("Note.md", "1");
      await vi.waitFor(() => expect(events).toContainEqual({ kind: "changed", path: "Note.md" }));
      events.length = 0;
      await vault.apply("Note.md", append("2"));
      await vi.waitFor(() => expect(events).toContainEqual({ kind: "changed", path: "Note.md" }));
      events.length = 0;
      await vault.rename("Note.md", "New.md");
      await vi.waitFor(() => expect(pathsOf(events)).toEqual(new Set(["Note.md", "New.md"])));
      await vault.trash("New.md", "12");
      await vi.waitFor(() => expect(events).toContainEqual({ kind: "removed", path: "New.md" }));
    });

    it("comes to rest when each event is answered by the change that caused it", async () => {
      const { vault, ...hands } = use();
      let answers = 0;
      const once = (text: string) =>
        text.endsWith("!") ? { ok: true as const, edits: [] } : append("!")(text);
      vault.watch(({ kind, path }) => {
        answers++;
        if (kind === "changed") void vault.apply(path, once);
      });
      await vault.create("Note.md", "text");
      await settled();
      const rest = answers;
      await settled();
      expect(await hands.stored("Note.md")).toBe("text!");
      // At most one event for the creation, and one for the change that answered it.
      expect([rest <= 2, answers]).toEqual([true, rest]);
    });

    it("tells nothing to a listener that was disposed", async () => {
      const { vault } = use();
      const events: VaultEvent[] = [];
      const watching = vault.watch((event) => events.push(event));
      watching.dispose();
      await vault.create("Note.md", "1");
      await settled();
      expect(events).toEqual([]);
    });
  });
}

function pathsOf(events: readonly VaultEvent[]): Set<string> {
  return new Set(
    events.flatMap((event) => (event.kind === "moved" ? [event.from, event.path] : [event.path])),
  );
}
