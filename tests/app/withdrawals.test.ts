import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import { decisionsOfLessonNotes } from "../../src/core/rollup/note-judgements";
import { diffTexts } from "../host/testing/text-diff";
import { testPorts } from "../support/ports";

const NOTE = "Lessons/Restore the dream.md";
const HEAD = "---\nlesson: Restore the dream first.\n";
const FIRST = "Debriefs/2026-01-10 Refund.md";
const SECOND = "Debriefs/2026-02-11 Delivery.md";

async function opened(lessonNote: string, stored: unknown = null) {
  const ports = testPorts(
    {
      [NOTE]: lessonNote,
      [FIRST]: "## Lessons\n- Restore the dream first. [[Restore the dream]]\n",
      [SECOND]: "## Lessons\n- First, restore the dream.\n",
    },
    stored,
  );
  const app = await createApp(ports);
  await app.start();
  const text = () => ports.vault.snapshot()[NOTE] ?? "";
  const said = () => ports.said.at(-1);
  return { ports, app, text, said, commands: app.commands };
}

describe("a decision of a lesson note, withdrawn", () => {
  test.each([
    [
      "from a list of lines, however it is written",
      "not:\n  - 'First, **restore** the dream.'\n  - FIRST, restore the  dream.\n  - Ask who decides.\n---\n",
      ["-  - 'First, **restore** the dream.'", "-  - FIRST, restore the  dream."],
    ],
    [
      "from a list in brackets",
      'not: ["First, restore the dream.", Ask who decides.]\n---\n',
      ['-not: ["First, restore the dream.", Ask who decides.]', "+not: [Ask who decides.]"],
    ],
    [
      "from a single text",
      "not: First, restore the dream.\n---\n",
      ["-not: First, restore the dream.", "+not:"],
    ],
  ])("goes %s, and comes back by Undo", async (_, rest, change) => {
    const { app, text, said, commands } = await opened(HEAD + rest);
    const before = text();
    const decision = decisionsOfLessonNotes(app.snapshot().notes)[0];
    if (decision === undefined) throw new Error("nothing was decided");
    expect(decision).toEqual({
      lessonNote: NOTE,
      lesson: "Restore the dream first.",
      other: "first, restore the dream.",
    });
    expect((await commands.withdrawFromNote(decision)).ok).toBe(true);
    expect(said()?.message).toMatch(/^Decision withdrawn\./u);
    expect(diffTexts(before, text())).toEqual(change);
    said()?.undo?.();
    await expect.poll(text).toBe(before);
  });

  test("that is there no more is refused with a sentence", async () => {
    const { commands, said, text } = await opened(`${HEAD}---\n`);
    const gone = { lessonNote: NOTE, lesson: "", other: "something else." };
    expect((await commands.withdrawFromNote(gone)).ok).toBe(false);
    expect(said()?.message).toBe("This decision was changed or withdrawn already.");
    expect(text()).toBe(`${HEAD}---\n`);
  });
});

describe("“Undo last change”", () => {
  const stored = {
    judgements: [{ a: "gone for good.", b: "no lesson any more.", same: true, date: "2026-03-01" }],
  };
  const holds = ({ app }: Awaited<ReturnType<typeof opened>>) =>
    app.judgements().map(({ withdrawn }) => !withdrawn);

  test("takes back that a decision was withdrawn, also about lessons that are gone", async () => {
    const all = await opened(`${HEAD}---\n`, stored);
    const [judgement] = all.app.judgements();
    if (judgement === undefined) throw new Error("nothing was decided");
    await all.commands.withdrawJudgement(judgement);
    expect(holds(all)).toEqual([false]);
    expect((await all.commands.undoLast()).ok).toBe(true);
    expect(holds(all)).toEqual([true]);
    expect(all.said()?.message).toBe("Undone: the decision holds again.");
    expect((await all.commands.undoLast()).ok).toBe(false);
    expect(all.said()?.message).toBe("There is no change to undo.");
  });

  test("goes back through decisions and changes of notes in their order", async () => {
    const all = await opened(`${HEAD}not: First, restore the dream.\n---\n`, stored);
    const { app, commands, text, said } = all;
    const [judgement] = app.judgements();
    const [inNote] = decisionsOfLessonNotes(app.snapshot().notes);
    if (judgement === undefined || inNote === undefined) throw new Error("nothing was decided");
    await commands.setStatus(NOTE, "holding");
    await commands.withdrawJudgement(judgement);
    await commands.withdrawFromNote(inNote);
    await commands.setStatus(NOTE, "trying");
    const states: string[] = [];
    for (let i = 0; i < 4; i++) {
      await commands.undoLast();
      states.push(
        `${String(holds(all)[0])} ${/not: First/u.test(text())} ${text()
          .match(/held|changed/gu)
          ?.join("+")}`,
      );
    }
    expect(states).toEqual([
      "false false held",
      "false true held",
      "true true held",
      "true true undefined",
    ]);
    await commands.undoLast();
    expect(said()?.message).toBe("There is no change to undo.");
  });

  test("leaves what a notice has taken back already", async () => {
    const all = await opened(`${HEAD}---\n`, stored);
    const [judgement] = all.app.judgements();
    if (judgement === undefined) throw new Error("nothing was decided");
    await all.commands.setStatus(NOTE, "holding");
    await all.commands.withdrawJudgement(judgement);
    all.said()?.undo?.();
    await expect.poll(() => holds(all)).toEqual([true]);
    await all.commands.undoLast();
    expect(all.text()).toBe(`${HEAD}---\n`);
    expect(holds(all)).toEqual([true]);
  });
});
