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

async function opened(stored: unknown = null, more: Readonly<Record<string, string>> = {}) {
  const ports = testPorts({ ...NOTES, ...more }, stored);
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

  describe("of which one belongs to a lesson note", () => {
    const CALM = "Lessons/Stay calm.md";
    const more = {
      [CALM]: "---\nlesson: Stay calm.\n---\n",
      [REFUND]: `## Lessons\n- ${PAIR[0]} [[Stay calm]]\n`,
    };

    test.each([
      ["first", [PAIR[0], PAIR[1]]],
      ["second", [PAIR[1], PAIR[0]]],
    ] as const)("links the other's line to it, with one way back (the %s)", async (_, pair) => {
      const { app, ports, commands, kept } = await opened(null, more);
      const before = ports.vault.snapshot()[DELIVERY];
      const decided = await commands.decidePair(pair, true);
      await app.settle();
      expect(ports.vault.snapshot()[DELIVERY]).toBe(`## Lessons\n- ${PAIR[1]} [[Stay calm]]\n`);
      expect(ports.said.at(-1)?.message).toBe(
        "Remembered as the same. Its line is linked to “Stay calm”.",
      );
      if (!decided.ok) throw new Error(decided.reason);
      await decided.value.undo();
      expect(ports.vault.snapshot()[DELIVERY]).toBe(before);
      expect(kept()).toEqual([expect.objectContaining({ withdrawn: true })]);
    });

    test("links nothing when they differ, or when two lines say it", async () => {
      const twice = { ...more, "Debriefs/2026/2026-03-01 Again.md": NOTES[DELIVERY] };
      const { ports, commands } = await opened(null, twice);
      await commands.decidePair(PAIR, true);
      await commands.decidePair([PAIR[0], "Say it first."], false);
      expect(ports.vault.writes).toBe(0);
    });
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

  test("a second time is refused, however soon it comes", async () => {
    const { app, commands, ports } = await opened(stored);
    const [judgement] = app.judgements();
    if (judgement === undefined) throw new Error("nothing was decided");
    const twice = [commands.withdrawJudgement(judgement), commands.withdrawJudgement(judgement)];
    expect((await Promise.all(twice)).map(({ ok }) => ok)).toEqual([true, false]);
    expect((await commands.withdrawJudgement(judgement)).ok).toBe(false);
    expect(ports.said.filter(({ undo }) => undo !== undefined)).toHaveLength(1);
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

  test("says that it was taken back, also by the notice; who gets a note is taken back with it", async () => {
    const { app, commands, ports, text } = await ask();
    const lessonId = app.snapshot().notes.find(({ path }) => path === REFUND)?.lessons[0]?.id ?? "";
    const linked = await commands.answerPerson(
      { path: REFUND, lessonId },
      { kind: "create", name: "Bo Fox" },
    );
    if (!linked.ok) throw new Error(linked.reason);
    expect(text()).toContain("[[Bo Fox]]");
    ports.said.at(-1)?.undo?.();
    await linked.value.whenUndone;
    expect(text()).toBe(NOTES[REFUND]);
    expect(Object.keys(ports.vault.snapshot())).not.toContain("People/Bo Fox.md");
  });

  test("whose note has changed since stays, and is taken back when it is as it was", async () => {
    const { link, ports, text } = await ask();
    const linked = await link();
    if (!linked.ok) throw new Error(linked.reason);
    const after = text() ?? "";
    ports.vault.writeOutside(REFUND, "Something else.\n");
    expect((await linked.value.undo()).ok).toBe(false);
    ports.vault.writeOutside(REFUND, after);
    expect((await linked.value.undo()).ok).toBe(true);
    expect(text()).toBe(NOTES[REFUND]);
  });
});
