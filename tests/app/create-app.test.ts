import { describe, expect, test, vi } from "vitest";
import { createApp } from "../../src/app/create-app";
import { KINDS } from "../../src/core/templates/built-in-kinds";
import { MemoryJournal } from "../support/memory-journal";
import { testPorts } from "../support/ports";

const CALLS = {
  "Debriefs/2026/2026-01-10 Refund.md":
    "---\ndebrief: setback\n---\n## Lessons\n- Write down what was agreed before hanging up.\n",
  "Debriefs/2026/2026-02-11 Delivery.md":
    "---\ndebrief: success\n---\n## Lessons\n- Before hanging up, write down what was agreed.\n- Say thank you.\n",
  "People/Ann Lee.md": "",
};

async function started(notes: Readonly<Record<string, string>> = CALLS, stored: unknown = null) {
  const ports = testPorts(notes, stored);
  const app = await createApp(ports);
  await app.start();
  return { ports, app };
}

function lesson(app: Awaited<ReturnType<typeof createApp>>, path: string, at = 0) {
  const found = app.snapshot().notes.find((note) => note.path === path)?.lessons[at];
  if (found === undefined) throw new Error(`no lesson in ${path}`);
  return { path, lessonId: found.id };
}

describe("reading", () => {
  test("gives a rollup of what repeats", async () => {
    const { app } = await started();
    const { phase, rollup } = app.store.get();
    expect(phase).toBe("ready");
    expect(rollup?.rows.map(({ text, notes }) => [notes, text])).toEqual([
      [2, expect.stringContaining("agreed")],
      [1, "Say thank you."],
    ]);
    expect(rollup?.totals).toMatchObject({ notes: 3, lessons: 3, repeats: 1 });
  });

  test("tells how far it has come", async () => {
    const notes = Object.fromEntries(Array.from({ length: 45 }, (_, i) => [`Note ${i}.md`, ""]));
    const ports = testPorts(notes);
    const app = await createApp(ports);
    const seen: number[] = [];
    app.store.subscribe(() => seen.push(app.store.get().read));
    await app.start();
    expect(seen.slice(0, 3)).toEqual([20, 40, 45]);
  });

  test("writes nothing", async () => {
    const { ports } = await started();
    ports.clock.runAll();
    expect(ports.vault.writes).toBe(0);
  });

  test("one note that cannot be read never stops the vault", async () => {
    const ports = testPorts(CALLS);
    const read = ports.vault.read.bind(ports.vault);
    vi.spyOn(ports.vault, "read").mockImplementation((path) =>
      path.includes("Refund")
        ? Promise.resolve({ ok: false, reason: "It is locked." })
        : read(path),
    );
    const app = await createApp(ports);
    await app.start();
    expect(app.store.get().rollup?.skipped).toEqual([
      { path: "Debriefs/2026/2026-01-10 Refund.md", reason: "It is locked." },
    ]);
    expect(app.store.get().rollup?.totals.lessons).toBe(2);
  });

  test("a vault that cannot be listed is said to be a problem", async () => {
    const ports = testPorts();
    vi.spyOn(ports.vault, "list").mockResolvedValue({ ok: false, reason: "It is not there." });
    const app = await createApp(ports);
    await app.start();
    expect(app.store.get()).toMatchObject({ phase: "ready", problem: "It is not there." });
  });

  test("stored judgements part what would repeat", async () => {
    const judgement = {
      a: "before hanging up, write down what was agreed.",
      b: "write down what was agreed before hanging up.",
      same: false,
      date: "2026-03-01",
    };
    const { app } = await started(CALLS, { judgements: [judgement] });
    expect(app.store.get().rollup?.totals.repeats).toBe(0);
  });
});

test("a judgement names a lesson by its text, whether or not a person is linked behind it", async () => {
  const linked = {
    "A.md": "- Write down what was agreed before hanging up. [[Ann Lee]] #lesson",
    "B.md": "- Before hanging up, write down what was agreed. #lesson",
  };
  const b = "before hanging up, write down what was agreed.";
  for (const behind of ["", " ann lee"]) {
    const a = `write down what was agreed before hanging up.${behind}`;
    const stored = { judgements: [{ a, b, same: false, date: "2026-03-01" }] };
    const { app } = await started(linked, stored);
    expect(app.store.get().rollup?.totals.repeats).toBe(0);
  }
});

