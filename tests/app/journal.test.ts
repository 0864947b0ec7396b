import { describe, expect, test, vi } from "vitest";
import { Journal } from "../../src/app/journal";
import type { JournalRecord } from "../../src/core/edit/operations/prepared";
import type { JournalStore } from "../../src/ports/journal-store";
import { MemoryJournal } from "../support/memory-journal";
import { TestClock } from "../support/ports";

async function opened(store: JournalStore = new MemoryJournal()) {
  const told: string[] = [];
  const journal = new Journal(store, new TestClock(), ".obsidian", {
    interrupted: (records) => told.push(records.map(({ label }) => label).join(", ")),
    unsafe: () => told.push("unsafe"),
  });
  await journal.load();
  return { journal, told };
}

function record(ordinal: number, phase: JournalRecord["phase"] = "done"): JournalRecord {
  const steps = [{ kind: "create", path: `${ordinal}.md`, text: "" }] as const;
  return {
    id: String(ordinal),
    ordinal,
    label: `change ${ordinal}`,
    date: "2026-05-16",
    phase,
    steps,
  };
}

const STEP = { kind: "create", path: "A.md", text: "a" } as const;

test("the last operation is the newest that is over, in this life or an earlier one", async () => {
  const { journal } = await opened(new MemoryJournal([record(3), record(1), record(4, "running")]));
  expect(journal.last?.label).toBe("change 3");
  journal.addCreation("a new note", "B.md", "");
  expect(journal.last).toMatchObject({ label: "a new note", ordinal: 5, phase: "done" });
});

test("keeps the last twenty, and those that broke off for as long as it takes", async () => {
  const store = new MemoryJournal([record(1, "running")]);
  const { journal } = await opened(store);
  for (let i = 0; i < 25; i++) journal.addCreation(`note ${i}`, `${i}.md`, "");
  await vi.waitFor(() => expect(store.rows()).toHaveLength(21));
  const { journal: next } = await opened(store);
  expect(next.unfinished).toEqual([record(1, "running")]);
  expect(next.last?.label).toBe("note 24");
});

test("tells of what broke off once it has read it, and again when it is decided", async () => {
  const { journal, told } = await opened(
    new MemoryJournal([record(2, "running"), record(1, "running")]),
  );
  expect(told).toEqual(["change 1, change 2"]);
  expect(journal.claim(record(1, "running"))).toBe(true);
  expect(journal.claim(record(1, "running"))).toBe(false);
  expect(journal.unfinished.map(({ id }) => id)).toEqual(["2"]);
  await journal.end(record(1), []);
  expect(told).toEqual(["change 1, change 2", "change 2"]);
});

test("passes over rows that are no records, and keeps the others", async () => {
  const { journal } = await opened(new MemoryJournal([null, "x", { id: "9" }, record(1)]));
  expect(journal.last).toEqual(record(1));
});

test("an operation under way is the last one, so that undo does not reach past it", async () => {
  const { journal } = await opened(new MemoryJournal([record(1)]));
  const draft = journal.draft("being done", [STEP]);
  journal.claim(draft);
  await journal.begin(draft);
  expect(journal.last?.label).toBe("being done");
  expect(journal.unfinished).toEqual([]);
});

test("the same change twice has two records", async () => {
  const { journal } = await opened();
  const first = journal.addCreation("a new note", "A.md", "a");
  const second = journal.addCreation("a new note", "A.md", "a");
  expect(first.id).not.toBe(second.id);
});

test("a change of one note is kept with what stood there before", async () => {
  const { journal } = await opened();
  const edits = [{ span: { start: 2, end: 3 }, expected: "b", text: "x" }];
  const kept = journal.addChange("a change", { path: "A.md", edits, text: "a x" });
  expect(kept.steps).toEqual([
    {
      kind: "change",
      path: "A.md",
      edits,
      before: expect.stringMatching(/^3-/u) as unknown,
      after: expect.stringMatching(/^3-/u) as unknown,
      isRequired: true,
    },
  ]);
});

describe("a store that does not keep", () => {
  const failing = (over: Partial<JournalStore>): JournalStore =>
    Object.assign(new MemoryJournal(), over);
  const failed = () => Promise.resolve({ ok: false, reason: "The disk is full." } as const);
  const broken = () => Promise.reject(new Error("The disk is gone."));

  test.each<[string, JournalStore]>([
    ["says so", failing({ save: failed, remove: failed })],
    ["throws", failing({ save: broken, remove: broken, load: broken })],
    ["lasts until the app closes", new MemoryJournal([], false)],
  ])("%s: the record is in memory, and it is said once", async (_what, store) => {
    const { journal, told } = await opened(store);
    const kept = journal.addCreation("a new note", "A.md", "a");
    journal.addCreation("another note", "B.md", "b");
    await vi.waitFor(() => expect(told).toEqual(["unsafe"]));
    expect(journal.find(kept.id)).toEqual(kept);
    journal.claim(kept);
    await journal.end(kept, []);
    expect(journal.find(kept.id)).toBeNull();
    expect(told).toEqual(["unsafe"]);
  });

  test("that cannot be read is an empty one", async () => {
    const { journal, told } = await opened(failing({ load: failed }));
    expect(journal.last).toBeNull();
    expect(told).toEqual([]);
  });
});
