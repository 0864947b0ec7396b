import fc from "fast-check";
import { expect, test } from "vitest";
import { readJournalRecord } from "../../../../src/core/edit/operations/journal-record";
import { hashOf } from "../../../../src/core/edit/operations/prepare-step";
import { runs } from "../../../fuzz/runs";

const CHANGE = {
  kind: "change",
  path: "A.md",
  edits: [{ span: { start: 0, end: 1 }, expected: "a", text: "" }],
  before: hashOf("ab"),
  after: hashOf("b"),
  isRequired: false,
};
const RECORD = {
  id: "1",
  ordinal: 7,
  label: "x",
  date: "2026-05-16",
  phase: "done",
  steps: [CHANGE],
};

const value = fc.anything({ withDate: true, withMap: true, withNullPrototype: true });
/** A thing with one of its fields replaced. */
const nearly = (thing: object) =>
  fc
    .record({ field: fc.constantFrom(...Object.keys(thing)), value })
    .map((change) => ({ ...thing, [change.field]: change.value }));

test("whatever is stored, reading it throws nothing and gives whole records alone", () => {
  const nearlyStep = nearly(CHANGE).map((step) => ({ ...RECORD, steps: [step] }));
  fc.assert(
    fc.property(fc.oneof(value, nearly(RECORD), nearlyStep), (row) => {
      const record = readJournalRecord(row, ".obsidian");
      if (record === null) return;
      expect(readJournalRecord(structuredClone(record), ".obsidian")).toEqual(record);
    }),
    runs(),
  );
});