describe("following", () => {
  test("notes that change, appear, move and vanish, without a reload", async () => {
    const { ports, app } = await started();
    const lessons = () => app.store.get().rollup?.totals.lessons;
    ports.vault.writeOutside("Debriefs/New.md", "lesson:: Ask first");
    await app.settle();
    expect(lessons()).toBe(4);
    ports.vault.writeOutside("Debriefs/New.md", "lesson:: Ask first\nlesson:: Ask twice");
    await app.settle();
    expect(lessons()).toBe(5);
    ports.vault.moveOutside("Debriefs/New.md", "Templates/New.md");
    await app.settle();
    expect(lessons()).toBe(3);
    ports.vault.removeOutside("Debriefs/2026/2026-01-10 Refund.md");
    await app.settle();
    expect(lessons()).toBe(2);
  });

  test("many changes at once are one new rollup", async () => {
    const { ports, app } = await started();
    let changes = 0;
    app.store.subscribe(() => changes++);
    for (let i = 0; i < 50; i++) ports.vault.writeOutside(`Note ${i}.md`, "lesson:: Ask first");
    expect(ports.clock.waiting).toBe(1);
    await app.settle();
    expect(changes).toBe(1);
  });

  test("a write that changes nothing changes nothing here", async () => {
    const { ports, app } = await started();
    const before = app.store.get();
    ports.vault.writeOutside("People/Ann Lee.md", "");
    await app.settle();
    expect(app.store.get()).toBe(before);
  });

  test("stops when the application is disposed of", async () => {
    const { ports, app } = await started();
    const before = app.store.get();
    app.dispose();
    ports.vault.writeOutside("New.md", "lesson:: Ask first");
    await app.settle();
    expect(app.store.get()).toBe(before);
  });
});

describe("link lesson to person", () => {
  const path = "Debriefs/2026/2026-02-11 Delivery.md";

  test("adds the link to that lesson's line and nowhere else", async () => {
    const { ports, app } = await started();
    const result = await app.commands.linkPerson(lesson(app, path, 1), {
      kind: "note",
      path: "People/Ann Lee.md",
    });
    expect(result).toMatchObject({ ok: true, value: { link: "[[Ann Lee]]", isNew: true } });
    expect(ports.vault.snapshot()).toEqual({
      ...CALLS,
      [path]: CALLS[path].replace("thank you.", "thank you. [[Ann Lee]]"),
    });
    await app.settle();
    const row = app.store.get().rollup?.rows.find(({ text }) => text === "Say thank you.");
    expect(row?.people.map(({ name }) => name)).toEqual(["Ann Lee"]);
  });

  test("twice writes once", async () => {
    const { ports, app } = await started();
    const person = { kind: "note", path: "People/Ann Lee.md" } as const;
    await app.commands.linkPerson(lesson(app, path), person);
    const again = await app.commands.linkPerson(lesson(app, path), person);
    expect(again).toMatchObject({ ok: true, value: { isNew: false } });
    expect(ports.vault.writes).toBe(1);
    expect(ports.said.map(({ message }) => message)).toEqual([
      "Linked to Ann Lee.",
      "Ann Lee is linked to this lesson already.",
    ]);
  });

  test("finds the lesson again when lines moved meanwhile", async () => {
    const { ports, app } = await started();
    const address = lesson(app, path, 1);
    ports.vault.writeOutside(path, CALLS[path].replace("## Lessons", "Long day.\n\n## Lessons"));
    await app.commands.linkPerson(address, { kind: "name", name: "Bo Fox" });
    expect(ports.vault.snapshot()[path]).toContain("- Say thank you. [[Bo Fox]]\n");
  });

  test("refuses, and writes nothing, when the lesson has changed", async () => {
    const { ports, app } = await started();
    const address = lesson(app, path, 1);
    ports.vault.writeOutside(path, CALLS[path].replace("thank you", "sorry"));
    const writes = ports.vault.writes;
    const result = await app.commands.linkPerson(address, { kind: "name", name: "Bo Fox" });
    expect(result.ok).toBe(false);
    expect(ports.vault.writes).toBe(writes);
  });

  test.each(["", "  ", "A]] [[B", "A|B", "A#B"])("refuses the name %j", async (name) => {
    const { ports, app } = await started();
    const result = await app.commands.linkPerson(lesson(app, path), { kind: "name", name });
    expect(result.ok).toBe(false);
    expect(ports.vault.writes).toBe(0);
  });

  test("a new person gets a note, never over one that is there", async () => {
    const { ports, app } = await started();
    const linked = await app.commands.linkNewPerson(lesson(app, path, 1), "Bo/Fox");
    expect(linked).toMatchObject({ ok: true, value: { link: "[[Bo Fox]]", isNew: true } });
    expect(ports.vault.snapshot()["People/Bo Fox.md"]).toBe("---\ntype: person\n---\n");
    expect((await app.commands.linkNewPerson(lesson(app, path, 1), "ANN lee")).ok).toBe(false);
  });

  test("no person is created for a lesson that cannot be linked", async () => {
    const { ports, app } = await started();
    const address = { path, lessonId: "gone" };
    expect((await app.commands.linkNewPerson(address, "Bo Fox")).ok).toBe(false);
    expect(ports.vault.snapshot()).toEqual(CALLS);
  });

  test("the link leads to the person, though another note has the name", async () => {
    const { ports, app } = await started({ ...CALLS, "Bo.md": "A song.", "People/Bo.md": "" });
    const person = { kind: "note", path: "People/Bo.md" } as const;
    await app.commands.linkPerson(lesson(app, path, 1), person);
    await app.commands.linkPerson(lesson(app, path, 1), person);
    expect(ports.vault.snapshot()[path]).toContain("- Say thank you. [[People/Bo]]\n");
    await app.settle();
    const row = app.store.get().rollup?.rows.find(({ text }) => text === "Say thank you.");
    expect(row?.people).toMatchObject([{ path: "People/Bo.md" }]);
  });

  test("a name that no link can hold is refused", async () => {
    const { ports, app } = await started({ ...CALLS, "People/a#b.md": "", "a.md": "" });
    const person = { kind: "note", path: "People/a#b.md" } as const;
    expect((await app.commands.linkPerson(lesson(app, path), person)).ok).toBe(false);
    expect(ports.vault.writes).toBe(0);
  });
});

