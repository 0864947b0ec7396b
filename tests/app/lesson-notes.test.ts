import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import { testPorts } from "../support/ports";

const REFUND = "Debriefs/2026/2026-01-10 Refund.md";
const DELIVERY = "Debriefs/2026/2026-02-11 Delivery.md";
const CALLS = {
  [REFUND]:
    "---\ndebrief: setback\n---\n## Lessons\n- Write down what was agreed before hanging up. [[Ann Lee]]\n",
  [DELIVERY]:
    "---\ndebrief: success\n---\n## Lessons\n- Before hanging up, write down what was agreed.\n- Say thank you.\n",
  "People/Ann Lee.md": "",
};
const AGREED = "Lessons/Write it down.md";
const NOTES = {
  ...CALLS,
  [AGREED]: "---\nlesson: Write down what was agreed.\n---\n",
  "Lessons/Minutes.md":
    "---\nlesson: Keep minutes of every call.\n---\n## History\n- 2026-02-01 promoted\n",
  [REFUND]:
    "## Lessons\n- Write down what was agreed before hanging up. [[Minutes]]\n\n## Lessons tested\n- held:: [[Minutes]] no second call\n",
};

async function started(notes: Readonly<Record<string, string>>) {
  const ports = testPorts(notes);
  const app = await createApp(ports);
  await app.start();
  const lesson = (path: string, at = 0) => {
    const found = app.snapshot().notes.find((note) => note.path === path)?.lessons[at];
    if (found === undefined) throw new Error(`no lesson in ${path}`);
    return { path, lessonId: found.id };
  };
  const repeat = () => {
    const [row] = app.store.get().rollup?.rows ?? [];
    if (row === undefined) throw new Error("nothing repeats");
    return row;
  };
  return { ports, app, lesson, repeat };
}

describe("promoting a repeat", () => {
  const promotion = { title: "Write it down", wording: "Write down what was agreed." };

  test("creates the lesson note and links every lesson to it", async () => {
    const { ports, app, repeat } = await started(CALLS);
    const result = await app.commands.promoteRepeat({ repeatId: repeat().id, ...promotion });
    expect(result).toEqual({ ok: true, value: { path: AGREED } });
    const after = ports.vault.snapshot();
    expect(after[AGREED]).toContain("lesson: Write down what was agreed.\n");
    expect(after[AGREED]).toContain('  - "[[Ann Lee]]"\n');
    expect(after[AGREED]).toContain("- 2026-05-16 promoted: 2 times in 2 notes\n");
    expect(after[REFUND]).toContain("hanging up. [[Ann Lee]] [[Write it down]]\n");
    expect(after[DELIVERY]).toContain("agreed. [[Write it down]]\n- Say thank you.\n");
    expect(ports.said.at(-1)?.message).toBe("3 notes changed.");

    await app.settle();
    expect(repeat()).toMatchObject({ lessonNote: AGREED, text: "Write down what was agreed." });
    expect(repeat().count).toBe(2);
  });

  test("is shown first, and writes nothing when the preview is closed", async () => {
    const { ports, app, repeat } = await started(CALLS);
    ports.asker.choose = () => null;
    const result = await app.commands.promoteRepeat({ repeatId: repeat().id, ...promotion });
    expect(result.ok).toBe(false);
    expect(ports.asker.previews[0]?.notes.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      `create ${AGREED}`,
      `change ${REFUND}`,
      `change ${DELIVERY}`,
    ]);
    expect(ports.vault.writes).toBe(0);
    expect(ports.said).toEqual([]);
  });

  test("leaves out what the person left out, without a word about it", async () => {
    const { ports, app, repeat } = await started(CALLS);
    ports.asker.choose = () => new Set([AGREED, DELIVERY]);
    await app.commands.promoteRepeat({ repeatId: repeat().id, ...promotion });
    expect(ports.vault.snapshot()[REFUND]).toBe(CALLS[REFUND]);
    expect(ports.said.at(-1)?.message).toBe("2 notes changed.");
  });

  test("is undone as one, byte for byte", async () => {
    const { ports, app, repeat } = await started(CALLS);
    await app.commands.promoteRepeat({ repeatId: repeat().id, ...promotion });
    await app.commands.undoLast();
    expect(ports.vault.snapshot()).toEqual(CALLS);
    expect(ports.said.at(-1)?.message).toBe("Undone: “Write it down” as a lesson note.");
  });

  test.each([
    ["a title that is taken", { title: "write IT down" }, "there already. Choose another title."],
    ["no title", { title: " " }, "needs a short title"],
    ["no wording", { wording: "" }, "needs a short title and its lesson"],
    ["a repeat that is gone", { repeatId: "r-0" }, "has just changed"],
  ])("writes nothing with %s", async (_what, other, said) => {
    const { ports, app, repeat } = await started({ ...CALLS, [AGREED]: "mine" });
    const wish = { repeatId: repeat().id, ...promotion, ...other };
    expect((await app.commands.promoteRepeat(wish)).ok).toBe(false);
    expect(ports.said.at(-1)?.message).toContain(said);
    expect(ports.vault.writes).toBe(0);
  });
});

