import fc from "fast-check";
import { expect, it } from "vitest";
import { compareNotes, newestNotes } from "../../src/core/newest-notes";
import { runs } from "../fuzz/runs";
import { aNote } from "./rollup/builders";

it("notes by their day are those that a comparison of all gives", () => {
  const date = fc.constantFrom(null, "2026-05-16", "2026-05-09", "2025-12-31");
  const path = fc.constantFrom("a.md", "b.md", "c/a.md", "d.md", "é.md");
  const note = fc.record({ date, path }).map(({ date: day, path: at }) => aNote(at, { date: day }));
  fc.assert(
    fc.property(fc.array(note), (notes) => {
      expect(newestNotes(notes)).toEqual([...notes].sort(compareNotes));
      expect(newestNotes(notes)).toBe(newestNotes(notes));
    }),
    runs(),
  );
});