describe("undo", () => {
  const path = "Debriefs/2026/2026-02-11 Delivery.md";

  test("takes the last change back, byte for byte", async () => {
    const { ports, app } = await started();
    await app.commands.linkPerson(lesson(app, path), { kind: "name", name: "Bo" });
    ports.said.at(-1)?.undo?.();
    await vi.waitFor(() => {
      expect(ports.vault.snapshot()).toEqual(CALLS);
    });
    expect((await app.commands.undoLast()).ok).toBe(false);
  });

  test("refuses when the note has changed since", async () => {
    const { ports, app } = await started();
    await app.commands.linkPerson(lesson(app, path), { kind: "name", name: "Bo" });
    const later = `${ports.vault.snapshot()[path] ?? ""}One more line.\n`;
    ports.vault.writeOutside(path, later);
    expect((await app.commands.undoLast()).ok).toBe(false);
    expect(ports.vault.snapshot()[path]).toBe(later);
  });
});

describe("undo of more than one note", () => {
  const path = "Debriefs/2026/2026-02-11 Delivery.md";

  test("a new person's note and link go together", async () => {
    const { ports, app } = await started();
    await app.commands.linkNewPerson(lesson(app, path, 1), "Bo Fox");
    expect(ports.vault.snapshot()[path]).toContain("thank you. [[Bo Fox]]");
    ports.said.at(-1)?.undo?.();
    await vi.waitFor(() => expect(ports.vault.snapshot()).toEqual(CALLS));
    expect(ports.said.at(-1)?.message).toBe(
      "Undone: link to Bo Fox in “2026-02-11 Delivery”, and the new note.",
    );
  });

  test("stays as it is when one of the notes has changed, which is named", async () => {
    const { ports, app } = await started();
    await app.commands.linkNewPerson(lesson(app, path, 1), "Bo Fox");
    ports.vault.writeOutside("People/Bo Fox.md", "Likes short calls.\n");
    const before = ports.vault.snapshot();
    await app.commands.undoLast();
    expect(ports.said.at(-1)?.message).toBe("“Bo Fox” has changed since, so nothing was undone.");
    expect(ports.vault.snapshot()).toEqual(before);
  });

  test("a new person whose lesson cannot be linked at that moment is said, and can be undone", async () => {
    const { ports, app } = await started();
    const address = lesson(app, path, 1);
    ports.vault.watch(({ path: changed }) => {
      if (changed === "People/Bo Fox.md") ports.vault.writeOutside(path, "Rewritten.\n");
    });
    expect((await app.commands.linkNewPerson(address, "Bo Fox")).ok).toBe(false);
    expect(ports.said.at(-1)?.message).toMatch(/^“Bo Fox” was created, but not linked\. /u);
    await app.commands.undoLast();
    expect(ports.vault.snapshot()).toEqual({ ...CALLS, [path]: "Rewritten.\n" });
  });
});

