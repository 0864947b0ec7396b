import { describe, expect, test } from "vitest";
import type { JournalRecord } from "../../src/core/edit/operations/prepared";
import type { Step } from "../../src/core/edit/operations/operation";
import { InMemoryVault } from "../support/in-memory-vault";
import { MemoryJournal } from "../support/memory-journal";
import { carryOut, type Life, lock, openOn, swap } from "./writing-fixture";

const NOTES = { "A.md": "a one\n", "B.md": "b one\n", "C.md": "c one\n", "Old.md": "old\n" };
const STEPS: readonly Step[] = [
  { kind: "create", path: "New.md", text: "new\n" },
  swap("A.md", "one", "[[New]]"),
  swap("B.md", "one", "[[New]]"),
  { kind: "rename", path: "C.md", to: "D.md" },
  { kind: "trash", path: "Old.md", objection: () => null },
];
const DONE = { "A.md": "a [[New]]\n", "B.md": "b [[New]]\n", "D.md": "c one\n", "New.md": "new\n" };

/** A life in which everything was done. */
async function done(): Promise<{ life: Life; record: JournalRecord }> {
  const life = await openOn(new InMemoryVault(NOTES));
  const { record } = await carryOut(life, ...STEPS);
  if (record === null) throw new Error("nothing was done");
  expect(life.host.snapshot()).toEqual(DONE);
  return { life, record };
}

/** A later life, after the app was killed when so many of the steps were done. */
async function brokenOff(steps: number, before: readonly Step[] = STEPS) {
  const host = new InMemoryVault(NOTES);
  const store = new MemoryJournal();
  const earlier = await openOn(host, store);
  let writes = 0;
  host.watch(() => {
    if (++writes === steps) earlier.vault.stop();
  });
  await carryOut(earlier, ...before);
  const life = await openOn(host, store);
  const [record] = life.journal.unfinished;
  if (record === undefined) throw new Error("nothing broke off");
  return { life, record };
}

const refusal = (reason: string) => ({
  ok: false,
  reason: expect.stringContaining(reason) as unknown,
});

