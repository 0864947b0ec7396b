import { describe, expect, test, vi } from "vitest";
import { createApp } from "../../src/app/create-app";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import { StoredValues } from "../../src/app/stored-values";
import { MemorySettings, testPorts } from "../support/ports";

const NOTES = {
  "A.md": "- Write down what was agreed before hanging up. #lesson\n",
  "B.md": "- Before hanging up, write down what was agreed. #lesson\n",
  "C.md": "- Say thank you. #lesson\n",
};

const JUDGEMENT = { a: "ask first", b: "say thank you", same: false, date: "2026-03-09" };

async function started(stored: unknown = null) {
  const ports = testPorts(NOTES, stored);
  const group = vi.spyOn(ports.engine, "group");
  const app = await createApp(ports);
  await app.start();
  const options = () => group.mock.calls.map(([input]) => input.options);
  return { app, ports, options };
}

describe("a changed setting", () => {
  test("is stored, and the lessons are grouped with it at once", async () => {
    const { app, ports, options } = await started();
    const before = app.store.get().rollup;
    const changed = await app.changeSettings({ strictness: 0.5 });
    await app.settle();
    expect(changed).toEqual({ ok: true, value: { ...DEFAULT_SETTINGS, strictness: 0.5 } });
    expect(app.settings().strictness).toBe(0.5);
    expect(ports.settings.stored).toEqual({ version: 1, strictness: 0.5 });
    expect(options()).toEqual([
      { strictness: 0, learns: true },
      { strictness: 0.5, learns: true },
    ]);
    expect(app.store.get().rollup).not.toBe(before);
  });

  test("leaves everything else that is stored as it is", async () => {
    const stored = { judgements: [JUDGEMENT], lessonTag: "learned", fromLater: { a: [1] } };
    const { app, ports } = await started(stored);
    await app.changeSettings({ learnFromJudgements: false });
    expect(ports.settings.stored).toEqual({ ...stored, learnFromJudgements: false });
  });

  test("keeps what another program stored meanwhile, and counts with it", async () => {
    const { app, ports, options } = await started();
    ports.settings.stored = { judgements: [JUDGEMENT], learnFromJudgements: false };
    await app.changeSettings({ strictness: 1 });
    expect(ports.settings.stored).toEqual({
      judgements: [JUDGEMENT],
      learnFromJudgements: false,
      strictness: 1,
    });
    expect(options().at(-1)).toEqual({ strictness: 1, learns: false });
  });

  test("asked for twice at a time is stored twice, one after the other", async () => {
    const { app, ports } = await started();
    await Promise.all([
      app.changeSettings({ strictness: 1 }),
      app.changeSettings({ learnFromJudgements: false }),
      app.changeSettings({ strictness: -1 }),
    ]);
    await app.settle();
    expect(ports.settings.stored).toEqual({
      version: 1,
      strictness: -1,
      learnFromJudgements: false,
    });
    expect(app.settings()).toMatchObject({ strictness: -1, learnFromJudgements: false });
  });

  test("before the notes are read waits for the first grouping", async () => {
    const ports = testPorts(NOTES);
    const group = vi.spyOn(ports.engine, "group");
    const app = await createApp(ports);
    await app.changeSettings({ strictness: 1 });
    expect(group).not.toHaveBeenCalled();
    expect(app.store.get().phase).toBe("reading");
    await app.start();
    expect(group.mock.calls.map(([input]) => input.options.strictness)).toEqual([1]);
  });

  test.each([
    ["of a newer version", { version: 99, strictness: 0.5 }, "newer version"],
    ["that are no object", ["mine"], "could not be read"],
  ])("is refused over stored settings %s", async (_, stored, reason) => {
    const { app, ports } = await started(stored);
    const { strictness } = app.settings();
    const changed = await app.changeSettings({ strictness: 1 });
    expect(changed.ok).toBe(false);
    expect([ports.settings.saves, ports.settings.stored]).toEqual([0, stored]);
    expect(app.settings().strictness).toBe(strictness);
    expect(ports.said.at(-1)?.message).toContain(reason);
  });

  test("that cannot be stored changes nothing, and says why", async () => {
    const { app, ports, options } = await started({ judgements: [JUDGEMENT] });
    ports.settings.writeFault = "The disk is full.";
    expect(await app.changeSettings({ strictness: 1 })).toMatchObject({ ok: false });
    ports.settings.writeFault = null;
    ports.settings.readFault = "It is locked.";
    expect(await app.changeSettings({ strictness: 1 })).toMatchObject({ ok: false });
    expect(ports.settings.stored).toEqual({ judgements: [JUDGEMENT] });
    expect(app.settings().strictness).toBe(0);
    expect(options()).toHaveLength(1);
    expect(ports.said.map(({ message }) => message)).toEqual([
      "The disk is full.",
      "The stored settings could not be read, so they stay as they are.",
    ]);
  });
});

