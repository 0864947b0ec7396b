import { expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import type { Grouping } from "../../src/core/repeats/grouping";
import type { EngineInput, EngineRun, RepeatEngine } from "../../src/ports/repeat-engine";
import { testPorts } from "../support/ports";

// How the application uses the repeat engine.

const NOTES = {
  "A.md": "- Ask first. #lesson\n",
  "B.md": "- Ask first. #lesson\n",
};

interface Asked {
  readonly input: EngineInput;
  readonly run: EngineRun;
  readonly answer: (grouping: Grouping) => void;
  readonly fail: (error: Error) => void;
}

/** Answers when the test does; what is given up rejects, as the port says. */
class SlowEngine implements RepeatEngine {
  readonly asked: Asked[] = [];

  group(input: EngineInput, run: EngineRun = {}): Promise<Grouping> {
    return new Promise((answer, fail) => {
      this.asked.push({ input, run, answer, fail });
      run.signal?.addEventListener("abort", () => fail(new DOMException("Over", "AbortError")));
    });
  }

  nearest = () => Promise.resolve([]);
  explain = () => Promise.resolve([]);
  preview = () => Promise.resolve([]);
  dispose() {}
}

async function opened(stored: unknown = null) {
  const engine = new SlowEngine();
  const ports = { ...testPorts(NOTES, stored), engine };
  const app = await createApp(ports);
  await app.read();
  return { app, engine, ports };
}

/** A grouping of all lessons that were asked about. */
function together({ input }: Asked): Grouping {
  const members = input.lessons.map(({ id }) => id);
  return { groups: [{ members, medoid: members[0]!, reasons: [] }], possible: [] };
}

test("the settings say how lessons are grouped", async () => {
  const { app, engine } = await opened({ strictness: 0.5, learnFromJudgements: false });
  void app.rollUp();
  expect(engine.asked[0]?.input.options).toEqual({ strictness: 0.5, learns: false });
});

test("a newer grouping gives up the one before, and both wait for the newer", async () => {
  const { app, engine } = await opened();
  let isOver = false;
  const first = app.rollUp().then(() => (isOver = true));
  const second = app.rollUp();
  expect(engine.asked.map(({ run }) => run.signal?.aborted)).toEqual([true, false]);
  await new Promise((resolve) => setImmediate(resolve));
  expect([isOver, app.store.get().rollup]).toEqual([false, null]);
  engine.asked[1]!.answer(together(engine.asked[1]!));
  await Promise.all([first, second]);
  expect(app.store.get().rollup?.totals.repeats).toBe(1);
});

test("an engine that fails leaves the lessons to be seen, and says that repeats may be missing", async () => {
  const { app, engine, ports } = await opened();
  const rolling = app.rollUp();
  engine.asked[0]!.fail(new Error("as it was told"));
  await rolling;
  expect(app.store.get().phase).toBe("ready");
  expect(app.store.get().rollup?.totals).toMatchObject({ lessons: 2, repeats: 0 });
  expect(ports.said.map(({ message }) => message)).toEqual([
    expect.stringContaining("repeats may be missing"),
  ]);
});

test("an engine that fails later takes nothing away", async () => {
  const { app, engine } = await opened();
  const rolling = app.rollUp();
  engine.asked[0]!.answer(together(engine.asked[0]!));
  await rolling;
  const again = app.rollUp();
  engine.asked[1]!.fail(new Error("as it was told"));
  await again;
  expect(app.store.get().rollup?.totals.repeats).toBe(1);
});

test("closing the application gives up what is being grouped, and says nothing", async () => {
  const { app, engine, ports } = await opened();
  const rolling = app.rollUp();
  app.dispose();
  await rolling;
  expect(engine.asked[0]?.run.signal?.aborted).toBe(true);
  expect([app.store.get().rollup, ports.said]).toEqual([null, []]);
});