describe("undo", () => {
  test("restores every note byte for byte", async () => {
    const { life, record } = await done();
    const undone = await life.recovery.undo(record);
    expect(undone).toEqual({
      ok: true,
      value: { done: ["Old.md", "D.md", "B.md", "A.md", "New.md"], left: [], record: null },
    });
    expect(life.host.snapshot()).toEqual(NOTES);
    expect(life.journal.last).toBeNull();
    expect(await life.store.load()).toEqual({ ok: true, value: [] });
  });

  test("twice is refused, and changes nothing", async () => {
    const { life, record } = await done();
    await life.recovery.undo(record);
    expect(await life.recovery.undo(record)).toEqual(refusal("undone already"));
    expect(life.host.snapshot()).toEqual(NOTES);
  });

  test("twice at once is done once", async () => {
    const { life, record } = await done();
    const both = await Promise.all([life.recovery.undo(record), life.recovery.undo(record)]);
    expect(both).toEqual([
      { ok: true, value: expect.anything() as unknown },
      refusal("being done"),
    ]);
    expect(life.host.snapshot()).toEqual(NOTES);
  });

  test.each<[string, (host: InMemoryVault) => void, string]>([
    [
      "was written on",
      (host) => host.writeOutside("A.md", "a [[New]] and more\n"),
      "“A” has changed since",
    ],
    ["is gone", (host) => host.removeOutside("B.md"), "“B” has changed since"],
    [
      "was created and has grown",
      (host) => host.writeOutside("New.md", "new and more\n"),
      "“New” has changed since",
    ],
    [
      "has its old name again",
      (host) => host.writeOutside("C.md", "another\n"),
      "“D” has changed since",
    ],
    [
      "was thrown away and is back",
      (host) => host.writeOutside("Old.md", "older\n"),
      "“Old” has changed since",
    ],
  ])("is refused as a whole when a note %s, and names it", async (_what, disturb, reason) => {
    const { life, record } = await done();
    disturb(life.host);
    const before = life.host.snapshot();
    expect(await life.recovery.undo(record)).toEqual(refusal(`${reason}, so nothing was undone.`));
    expect(life.host.snapshot()).toEqual(before);
    expect(life.journal.last).toEqual(record);
  });

  test("names two notes, and counts the others", async () => {
    const { life, record } = await done();
    for (const path of ["A.md", "B.md"]) life.host.writeOutside(path, "x");
    expect(await life.recovery.undo(record)).toEqual(refusal("“B” and “A” have changed since"));
    life.host.writeOutside("New.md", "x");
    expect(await life.recovery.undo(record)).toEqual(refusal("“B”, “A” and one more note have"));
    life.host.writeOutside("Old.md", "x");
    expect(await life.recovery.undo(record)).toEqual(refusal("“Old”, “B” and 2 more notes have"));
  });

  test("goes on once the note is again as it was left", async () => {
    const { life, record } = await done();
    life.host.writeOutside("A.md", "x");
    await life.recovery.undo(record);
    life.host.writeOutside("A.md", DONE["A.md"]);
    expect((await life.recovery.undo(record)).ok).toBe(true);
    expect(life.host.snapshot()).toEqual(NOTES);
  });

  test("passes over what somebody has taken back by hand", async () => {
    const { life, record } = await done();
    life.host.writeOutside("A.md", NOTES["A.md"]);
    life.host.removeOutside("New.md");
    expect(await life.recovery.undo(record)).toMatchObject({ ok: true, value: { left: [] } });
    expect(life.host.snapshot()).toEqual(NOTES);
  });

  test("is refused when a note cannot be read: it has not gone for that", async () => {
    const { life, record } = await done();
    life.host.makeUnreadable("A.md", "It is locked.");
    expect(await life.recovery.undo(record)).toEqual(refusal("“A.md” could not be read"));
    expect(life.journal.last).toEqual(record);
  });

  test("keeps what it could not take back, for another try", async () => {
    const { life, record } = await done();
    const unlock = lock(life.host, "A.md");
    const first = await life.recovery.undo(record);
    expect(first).toMatchObject({
      ok: true,
      value: {
        done: ["Old.md", "D.md", "B.md"],
        left: [{ path: "A.md" }, { path: "New.md" }],
        record: { phase: "done", steps: [{ path: "New.md" }, { path: "A.md" }] },
      },
    });
    unlock();
    expect((await life.recovery.undo(record)).ok).toBe(true);
    expect(life.host.snapshot()).toEqual(NOTES);
  });

  test("that breaks off is offered at the next start, to be finished either way", async () => {
    for (const way of ["undo", "finish"] as const) {
      const { life, record } = await done();
      let writes = 0;
      life.host.watch(() => {
        if (++writes === 2) life.vault.stop();
      });
      await life.recovery.undo(record);
      const next = await openOn(life.host, life.store);
      expect(next.told).toEqual(["the change"]);
      await next.recovery[way](record);
      expect(next.host.snapshot()).toEqual(way === "undo" ? NOTES : DONE);
      expect(next.journal.unfinished).toEqual([]);
    }
  });
});

