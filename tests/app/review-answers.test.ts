import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import type { HandStatus } from "../../src/core/edit/lesson-notes/set-status";
import { testPorts } from "../support/ports";

const REFUND = "Debriefs/2026/2026-01-10 Refund.md";
const DELIVERY = "Debriefs/2026/2026-02-11 Delivery.md";
const ANN = "People/Ann Lee.md";
const PAIR = ["Ask who decides.", "Call back the next day."] as const;
const NOTES = {
  [ANN]: "---\ntype: person\n---\n",
  [REFUND]: `## Lessons\n- ${PAIR[0]}\n`,
  [DELIVERY]: `## Lessons\n- ${PAIR[1]}\n`,
};

async function opened(stored: unknown = null) {
  const ports = testPorts(NOTES, stored);
  const app = await createApp(ports);
  await app.start();
  const kept = (): readonly unknown[] => {
    const list: unknown = Reflect.get(Object(ports.settings.stored), "judgements");
    return Array.isArray(list) ? list : [];
  };
  const repeats = () => app.store.get().rollup?.totals.repeats;
  return { ports, app, kept, repeats, commands: app.commands };
}

describe("a decision about two lessons", () => {
  test("joins them at once, and its way back parts them again", async () => {
    const { app, kept, repeats, ports, commands } = await opened();
    const decided = await commands.decidePair(PAIR, true);
    await app.settle();
    expect(repeats()).toBe(1);
    expect(ports.said.at(-1)?.message).toBe("Remembered as the same.");
    if (!decided.ok) throw new Error(decided.reason);
    await decided.value.undo();
    await decided.value.undo();
    await app.settle();
    expect(repeats()).toBe(0);
    expect(kept()).toEqual([expect.objectContaining({ same: true, withdrawn: true })]);
    expect(ports.said.map(({ message }) => message)).toHaveLength(2);
    expect(ports.vault.writes).toBe(0);
  });

  test("is none about a text and itself, and that is said", async () => {
    const { kept, ports, commands } = await opened();
    expect((await commands.decidePair([PAIR[0], "ASK who decides."], false)).ok).toBe(false);
    expect(kept()).toEqual([]);
    expect(ports.said.at(-1)?.message).toContain("word for word");
  });

  test("that cannot be stored is refused with the reason", async () => {
    const { ports, commands } = await opened();
    ports.settings.writeFault = "The disk is full.";
    expect(await commands.decidePair(PAIR, true)).toEqual({
      ok: false,
      reason: "The disk is full.",
    });
  });
});

describe("withdrawing", () => {
  const stored = {
    judgements: [
      { a: "ask who decides.", b: "call back the next day.", same: true, date: "2026-03-01" },
      "something else",
    ],
  };

  test("leaves a tombstone of today, keeps what it cannot read, and Undo decides anew", async () => {
    const { app, kept, repeats, ports, commands } = await opened(stored);
    const [judgement] = app.judgements();
    if (judgement === undefined) throw new Error("nothing was decided");
    expect((await commands.withdrawJudgement(judgement)).ok).toBe(true);
    await app.settle();
    expect(repeats()).toBe(0);
    expect(kept()).toEqual([
      "something else",
      { ...judgement, date: "2026-05-16", withdrawn: true },
    ]);
    ports.said.at(-1)?.undo?.();
    await expect.poll(() => app.judgements()[0]?.withdrawn).toBe(false);
    await app.settle();
    expect(repeats()).toBe(1);
  });

  test("a second time is refused", async () => {
    const { app, commands } = await opened(stored);
    const [judgement] = app.judgements();
    if (judgement === undefined) throw new Error("nothing was decided");
    await commands.withdrawJudgement(judgement);
    expect((await commands.withdrawJudgement(judgement)).ok).toBe(false);
  });
});

describe("what becomes of a lesson that relapsed", () => {
  const NOTE = "Lessons/Ask first.md";
  const HEAD = "---\nlesson: Ask first.\n---\n## History\n- 2026-02-01 held\n";
  const answered = async (status: HandStatus, text: string) => {
    const ports = testPorts({ [NOTE]: HEAD });
    const app = await createApp(ports);
    await app.start();
    const answer = await app.commands.answerRelapse(NOTE, status, text);
    if (!answer.ok) throw new Error(answer.reason);
    return { app, answer, ports, text: () => ports.vault.snapshot()[NOTE] };
  };

  test.each<[HandStatus, string, string]>([
    ["trying", "", `${HEAD}- 2026-05-16 changed:\n`],
    ["trying", "I was tired", `${HEAD}- 2026-05-16 changed: I was tired\n`],
    ["retired", "", HEAD.replace("---\n##", "retired: true\n---\n##")],
    [
      "retired",
      "we sell it no more",
      `${HEAD.replace("---\n##", "retired: true\n---\n##")}- 2026-05-16 dropped: we sell it no more\n`,
    ],
  ])("%s, with “%s”, is written into its note, and taken back", async (status, said, after) => {
    const { answer, text } = await answered(status, said);
    expect(text()).toBe(after);
    await answer.value.undo();
    await answer.value.undo();
    expect(text()).toBe(HEAD);
  });

  test("that it says already is no change, and nothing is taken back", async () => {
    const { app, answer, text } = await answered("trying", "");
    await app.settle();
    const again = await app.commands.answerRelapse(NOTE, "trying", "");
    if (!again.ok) throw new Error(again.reason);
    await again.value.undo();
    expect(text()).toContain("changed:");
    await answer.value.undo();
    expect(text()).toBe(HEAD);
  });
});

describe("a person as an answer", () => {
  const ask = async () => {
    const all = await opened();
    const notes = all.app.snapshot().notes;
    const lessonId = notes.find(({ path }) => path === REFUND)?.lessons[0]?.id ?? "";
    const link = () =>
      all.commands.answerPerson({ path: REFUND, lessonId }, { kind: "note", path: ANN });
    return { ...all, link, text: () => all.ports.vault.snapshot()[REFUND] };
  };

  test("is linked on the lesson's line, and taken back by itself", async () => {
    const { link, text } = await ask();
    const linked = await link();
    expect(text()).toBe(`## Lessons\n- ${PAIR[0]} [[Ann Lee]]\n`);
    if (!linked.ok) throw new Error(linked.reason);
    await linked.value.undo();
    expect(text()).toBe(NOTES[REFUND]);
  });

  test("who is linked already stays so when the answer is taken back", async () => {
    const { app, link, text } = await ask();
    await link();
    await app.settle();
    const again = await link();
    if (!again.ok) throw new Error(again.reason);
    await again.value.undo();
    expect(text()).toContain("[[Ann Lee]]");
  });
});
