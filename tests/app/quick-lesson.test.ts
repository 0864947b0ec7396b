import { describe, expect, test, vi } from "vitest";
import { createApp } from "../../src/app/create-app";
import { parseQuick } from "../../src/core/quick/parse-quick";
import { testPorts } from "../support/ports";

const TODAY = "2026-05-16.md";
const PEOPLE = { "People/Tobias Kern.md": "", "People/Sarah Lind.md": "" };

async function started(
  notes: Readonly<Record<string, string>> = {},
  stored: unknown = null,
  daily = { folder: "", format: "YYYY-MM-DD", template: "" },
) {
  const ports = {
    ...testPorts({ ...PEOPLE, ...notes }, stored),
    dailyNotes: { read: async () => daily },
  };
  const app = await createApp(ports);
  await app.start();
  const save = (typed: string) =>
    app.commands.saveQuickLesson(parseQuick(typed, app.snapshot().people.everyone));
  const said = () => ports.said.at(-1)?.message;
  const undo = async () => {
    ports.said.at(-1)?.undo?.();
    await app.commands.undoLast();
  };
  return { ports, app, save, said, undo, notes: () => ports.vault.snapshot() };
}

describe("a quick lesson", () => {
  test("goes under Lessons of today's note, which is made when it is not there", async () => {
    const { save, notes, said } = await started();
    const saved = await save("Ask for the exact message @Tobias -");
    expect(notes()[TODAY]).toBe(
      "## Lessons\n- Ask for the exact message [[Tobias Kern]] #lesson/setback\n",
    );
    expect(said()).toBe("Lesson saved in “2026-05-16”.");
    expect(saved).toMatchObject({ ok: true, value: { path: TODAY } });
  });

  test("is an event of its own: it counts as a setback or a success, and its note as neither", async () => {
    const { app, save } = await started();
    await save("Ask first, then answer. +");
    await save("Wait a moment longer. -");
    await save("Take notes on paper.");
    await app.settle();
    const kinds = app.store
      .get()
      .rollup?.rows.flatMap(({ members }) => members.map(({ debrief }) => debrief));
    expect(kinds?.sort()).toEqual(["setback", "success", null].sort());
    expect(app.store.get().rollup?.totals.debriefs.size).toBe(0);
  });

  test("joins the lessons that are there, and changes nothing else", async () => {
    const before =
      "---\nmood: fine\n---\nHot day.\n\n## Lessons\n- One.\n\n## Evening\nSwallows.\n";
    const { save, notes } = await started({ [TODAY]: before });
    await save("Two.");
    expect(notes()[TODAY]).toBe(before.replace("- One.\n", "- One.\n- Two.\n"));
  });

  test("that was taken back while it was being read is saved again without a question", async () => {
    const { app, ports, save, notes } = await started();
    await save("One.");
    const read = ports.vault.read.bind(ports.vault);
    let goOn = () => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const reads = vi.spyOn(ports.vault, "read").mockImplementationOnce(async (path) => {
      const text = await read(path);
      await held;
      return text;
    });
    const reading = app.settle();
    await vi.waitFor(() => {
      expect(reads).toHaveBeenCalled();
    });
    await app.commands.undoLast();
    expect(notes()[TODAY]).toBeUndefined();
    goOn();
    await reading;
    await app.settle();
    await save("Two.");
    expect(ports.asker.questions).toEqual([]);
    expect(notes()[TODAY]).toBe("## Lessons\n- Two.\n");
  });

  test("is undone: its line goes, and a new note with it", async () => {
    const { app, save, notes } = await started({ "2026-05-15.md": "" });
    await save("Two.");
    expect(Object.keys(notes())).toContain(TODAY);
    await app.commands.undoLast();
    expect(Object.keys(notes())).not.toContain(TODAY);

    const other = await started({ [TODAY]: "Hot day.\n" });
    await other.save("Two.");
    await other.app.commands.undoLast();
    expect(other.notes()[TODAY]).toBe("Hot day.\n");
  });

  test("follows the app's own daily notes: folder, format, template", async () => {
    const daily = { folder: "Daily", format: "YYYY/MM-DD", template: "Templates/Day" };
    const { save, notes } = await started(
      { "Templates/Day.md": "# {{title}}\n{{date}} {{time}}\n\n## Lessons\n- \n\n## Evening\n" },
      null,
      daily,
    );
    await save("One.");
    expect(notes()["Daily/2026/05-16.md"]).toBe(
      "# 05-16\n2026-05-16 10:00\n\n## Lessons\n- One.\n\n## Evening\n",
    );
  });

  test("does without a template that is not there", async () => {
    const daily = { folder: "", format: "YYYY-MM-DD", template: "Templates/Gone" };
    const { save, notes } = await started({}, null, daily);
    await save("One.");
    expect(notes()[TODAY]).toBe("## Lessons\n- One.\n");
  });

  test("goes to the inbox note where the settings say so", async () => {
    const { save, notes, app } = await started({}, { quickLessonTarget: "inbox" });
    await save("One.");
    await save("Two.");
    expect(notes()["Debriefs/Inbox.md"]).toBe("## Lessons\n- One.\n- Two.\n");
    expect(await app.commands.quickTarget()).toMatchObject({
      value: { path: "Debriefs/Inbox.md" },
    });
  });

  test("is not written twice", async () => {
    const { save, said } = await started({ [TODAY]: "## Lessons\n- One.\n" });
    expect(await save("one.")).toMatchObject({ ok: true });
    expect(said()).toBe("“2026-05-16” has this lesson already.");
  });

  test.each([
    ["a path that leaves the vault", { quickLessonTarget: "inbox", inboxNote: "../x" }, "One."],
    ["nothing said", null, "-"],
    ["a person alone, who says no lesson", null, " + "],
  ])("is refused with a sentence, and nothing is written: %s", async (_says, stored, typed) => {
    const { save, notes, said } = await started({}, stored);
    expect(await save(typed)).toMatchObject({ ok: false });
    expect(said()).toMatch(/[.]$/);
    expect(Object.keys(notes()).sort()).toEqual(Object.keys(PEOPLE).sort());
  });

  test("says when today's note cannot take it, and keeps it out of the note", async () => {
    const text = "---\nlesson: x\n---\n";
    const { save, notes, said } = await started({ [TODAY]: text });
    expect(await save("One.")).toMatchObject({ ok: false });
    expect(said()).toContain("stands for one lesson itself");
    expect(notes()[TODAY]).toBe(text);
  });

  test("can be joined with what was learned before by its address", async () => {
    const { app, save, notes } = await started({
      "Lessons/Ask first.md": "---\nlesson: Ask first.\n---\n",
      [TODAY]: "## Lessons\n- Before.\n",
    });
    const saved = await save("Ask for it at once. @Sarah +");
    if (!saved.ok || saved.value.address === null) throw new Error("no address");
    expect(saved.value.sentence).toBe("Ask for it at once.");
    await app.commands.linkLessonNote(saved.value.address, "Lessons/Ask first.md");
    expect(notes()[TODAY]).toContain("[[Sarah Lind]] [[Ask first]] #lesson/success");
  });

  test("goes into a debrief without a sign, for the debrief says what it came from", async () => {
    const path = "Debriefs/Call.md";
    const { app, notes } = await started({
      [path]: "---\ndebrief: setback\n---\n## Lessons\n- \n",
    });
    await app.commands.saveQuickLesson(parseQuick("One. -", []), path);
    expect(notes()[path]).toBe("---\ndebrief: setback\n---\n## Lessons\n- One.\n");
  });
});
