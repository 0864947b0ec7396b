import { describe, expect, test, vi } from "vitest";
import type { Step } from "../../src/core/edit/operations/operation";
import { InMemoryVault } from "../support/in-memory-vault";
import { MemoryJournal } from "../support/memory-journal";
import { carryOut, lock, openOn, operation, swap } from "./writing-fixture";

const NOTES = { "A.md": "a one\n", "B.md": "b one\n", "C.md": "c one\n" };
const NEW: Step = { kind: "create", path: "New.md", text: "new\n" };

async function opened(notes: Readonly<Record<string, string>> = NOTES) {
  return openOn(new InMemoryVault(notes));
}

describe("preparing", () => {
  test("shows every note as lines, and writes nothing, neither notes nor journal", async () => {
    const life = await opened();
    const prepared = await life.operations.prepare(
      operation(NEW, swap("A.md", "one", "two"), {
        kind: "trash",
        path: "C.md",
        objection: () => null,
      }),
    );
    if (!prepared.ok) throw new Error(prepared.reason);
    const { record, preview } = prepared.value;
    expect(preview.label).toBe("the change");
    expect(
      preview.notes.map(({ path, kind, added, removed }) => [path, kind, added, removed]),
    ).toEqual([
      ["New.md", "create", 1, 0],
      ["A.md", "change", 1, 1],
      ["C.md", "trash", 0, 1],
    ]);
    expect([...preview.needed]).toEqual(["New.md"]);
    expect(preview.left).toEqual([]);
    expect(record).toMatchObject({ label: "the change", date: "2026-05-16", phase: "running" });
    expect(life.host.writes).toBe(0);
    expect(await life.store.load()).toEqual({ ok: true, value: [] });
  });

  test("what has nothing to do makes no step", async () => {
    const life = await opened();
    const prepared = await life.operations.prepare(operation(swap("A.md", "x", "one")));
    expect(prepared).toMatchObject({
      ok: true,
      value: { record: { steps: [] }, preview: { notes: [], left: [] } },
    });
  });

  test("a note whose plan refuses is left, with the reason, and the rest goes on", async () => {
    const life = await opened();
    const prepared = await life.operations.prepare(
      operation(swap("A.md", "zero", "x"), swap("Gone.md", "one", "x"), swap("B.md", "one", "two")),
    );
    expect(prepared).toMatchObject({
      ok: true,
      value: {
        preview: {
          notes: [{ path: "B.md" }],
          left: [
            { path: "A.md", reason: "“zero” is not there." },
            {
              path: "Gone.md",
              reason: expect.stringContaining("“Gone” is not there any more") as unknown,
            },
          ],
        },
      },
    });
  });

  test("a note goes to the trash only when nothing before it was left", async () => {
    const life = await opened();
    const prepared = await life.operations.prepare(
      operation(swap("A.md", "zero", "x"), swap("B.md", "one", "two"), {
        kind: "trash",
        path: "C.md",
        objection: () => null,
      }),
    );
    expect(prepared).toMatchObject({
      ok: true,
      value: { preview: { notes: [{ path: "B.md" }], left: [{ path: "A.md" }, { path: "C.md" }] } },
    });
  });

  test.each<[string, readonly Step[], string]>([
    ["a required change that cannot be", [swap("A.md", "zero", "x", true)], "“zero” is not there."],
    ["a note that is there", [{ ...NEW, path: "A.md" }], "“A” already"],
    ["a note that is there in another case", [{ ...NEW, path: "a.md" }], "“a” already"],
    ["two new notes of one name", [NEW, { ...NEW, path: "new.md" }], "“new” already"],
    ["a name that is taken", [{ kind: "rename", path: "A.md", to: "b.md" }], "“b” already"],
    [
      "a note to rename that is not there",
      [{ kind: "rename", path: "X.md", to: "Y.md" }],
      "“X” is not there",
    ],
  ])("%s refuses the whole", async (_what, steps, reason) => {
    const life = await opened();
    expect(await life.operations.prepare(operation(swap("B.md", "one", "two"), ...steps))).toEqual({
      ok: false,
      reason: expect.stringContaining(reason) as unknown,
    });
  });

  test("another case of its own name is free", async () => {
    const life = await opened();
    await carryOut(life, { kind: "rename", path: "A.md", to: "a.md" });
    expect(Object.keys(life.host.snapshot())).toEqual(["B.md", "C.md", "a.md"]);
  });

  test("later steps see what the earlier ones leave, and two changes of a note are one", async () => {
    const life = await opened();
    const steps = [
      swap("A.md", "one", "two", true),
      swap("B.md", "one", "two"),
      swap("A.md", "a two", "a three"),
    ];
    const prepared = await life.operations.prepare(operation(...steps));
    expect(prepared).toMatchObject({
      ok: true,
      value: { record: { steps: [{ path: "A.md", isRequired: true }, { path: "B.md" }] } },
    });
    await carryOut(life, ...steps);
    expect(life.host.snapshot()).toMatchObject({ "A.md": "a three\n", "B.md": "b two\n" });
    expect(life.host.writes).toBe(2);
  });

  test("a change that leads to a new note stays behind it", async () => {
    const life = await opened();
    const prepared = await life.operations.prepare(
      operation(
        swap("A.md", "one", "two"),
        NEW,
        swap("A.md", "two", "[[New]]"),
        swap("New.md", "new", "newer"),
      ),
    );
    expect(prepared).toMatchObject({
      ok: true,
      value: {
        record: {
          steps: [{ path: "A.md" }, { path: "New.md" }, { path: "A.md" }, { path: "New.md" }],
        },
      },
    });
  });

  test("an operation that is too large is refused", async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`${i}.md`, "one"]));
    const life = await opened(many);
    const all = await life.operations.prepare(
      operation(...Object.keys(many).map((path) => swap(path, "one", "two"))),
    );
    expect(all).toEqual({
      ok: false,
      reason: expect.stringContaining("501 notes at once") as unknown,
    });
    const large = await life.operations.prepare(operation({ ...NEW, text: "ä".repeat(3_000_000) }));
    expect(large).toEqual({ ok: false, reason: expect.stringContaining("5 MB") as unknown });
  });

  test("a note that would grow too much, or holds two versions of itself, is left", async () => {
    const life = await opened({ ...NOTES, "B.md": "one\n<<<<<<< HEAD\n" });
    const prepared = await life.operations.prepare(
      operation(swap("A.md", "one", "x".repeat(70_000)), swap("B.md", "one", "two")),
    );
    expect(prepared).toMatchObject({
      ok: true,
      value: {
        preview: {
          left: [
            { path: "A.md", reason: expect.stringContaining("twice as long") as unknown },
            { path: "B.md", reason: expect.stringContaining("two versions") as unknown },
          ],
        },
      },
    });
  });
});

