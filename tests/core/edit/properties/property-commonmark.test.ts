import { tests as examples } from "commonmark-spec";
import { describe, expect, it } from "vitest";
import { lineOf, noCounts } from "../../../corpus/edit-tally";
import { tryEdit } from "../../../corpus/edit-trial";
import { bodyOf, cutNote } from "../../../corpus/independent-reader";
import { propertyTrial, type PropertyAsk } from "../../../corpus/property-judge";

const ASKS: readonly PropertyAsk[] = [
  { kind: "add", keys: ["people"], item: "[[Bob]]" },
  { kind: "remove", keys: ["people"], item: "Ann" },
  { kind: "replace", keys: ["people"], from: "Ann", to: "[[Ann Lee]]" },
  { kind: "set", keys: ["outcome"], value: { kind: "text", text: "made right" } },
  { kind: "set", keys: ["retired"], value: { kind: "boolean", value: true } },
  { kind: "set", keys: ["review"], value: { kind: "date", date: "2026-05-18" } },
  { kind: "drop", keys: ["people"] },
];
const BLOCK = "---\npeople: [Ann]\noutcome: unresolved\n---\n";

describe("the examples of CommonMark as the body of a note", { timeout: 60_000 }, () => {
  it("are enough of them", () => {
    expect(examples.length).toBeGreaterThan(600);
  });

  it.each([
    ["below properties", BLOCK],
    ["alone", ""],
  ])("stay as they are when a property changes: %s", (where, block) => {
    const count = noCounts();
    const wrongs: unknown[] = [];
    for (const { number, markdown } of examples) {
      const text = block + markdown.replace(/→/g, "\t");
      for (const ask of ASKS) {
        const trial = propertyTrial(ask);
        const outcome = tryEdit(trial, text);
        count[outcome.kind]++;
        if (outcome.kind === "wrong") wrongs.push([number, trial.what, outcome.why]);
        // Nothing in a body keeps its properties from being changed.
        if (block !== "")
          expect([number, ask.kind, outcome.kind]).toEqual([number, ask.kind, "edited"]);
      }
    }
    console.log(
      `${examples.length} examples ${where}: ${lineOf("all edits of properties", count)}`,
    );
    expect(wrongs).toEqual([]);
    expect(count.edited).toBeGreaterThan(examples.length);
  });

  it("begin where the block ends", () => {
    for (const { number, markdown } of examples) {
      expect([number, bodyOf(cutNote(BLOCK + markdown))]).toEqual([number, markdown]);
    }
  });
});
