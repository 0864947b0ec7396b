import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyNote } from "../../fuzz/notes";
import { patience, runs } from "../../fuzz/runs";
import { EDITS, newCounts, read, showCounts, tryEdit } from "./lesson-edits";
import { debriefNote } from "./lesson-notes";

const note = fc.oneof({ arbitrary: debriefNote, weight: 3 }, { arbitrary: anyNote, weight: 1 });

describe("whatever the note holds", { timeout: patience() }, () => {
  it.each(EDITS)("%s: as asked and nothing else, twice is once, and back again", (edit) => {
    const counts = newCounts();
    let tried = 0;
    fc.assert(
      fc.property(note, fc.nat(), (text, choice) => {
        tryEdit(edit, text, choice % Math.max(1, read(text).lessons.length), counts);
        tried++;
      }),
      runs(),
    );
    const { edited, refused } = counts[edit];
    console.log(`${tried} notes: ${showCounts(counts, [edit])}`);
    // Links to take away are in fewer notes than places to add one.
    expect(edited / tried).toBeGreaterThan(edit === "unlink" ? 0.2 : 0.4);
    expect(refused / (edited + refused)).toBeLessThan(0.3);
  });
});