describe("an operation that broke off", () => {
  const path = "Debriefs/2026/2026-02-11 Delivery.md";

  /** A later life, after the app was closed between a person's note and the link to it. */
  async function reopened() {
    const { ports, app } = await started();
    ports.vault.watch(({ path: changed }) => {
      if (changed === "People/Bo Fox.md") app.dispose();
    });
    await app.commands.linkNewPerson(lesson(app, path, 1), "Bo Fox");
    const next = { ...testPorts(), vault: ports.vault, journal: ports.journal };
    const { writes } = ports.vault;
    const again = await createApp(next);
    await again.start();
    expect(ports.vault.writes).toBe(writes);
    return { ports: next, app: again };
  }

  test("is in the state, and is never done alone", async () => {
    const { ports, app } = await reopened();
    expect(app.store.get().interrupted).toEqual([
      {
        id: expect.any(String) as unknown,
        label: "link to Bo Fox in “2026-02-11 Delivery”, and the new note",
        date: "2026-05-16",
      },
    ]);
    ports.clock.runAll();
    expect(ports.vault.snapshot()[path]).toBe(CALLS[path]);
  });

  test("is finished when the person says so", async () => {
    const { ports, app } = await reopened();
    const id = app.store.get().interrupted[0]?.id ?? "";
    expect((await app.commands.finishInterrupted(id)).ok).toBe(true);
    expect(ports.said.at(-1)?.message).toMatch(/^Finished: link to Bo Fox/u);
    expect(ports.vault.snapshot()[path]).toContain("thank you. [[Bo Fox]]");
    expect(app.store.get().interrupted).toEqual([]);
    expect((await app.commands.finishInterrupted(id)).ok).toBe(false);
    await app.commands.undoLast();
    expect(ports.vault.snapshot()).toEqual(CALLS);
  });

  test("is undone when the person says so", async () => {
    const { ports, app } = await reopened();
    const id = app.store.get().interrupted[0]?.id ?? "";
    expect((await app.commands.undoInterrupted(id)).ok).toBe(true);
    expect(ports.vault.snapshot()).toEqual(CALLS);
    expect(app.store.get().interrupted).toEqual([]);
  });

  test("is kept as it is when the person says so", async () => {
    const { ports, app } = await reopened();
    const { writes } = ports.vault;
    const id = app.store.get().interrupted[0]?.id ?? "";
    expect((await app.commands.keepInterrupted(id)).ok).toBe(true);
    expect(app.store.get().interrupted).toEqual([]);
    expect(ports.vault.writes).toBe(writes);
  });

  test("says which note has moved on, and leaves it", async () => {
    const { ports, app } = await reopened();
    ports.vault.writeOutside(path, "Rewritten.\n");
    const id = app.store.get().interrupted[0]?.id ?? "";
    expect((await app.commands.finishInterrupted(id)).ok).toBe(false);
    expect(ports.said.at(-1)?.message).toContain("“2026-02-11 Delivery” has changed since");
    expect(ports.vault.snapshot()[path]).toBe("Rewritten.\n");
  });
});

test("an application that is disposed of writes nothing any more", async () => {
  const { ports, app } = await started();
  const address = lesson(app, "Debriefs/2026/2026-02-11 Delivery.md");
  app.dispose();
  expect((await app.commands.linkPerson(address, { kind: "name", name: "Bo" })).ok).toBe(false);
  expect((await app.commands.linkNewPerson(address, "Bo")).ok).toBe(false);
  expect(ports.vault.writes).toBe(0);
});

test("a journal that does not last is said once, with the first change", async () => {
  const path = "Debriefs/2026/2026-02-11 Delivery.md";
  const ports = { ...testPorts(CALLS), journal: new MemoryJournal([], false) };
  const app = await createApp(ports);
  await app.start();
  expect(ports.said).toEqual([]);
  await app.commands.linkPerson(lesson(app, path), { kind: "name", name: "Bo" });
  await app.commands.linkPerson(lesson(app, path), { kind: "name", name: "Cy" });
  const warnings = ports.said.filter(({ message }) => message.includes("until the app closes"));
  expect(warnings).toHaveLength(1);
  await app.commands.undoLast();
  await app.commands.undoLast();
  expect(ports.vault.snapshot()).toEqual(CALLS);
});