describe("an operation that broke off", () => {
  test.each([1, 2, 3, 4])("after %i of its steps is finished, and then undone", async (steps) => {
    const { life, record } = await brokenOff(steps);
    expect(life.told).toEqual(["the change"]);
    expect(life.host.writes).toBeLessThanOrEqual(steps);
    expect(await life.recovery.finish(record)).toMatchObject({ ok: true, value: { left: [] } });
    expect(life.host.snapshot()).toEqual(DONE);
    expect(life.told).toEqual(["the change", ""]);
    const last = life.journal.last ?? record;
    expect(last.phase).toBe("done");
    await life.recovery.undo(last);
    expect(life.host.snapshot()).toEqual(NOTES);
  });

  test.each([1, 2, 3, 4])("after %i of its steps is undone", async (steps) => {
    const { life, record } = await brokenOff(steps);
    expect((await life.recovery.undo(record)).ok).toBe(true);
    expect(life.host.snapshot()).toEqual(NOTES);
    expect(life.journal.unfinished).toEqual([]);
  });

  test("is not done a second time", async () => {
    const { life, record } = await brokenOff(2);
    await life.recovery.finish(record);
    expect(await life.recovery.finish(record)).toEqual(refusal("finished or undone already"));
    expect(life.host.snapshot()).toEqual(DONE);
  });

  test("is not finished and undone at once", async () => {
    const { life, record } = await brokenOff(2);
    const both = await Promise.all([life.recovery.finish(record), life.recovery.undo(record)]);
    expect(both[1]).toEqual(refusal("being done already"));
    expect(life.host.snapshot()).toEqual(DONE);
  });

  test("can be kept as it is, and undone later", async () => {
    const { life, record } = await brokenOff(2);
    await life.recovery.keep(record);
    expect(life.journal.unfinished).toEqual([]);
    expect(life.host.snapshot()).toMatchObject({ "A.md": DONE["A.md"], "B.md": NOTES["B.md"] });
    await life.recovery.undo(life.journal.last ?? record);
    expect(life.host.snapshot()).toEqual(NOTES);
  });

  test("is finished but for the notes that have moved on, which are named; nothing is thrown away", async () => {
    const { life, record } = await brokenOff(2);
    life.host.writeOutside("B.md", "b one and more\n");
    expect(await life.recovery.finish(record)).toMatchObject({
      ok: true,
      value: {
        done: ["C.md"],
        left: [
          { path: "B.md", reason: "“B” has changed since, so it stays as it is." },
          { path: "Old.md", reason: expect.stringContaining("It stays") as unknown },
        ],
        record: { phase: "done", steps: [{ path: "New.md" }, { path: "A.md" }, { path: "C.md" }] },
      },
    });
    expect(life.host.snapshot()).toMatchObject({ "B.md": "b one and more\n", "Old.md": "old\n" });
  });

  test("is finished though somebody has written on the new note", async () => {
    const { life, record } = await brokenOff(1);
    life.host.writeOutside("New.md", "new and more\n");
    await life.recovery.finish(record);
    expect(life.host.snapshot()).toEqual({
      ...DONE,
      "New.md": "new and more\n",
      "Old.md": "old\n",
    });
  });

  test("goes no further than a required note that has moved on", async () => {
    const steps = [
      swap("A.md", "one", "two"),
      swap("B.md", "one", "two", true),
      swap("C.md", "one", "two"),
    ];
    const { life, record } = await brokenOff(1, steps);
    life.host.writeOutside("B.md", "x\n");
    expect(await life.recovery.finish(record)).toMatchObject({
      ok: true,
      value: {
        done: [],
        left: [
          { path: "B.md" },
          { path: "C.md", reason: expect.stringContaining("“B” has to come first") as unknown },
        ],
        record: { phase: "done", steps: [{ path: "A.md" }] },
      },
    });
    expect(life.host.snapshot()).toMatchObject({ "A.md": "a two\n", "C.md": "c one\n" });
  });

  test("is offered again while a note is locked", async () => {
    const { life, record } = await brokenOff(2);
    const unlock = lock(life.host, "B.md");
    expect(await life.recovery.finish(record)).toMatchObject({
      ok: true,
      value: { left: [{ path: "B.md" }, { path: "Old.md" }], record: { phase: "running" } },
    });
    expect(life.journal.unfinished).toHaveLength(1);
    unlock();
    await life.recovery.finish(record);
    expect(life.host.snapshot()).toEqual(DONE);
    expect(life.journal.unfinished).toEqual([]);
  });

  test("of which nothing was done leaves no trace when it is undone", async () => {
    const store = new MemoryJournal();
    const life = await openOn(new InMemoryVault(NOTES), store);
    const step = { kind: "create", path: "New.md", text: "new\n" } as const;
    await life.journal.begin(life.journal.draft("the change", [step]));
    const next = await openOn(life.host, store);
    const [record] = next.journal.unfinished;
    if (record === undefined) throw new Error("nothing broke off");
    expect(await next.recovery.undo(record)).toEqual({
      ok: true,
      value: { done: [], left: [], record: null },
    });
    expect(store.rows()).toEqual([]);
  });
});

test("a record that does not fit its note writes nothing", async () => {
  const { life, record } = await brokenOff(2);
  const [, , change] = record.steps;
  if (change?.kind !== "change") throw new Error("no change");
  const forged = {
    ...record,
    steps: [{ ...change, edits: [{ ...change.edits[0], text: "forged" }] }],
  };
  const next = await openOn(life.host, new MemoryJournal([forged]));
  const [found] = next.journal.unfinished;
  const finished = await next.recovery.finish(found ?? record);
  expect(finished).toMatchObject({
    ok: true,
    value: { done: [], left: [{ reason: expect.stringContaining("does not fit “B”") as unknown }] },
  });
  expect(next.host.snapshot()["B.md"]).toBe(NOTES["B.md"]);
});
