import { describe, expect, test } from "vitest";
import { isNotePath, readJournalRecord } from "../../../../src/core/edit/operations/journal-record";
import { hashOf } from "../../../../src/core/edit/operations/prepare-step";
import type { JournalRecord, PreparedStep } from "../../../../src/core/edit/operations/prepared";

const CHANGE: PreparedStep = {
  kind: "change",
  path: "A.md",
  edits: [{ span: { start: 0, end: 1 }, expected: "a", text: "" }],
  before: hashOf("ab"),
  after: hashOf("b"),
  isRequired: false,
};
const RECORD: JournalRecord = {
  id: "1",
  ordinal: 7,
  label: "link to Ann",
  date: "2026-05-16",
  phase: "running",
  steps: [
    { kind: "create", path: "Lessons/New.md", text: "text" },
    CHANGE,
    { kind: "rename", path: "B.md", to: "C.md" },
    { kind: "trash", path: "D.md", text: "" },
  ],
};

const read = (row: unknown) => readJournalRecord(row, ".obsidian");

test("a stored record is read as it was", () => {
  expect(read(structuredClone(RECORD))).toEqual(RECORD);
});

test("what else a row holds is left out", () => {
  expect(read({ ...RECORD, more: 1 })).toEqual(RECORD);
});

describe("a row is no record with", () => {
  const withStep = (step: unknown) => ({ ...RECORD, steps: [step] });
  test.each<[string, unknown]>([
    ["nothing", null],
    ["a text", "record"],
    ["a list", [RECORD]],
    ["no id", { ...RECORD, id: undefined }],
    ["an empty id", { ...RECORD, id: "" }],
    ["a number for an id", { ...RECORD, id: 1 }],
    ["no label", { ...RECORD, label: null }],
    ["a book for a label", { ...RECORD, label: "x".repeat(2001) }],
    ["an instant for a date", { ...RECORD, date: new Date(0) }],
    ["another phase", { ...RECORD, phase: "paused" }],
    ["an ordinal beyond all counting", { ...RECORD, ordinal: Number.MAX_SAFE_INTEGER }],
    ["a broken ordinal", { ...RECORD, ordinal: 1.5 }],
    ["no ordinal", { ...RECORD, ordinal: NaN }],
    ["no steps", { ...RECORD, steps: [] }],
    ["steps that are no list", { ...RECORD, steps: { length: 1, 0: CHANGE } }],
    ["an unknown step", withStep({ ...CHANGE, kind: "append" })],
    ["a step without a path", withStep({ ...CHANGE, path: null })],
    ["a step in the app's folder", withStep({ ...CHANGE, path: ".obsidian/app.md" })],
    ["a step out of the vault", withStep({ ...CHANGE, path: "../A.md" })],
    ["a step to no note", withStep({ ...CHANGE, path: "A.css" })],
    ["a rename to a hidden place", withStep({ kind: "rename", path: "A.md", to: ".x/A.md" })],
    ["a rename to nowhere", withStep({ kind: "rename", path: "A.md" })],
    ["a note without a text", withStep({ kind: "create", path: "A.md" })],
    ["trash without a text", withStep({ kind: "trash", path: "A.md", text: 1 })],
    ["an edit that is cut off", withStep({ ...CHANGE, edits: [{ span: { start: 0, end: 1 } }] })],
    ["one bad edit of two", withStep({ ...CHANGE, edits: [...CHANGE.edits, {}] })],
    [
      "an edit whose span does not fit",
      withStep({ ...CHANGE, edits: [{ span: { start: 0, end: 2 }, expected: "a", text: "" }] }),
    ],
    [
      "an edit that ends before it begins",
      withStep({ ...CHANGE, edits: [{ span: { start: 2, end: 1 }, expected: "", text: "" }] }),
    ],
    ["a hash that is none", withStep({ ...CHANGE, before: "2-xyz" })],
    ["no hash", withStep({ ...CHANGE, after: null })],
    ["a word for a yes", withStep({ ...CHANGE, isRequired: "yes" })],
    [
      "more notes than any operation has",
      {
        ...RECORD,
        steps: Array.from({ length: 1001 }, (_, i) => ({ ...CHANGE, path: `${i}.md` })),
      },
    ],
    ["what it inherits", Object.create(RECORD)],
  ])("%s", (_what, row) => {
    expect(read(row)).toBeNull();
  });
});

describe("a path of a note", () => {
  test.each([
    ["A.md", true],
    ["People/Ann Lee.md", true],
    ["Notizen/Größe 😀.md", true],
    ["A.MD", false],
    [".obsidian/a.md", false],
    ["Config/a.md", false],
    ["config/a.md", false],
    ["Configuration/a.md", true],
    ["A/.hidden/b.md", false],
    ["A//b.md", false],
    ["/A.md", false],
    ["..\\A.md", false],
    ["A\u0000.md", false],
    ["", false],
  ])("%j", (path, isPath) => {
    expect(isNotePath(path, "Config")).toBe(isPath);
  });
});