describe("a name that may have a note elsewhere", () => {
  const promotion = { title: "Write it down", wording: "Write down what was agreed." };

  test.each([
    ["is still in the cloud", "has not arrived on this device"],
    ["was here before", "was here a while ago"],
    ["is linked", "Other notes link to this name"],
  ])("is asked about when it %s", async (what, body) => {
    const linking = { "Plan.md": "## Lessons\n- See to it. [[Write it down]]\n" };
    const { ports, app, repeat } = await started({
      ...CALLS,
      ...(what === "is linked" ? linking : {}),
      ...(what === "was here before" ? { [AGREED]: "old" } : {}),
    });
    if (what === "was here before") {
      ports.vault.removeOutside(AGREED);
      await app.settle();
    }
    if (what === "is still in the cloud") ports.vault.makeAwaited(AGREED);
    ports.asker.answer = false;
    const result = await app.commands.promoteRepeat({ repeatId: repeat().id, ...promotion });
    expect(result.ok).toBe(false);
    expect(ports.asker.questions.map((question) => question.body)).toEqual([
      expect.stringContaining(body),
    ]);
    expect(ports.vault.writes).toBe(0);

    ports.asker.answer = true;
    await app.commands.promoteRepeat({ repeatId: repeat().id, ...promotion });
    expect(ports.vault.snapshot()[AGREED]).toContain("lesson:");
  });
});

describe("a lesson linked to a lesson note", () => {
  test("belongs to it, at once and with the way back", async () => {
    const { ports, app, lesson } = await started(NOTES);
    await app.commands.linkLessonNote(lesson(DELIVERY), AGREED);
    expect(ports.vault.snapshot()[DELIVERY]).toContain("agreed. [[Write it down]]\n- Say");
    expect(ports.said.at(-1)?.message).toBe("Linked to “Write it down”.");
    await app.commands.linkLessonNote(lesson(DELIVERY), AGREED);
    expect(ports.said.at(-1)?.message).toBe("This lesson belongs to “Write it down” already.");
    await app.commands.undoLast();
    expect(ports.vault.snapshot()).toEqual(NOTES);
  });
});

describe("merging two lesson notes", () => {
  test("unites what they say, leads every link to the one that stays, and trashes the other", async () => {
    const { ports, app } = await started(NOTES);
    const result = await app.commands.mergeLessonNotes(AGREED, "Lessons/Minutes.md");
    expect(result).toEqual({ ok: true, value: { path: AGREED } });
    const after = ports.vault.snapshot();
    expect(after["Lessons/Minutes.md"]).toBeUndefined();
    expect(after[AGREED]).toContain("aliases:\n  - Minutes\n");
    expect(after[AGREED]).toContain("- 2026-02-01 promoted\n");
    expect(after[AGREED]).toContain("Keep minutes of every call.");
    expect(after[REFUND]).toContain("hanging up. [[Write it down]]\n");
    expect(after[REFUND]).toContain("- held:: [[Write it down]] no second call\n");
    await app.commands.undoLast();
    expect(ports.vault.snapshot()).toEqual(NOTES);
  });

  test("keeps the other one while a note still leads to it", async () => {
    const { ports, app } = await started(NOTES);
    ports.asker.choose = ({ notes }) =>
      new Set(notes.map(({ path }) => path).filter((path) => path !== REFUND));
    await app.commands.mergeLessonNotes(AGREED, "Lessons/Minutes.md");
    expect(ports.vault.snapshot()["Lessons/Minutes.md"]).toBe(NOTES["Lessons/Minutes.md"]);
    expect(ports.vault.trashed).toEqual([]);
  });
});

describe("renaming a lesson note", () => {
  test("gives it another name in its folder", async () => {
    const { ports, app } = await started(NOTES);
    const result = await app.commands.renameLessonNote(AGREED, "Say it, write it: both?");
    expect(result).toEqual({ ok: true, value: { path: "Lessons/Say it, write it both.md" } });
    expect(ports.vault.snapshot()["Lessons/Say it, write it both.md"]).toBe(NOTES[AGREED]);
    await app.commands.undoLast();
    expect(ports.vault.snapshot()).toEqual(NOTES);
  });

  test("never takes the place of another note", async () => {
    const { ports, app } = await started(NOTES);
    expect((await app.commands.renameLessonNote(AGREED, "minutes")).ok).toBe(false);
    expect(ports.said.at(-1)?.message).toContain("there already. Choose another title.");
    expect(ports.vault.snapshot()).toEqual(NOTES);
  });

  test("takes another case of its own name", async () => {
    const { ports, app } = await started(NOTES);
    await app.commands.renameLessonNote(AGREED, "Write It Down");
    expect(ports.vault.snapshot()["Lessons/Write It Down.md"]).toBe(NOTES[AGREED]);
  });
});