describe("a name that may have a note elsewhere", () => {
  const path = "Debriefs/2026/2026-02-11 Delivery.md";

  test("is asked about, and nothing is created on a no", async () => {
    const { ports, app } = await started();
    ports.vault.makeAwaited("People/Bo Fox.md");
    ports.asker.answer = false;
    expect((await app.commands.linkNewPerson(lesson(app, path, 1), "Bo Fox")).ok).toBe(false);
    expect(ports.asker.questions).toMatchObject([{ title: "Create “Bo Fox” all the same?" }]);
    expect(ports.vault.writes).toBe(0);
    ports.asker.answer = true;
    expect((await app.commands.linkNewPerson(lesson(app, path, 1), "Bo Fox")).ok).toBe(true);
  });

  test("is no matter when the note was taken back here", async () => {
    const { ports, app } = await started();
    for (let i = 0; i < 2; i++) {
      await app.commands.linkNewPerson(lesson(app, path, 1), "Bo Fox");
      await app.settle();
      await app.commands.undoLast();
      await app.settle();
    }
    expect(ports.asker.questions).toEqual([]);
    expect(ports.vault.trashed).toHaveLength(2);
  });

  test("is no matter when the note was given another name", async () => {
    const { ports, app } = await started();
    ports.vault.moveOutside("People/Ann Lee.md", "People/Ann Cole.md");
    await app.settle();
    await app.commands.linkNewPerson(lesson(app, path, 1), "Ann Lee");
    expect(ports.asker.questions).toEqual([]);
  });

  test("is asked about when the note went by other hands", async () => {
    const { ports, app } = await started();
    await app.commands.linkNewPerson(lesson(app, path, 1), "Bo Fox");
    await app.settle();
    ports.vault.removeOutside("People/Bo Fox.md");
    ports.vault.writeOutside(path, CALLS[path]);
    await app.settle();
    await app.commands.linkNewPerson(lesson(app, path, 1), "Bo Fox");
    expect(ports.asker.questions).toHaveLength(1);
  });
});

describe("start a new note", () => {
  test.each(KINDS.map((kind) => [kind.id, kind] as const))("%s", async (id, kind) => {
    const { ports, app } = await started({});
    const result = await app.commands.startNote(kind, "Call: what now?");
    const path = "Debriefs/2026/2026-05-16 Call what now.md";
    expect(result).toEqual({ ok: true, value: { path } });
    expect(ports.opened[0]?.startsWith(`${path}@`)).toBe(true);
    await app.settle();
    const [note] = app.snapshot().notes;
    expect(note).toMatchObject({ debrief: id, date: "2026-05-16", lessons: [], diagnostics: [] });
  });

  test("a title that is taken gets a number", async () => {
    const { ports, app } = await started({});
    const [kind] = KINDS;
    if (kind === undefined) throw new Error("no kinds");
    for (let i = 0; i < 3; i++) await app.commands.startNote(kind, "");
    expect(Object.keys(ports.vault.snapshot())).toEqual([
      "Debriefs/2026/2026-05-16 Setback 2.md",
      "Debriefs/2026/2026-05-16 Setback 3.md",
      "Debriefs/2026/2026-05-16 Setback.md",
    ]);
  });

  test("is undone while nothing was written into it", async () => {
    const { ports, app } = await started({});
    const [kind] = KINDS;
    if (kind === undefined) throw new Error("no kinds");
    const result = await app.commands.startNote(kind, "Call");
    const path = result.ok ? result.value.path : "";
    await app.commands.undoLast();
    expect(ports.vault.snapshot()).toEqual({});
    expect(ports.vault.trashed).toMatchObject([{ path }]);
    await app.commands.startNote(kind, "Call");
    ports.vault.writeOutside(path, "My own words.\n");
    await app.commands.undoLast();
    expect(ports.vault.snapshot()).toEqual({ [path]: "My own words.\n" });
  });

  test("never writes in the app's own folder", async () => {
    const { ports, app } = await started({}, { debriefFolder: ".obsidian/plugins" });
    const [kind] = KINDS;
    if (kind === undefined) throw new Error("no kinds");
    expect((await app.commands.startNote(kind, "")).ok).toBe(false);
    expect(ports.vault.writes).toBe(0);
  });
});

test("insert template merges properties, overwrites none, and can be undone", async () => {
  const note = '---\ndate: 2025-12-24\npeople:\n  - "[[Ann Lee]]"\n---\nMy own words.\n';
  const { ports, app } = await started({ "Day.md": note });
  const kind = KINDS.find(({ id }) => id === "setback");
  if (kind === undefined) throw new Error("no setback");
  await app.commands.insertTemplate("Day.md", note.length, kind);
  const after = ports.vault.snapshot()["Day.md"] ?? "";
  expect(after).toContain('date: 2025-12-24\npeople:\n  - "[[Ann Lee]]"\n');
  expect(after).toContain("debrief: setback\n");
  expect(after).toContain("My own words.\n");
  expect(after).toContain("## Lessons\n");
  await app.commands.undoLast();
  expect(ports.vault.snapshot()["Day.md"]).toBe(note);
});