test("what another program stored counts when it is told of", async () => {
  const { app, ports } = await started();
  expect(app.store.get().rollup?.totals.repeats).toBe(1);
  const texts = app.snapshot().notes.map((note) => note.lessons[0]!.text);
  ports.settings.stored = {
    strictness: -0.5,
    judgements: [{ a: texts[0], b: texts[1], same: false, date: "2026-03-09" }],
  };
  await app.readSettingsAgain();
  await app.settle();
  expect(app.settings().strictness).toBe(-0.5);
  expect(app.store.get().rollup?.totals.repeats).toBe(0);
});

describe("what a strictness would give", () => {
  test("is counted beside the usual one, and changes nothing", async () => {
    const { app, ports } = await started();
    const { rollup } = app.store.get();
    expect(await app.preview(1)).toEqual({
      now: { strictness: 1, groups: 1, lessons: 2 },
      usual: { strictness: 0, groups: 1, lessons: 2 },
    });
    expect(app.store.get().rollup).toBe(rollup);
    expect(ports.settings.saves).toBe(0);
  });

  test("is not known before the lessons were compared", async () => {
    const app = await createApp(testPorts(NOTES));
    expect(await app.preview(0)).toBeNull();
  });

  test("is not known when it is given up, or cannot be counted", async () => {
    const { app, ports } = await started();
    expect(await app.preview(0, AbortSignal.abort())).toBeNull();
    ports.engine.dispose();
    expect(await app.preview(0)).toBeNull();
  });
});

describe("the stored values", () => {
  test("stay as they are where a change turns out to be none", async () => {
    const store = new MemorySettings({ strictness: 1 });
    const values = new StoredValues(store);
    expect(await values.change(() => null)).toEqual({ ok: true, value: { strictness: 1 } });
    expect(store.saves).toBe(0);
  });

  test("are read after every change that was asked for before", async () => {
    const values = new StoredValues(new MemorySettings(null));
    void values.change(() => ({ strictness: 1 }));
    expect(await values.load()).toEqual({ ok: true, value: { version: 1, strictness: 1 } });
  });

  test("keep a key that every object has by birth", async () => {
    const store = new MemorySettings(null);
    store.stored = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}') as unknown;
    await new StoredValues(store).change(() => ({ strictness: 1 }));
    expect(JSON.stringify(store.stored)).toBe(
      '{"__proto__":{"a":1},"constructor":2,"strictness":1}',
    );
  });
});

describe("a setting that says what a lesson is", () => {
  test("has every note read anew", async () => {
    const { app } = await started();
    const lessons = () => app.snapshot().notes.flatMap((note) => note.lessons);
    expect(lessons()).toHaveLength(3);
    await app.changeSettings({ lessonTag: "learned" });
    await app.settle();
    expect(lessons()).toHaveLength(0);
    expect(app.store.get().rollup?.totals.lessons).toBe(0);
  });

  test("that is typed letter by letter has them read once", async () => {
    const { app, ports } = await started();
    const read = vi.spyOn(ports.vault, "read");
    for (const lessonTag of ["l", "le", "lea"]) await app.changeSettings({ lessonTag });
    ports.clock.runAll();
    await app.settle();
    expect(read).toHaveBeenCalledTimes(3);
    expect(app.store.get().rollup?.totals.lessons).toBe(0);
  });

  test("stored by another program counts as soon as that is told of", async () => {
    const { app, ports } = await started();
    ports.settings.stored = { ignore: ["A.md"] };
    await app.readSettingsAgain();
    await app.settle();
    expect(app.store.get().rollup?.totals.lessons).toBe(2);
  });

  test("before the notes are read counts with the first reading", async () => {
    const ports = testPorts(NOTES);
    const app = await createApp(ports);
    await app.changeSettings({ lessonTag: "learned" });
    await app.start();
    expect(app.store.get().rollup?.totals.lessons).toBe(0);
  });
});

test("a setting that no repeat depends on groups nothing anew", async () => {
  const { app, options } = await started();
  await app.changeSettings({ openForm: false, debriefNames: { team: "{{title}}" } });
  await app.settle();
  expect(options()).toHaveLength(1);
  expect(app.settings()).toMatchObject({ openForm: false, debriefNames: { team: "{{title}}" } });
});

test("a command works with the settings as they are when it is asked for", async () => {
  const { app } = await started();
  const [kind] = app.kinds();
  await app.changeSettings({ debriefFolder: "Journal" });
  const created = await app.commands.startNote(kind!, "Late");
  expect(created).toMatchObject({ ok: true, value: { path: "Journal/2026/2026-05-16 Late.md" } });
});