describe("applying", () => {
  test("does the steps in order and gives what can be undone", async () => {
    const life = await opened();
    const report = await carryOut(life, NEW, swap("A.md", "one", "[[New]]"), {
      kind: "trash",
      path: "C.md",
      objection: () => null,
    });
    expect(report).toMatchObject({
      done: ["New.md", "A.md", "C.md"],
      left: [],
      record: { phase: "done", label: "the change" },
    });
    expect(life.host.snapshot()).toEqual({
      "A.md": "a [[New]]\n",
      "B.md": "b one\n",
      "New.md": "new\n",
    });
    expect(life.host.trashed).toEqual([{ path: "C.md", text: "c one\n" }]);
    expect(life.journal.last).toEqual(report.record);
  });

  test("keeps the record before it writes the first note", async () => {
    const store = new MemoryJournal();
    const host = new InMemoryVault(NOTES);
    const life = await openOn(host, store);
    const rows: unknown[] = [];
    host.watch(() => rows.push(store.rows()));
    await carryOut(life, swap("A.md", "one", "two"), swap("B.md", "one", "two"));
    expect(rows).toHaveLength(2);
    for (const seen of rows) expect(seen).toMatchObject([{ phase: "running", steps: [{}, {}] }]);
    expect(store.rows()).toMatchObject([{ phase: "done", steps: [{}, {}] }]);
  });

  test("writes only what was chosen, and throws nothing away then", async () => {
    const life = await opened();
    const prepared = await life.operations.prepare(
      operation(swap("A.md", "one", "two"), swap("B.md", "one", "two"), {
        kind: "trash",
        path: "C.md",
        objection: () => null,
      }),
    );
    if (!prepared.ok) throw new Error(prepared.reason);
    const report = await life.operations.apply(prepared.value, new Set(["A.md", "C.md"]));
    expect(report.done).toEqual(["A.md"]);
    expect(report.left.map(({ path }) => path)).toEqual(["C.md", "B.md"]);
    expect(life.host.snapshot()).toEqual({ ...NOTES, "A.md": "a two\n" });
  });

  test("does nothing when a note that the rest needs is not chosen", async () => {
    const life = await opened();
    const prepared = await life.operations.prepare(operation(NEW, swap("A.md", "one", "two")));
    if (!prepared.ok) throw new Error(prepared.reason);
    const report = await life.operations.apply(prepared.value, new Set(["A.md"]));
    expect(report).toMatchObject({
      done: [],
      record: null,
      left: [{ path: "New.md" }, { path: "A.md" }],
    });
    expect(life.host.writes).toBe(0);
    expect((await life.operations.apply(prepared.value, new Set())).record).toBeNull();
    expect(life.journal.last).toBeNull();
  });

  test("leaves and names a note that has changed since the preview", async () => {
    const life = await opened();
    const prepared = await life.operations.prepare(
      operation(swap("A.md", "one", "two"), swap("B.md", "one", "two")),
    );
    if (!prepared.ok) throw new Error(prepared.reason);
    life.host.writeOutside("A.md", "a one, and more\n");
    const report = await life.operations.apply(prepared.value, new Set(["A.md", "B.md"]));
    expect(report).toMatchObject({
      done: ["B.md"],
      left: [{ path: "A.md", reason: "“A” has changed since, so it stays as it is." }],
      record: { steps: [{ path: "B.md" }] },
    });
    expect(life.host.snapshot()["A.md"]).toBe("a one, and more\n");
  });

  test("goes no further than a new note that cannot be created", async () => {
    const life = await opened();
    lock(life.host, "New.md");
    const report = await carryOut(life, NEW, swap("A.md", "one", "[[New]]"));
    expect(report).toMatchObject({
      done: [],
      left: [
        { path: "New.md", reason: "It is locked by another program." },
        { path: "A.md", reason: "It was not reached, because “New” has to come first." },
      ],
      record: null,
    });
    expect(life.host.snapshot()).toEqual(NOTES);
    expect(await life.store.load()).toEqual({ ok: true, value: [] });
  });

  test("leads nothing to a new note that does not read back", async () => {
    const life = await opened();
    life.host.watch(({ path, kind }) => {
      if (path === "New.md" && kind === "changed") life.host.removeOutside(path);
    });
    const report = await carryOut(life, NEW, swap("A.md", "one", "[[New]]"));
    expect(report.done).toEqual([]);
    expect(life.host.snapshot()).toEqual(NOTES);
  });

  test("a note that is locked is left, and the rest goes on", async () => {
    const life = await opened();
    lock(life.host, "A.md");
    const report = await carryOut(life, swap("A.md", "one", "two"), swap("B.md", "one", "two"));
    expect(report).toMatchObject({
      done: ["B.md"],
      left: [{ path: "A.md" }],
      record: { steps: [{ path: "B.md" }] },
    });
  });

  test("nothing is thrown away, and nothing goes on, after a required change that failed", async () => {
    const life = await opened();
    lock(life.host, "A.md");
    const report = await carryOut(
      life,
      swap("A.md", "one", "two", true),
      swap("B.md", "one", "two"),
      {
        kind: "trash",
        path: "C.md",
        objection: () => null,
      },
    );
    expect(report.record).toBeNull();
    expect(report.left.map(({ path }) => path)).toEqual(["A.md", "B.md", "C.md"]);
    expect(life.host.snapshot()).toEqual(NOTES);
  });

  test("a write that is reported to have failed but has happened counts as done", async () => {
    const life = await opened();
    const apply = life.host.apply.bind(life.host);
    vi.spyOn(life.host, "apply").mockImplementation(async (path, plan) => {
      await apply(path, plan);
      return { ok: false, reason: "The disk does not answer." };
    });
    const report = await carryOut(life, swap("A.md", "one", "two"));
    expect(report).toMatchObject({
      done: ["A.md"],
      left: [],
      record: { steps: [{ path: "A.md" }] },
    });
  });

  test("two operations at once keep one record each", async () => {
    const life = await opened();
    const [first, second] = await Promise.all([
      carryOut(life, swap("A.md", "one", "two")),
      carryOut(life, swap("B.md", "one", "two")),
    ]);
    expect(first.record?.id).not.toBe(second.record?.id);
    await life.recovery.undo(first.record ?? neverNull());
    await life.recovery.undo(second.record ?? neverNull());
    expect(life.host.snapshot()).toEqual(NOTES);
  });

  test("writes nothing after the app has closed, and leaves the record for the next start", async () => {
    const store = new MemoryJournal();
    const life = await openOn(new InMemoryVault(NOTES), store);
    life.host.watch(() => {
      life.vault.stop();
    });
    const report = await carryOut(life, swap("A.md", "one", "two"), swap("B.md", "one", "two"));
    expect(report.done).toEqual(["A.md"]);
    expect(life.host.snapshot()).toEqual({ ...NOTES, "A.md": "a two\n" });
    expect(store.rows()).toMatchObject([{ phase: "running", steps: [{}, {}] }]);
  });
});

function neverNull(): never {
  throw new Error("There is no record.");
}
