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

test.each<[string, object]>([
  ["at its end", { phase: "done" }],
  ["of the largest ordinal", { ordinal: 1e12 }],
  ["of the first ordinal", { ordinal: 0 }],
  ["with a label as long as may be", { label: "x".repeat(2000) }],
  [
    "over as many notes as there may be",
    { steps: Array.from({ length: 1000 }, (_, i) => ({ ...CHANGE, path: `${i}.md` })) },
  ],
  [
    "with an edit that puts something in, far down a long note",
    {
      steps: [
        {
          ...CHANGE,
          edits: [{ span: { start: 900, end: 900 }, expected: "", text: "a" }],
          before: hashOf("a".repeat(1000)),
        },
      ],
    },
  ],
])("a record %s is read", (_, change) => {
  expect(read({ ...RECORD, ...change })).toEqual({ ...RECORD, ...change });
});

describe("a row is no record with", () => {
  const withStep = (step: unknown) => ({ ...RECORD, steps: [step] });
  const withEdit = (edit: object) =>
    withStep({
      ...CHANGE,
      edits: [{ span: { start: 0, end: 1 }, expected: "a", text: "", ...edit }],
    });
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
    ["a number for a date", { ...RECORD, date: 20_260_516 }],
    ["more than a date", { ...RECORD, date: "2026-05-16T10:00" }],
    ["a date behind words", { ...RECORD, date: "on 2026-05-16" }],
    ["a word for a date", { ...RECORD, date: "today" }],
    ["no phase", { ...RECORD, phase: undefined }],
    ["an ordinal one too large", { ...RECORD, ordinal: 1e12 + 1 }],
    ["an ordinal before all others", { ...RECORD, ordinal: -1 }],
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
    ["an edit of a number", withEdit({ expected: 1 })],
    ["an edit to nothing", withEdit({ text: undefined })],
    ["an edit before the text", withEdit({ span: { start: -1, end: 0 } })],
    ["an edit with a broken end", withEdit({ span: { start: 0, end: 1.5 }, expected: "a" })],
    ["an edit without a start", withEdit({ span: { end: 1 } })],
    ["an edit without an end", withEdit({ span: { start: 1 } })],
    ["a span that does not fit behind its start", withEdit({ span: { start: 1, end: 3 } })],
    ["a hash behind something", withStep({ ...CHANGE, before: `x${CHANGE.before}` })],
    ["a hash before something", withStep({ ...CHANGE, before: `${CHANGE.before}x` })],
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
