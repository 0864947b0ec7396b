import { beforeEach, describe, expect, it } from "vitest";
import type { GroupInput } from "../../src/core/repeats/grouping";
import { EngineRunner, PROGRESS_EVERY } from "../../src/worker/engine-runner";
import type { GroupRequest, Reply } from "../../src/worker/protocol";
import { FakeIndex, groupEqualTexts, lessonsOf } from "./fake-index";
import { Thread } from "./fake-thread";

let thread: Thread;
let index: FakeIndex;
let replies: Reply[];
let runner: EngineRunner;

beforeEach(() => {
  thread = new Thread();
  index = new FakeIndex();
  replies = [];
  runner = new EngineRunner(
    () => index,
    thread,
    (reply) => replies.push(reply),
  );
});

function group(generation: number, lessons: readonly GroupInput[] = []): void {
  if (lessons.length > 0) runner.receive({ kind: "put", generation, lessons });
  const nothing = { removed: [], judgements: null, options: null };
  runner.receive({ kind: "group", generation, ...nothing } satisfies GroupRequest);
}

/** Steps so long that each is a turn. */
function workSlowly(steps: number): void {
  index.steps = steps;
  index.onStep = () => thread.work(7);
}

describe("the engine's side", () => {
  beforeEach(() => {
    runner.receive({ kind: "start", generation: 1, table: null });
  });

  it("answers each piece of work once, with its number", () => {
    const lessons = lessonsOf(3);
    group(7, lessons);
    runner.receive({ kind: "preview", generation: 8, strictnesses: [0] });
    thread.runAll();
    expect(replies).toEqual([
      { kind: "ready", generation: 1 },
      { kind: "grouped", generation: 7, grouping: groupEqualTexts(lessons) },
      {
        kind: "previewed",
        generation: 8,
        effects: [{ strictness: 0, groups: 0, lessons: 3 }],
      },
    ]);
  });

  it("stops when it is told to, having taken in what was put", () => {
    workSlowly(100);
    group(7, lessonsOf(3));
    runner.receive({ kind: "stop", generation: 6 });
    runner.receive({ kind: "stop", generation: 7 });
    thread.runAll();
    expect(replies.slice(1)).toEqual([{ kind: "stopped", generation: 7 }]);
    expect(index.lessons.size).toBe(3);
    // And nothing is put twice.
    index.steps = 1;
    group(8);
    thread.runAll();
    expect(index.changes.map(({ put }) => put.length)).toEqual([3, 0]);
    expect(replies.at(-1)).toMatchObject({ kind: "grouped", generation: 8 });
  });

  it("stops for newer work", () => {
    workSlowly(100);
    group(7, lessonsOf(3));
    index.steps = 1;
    group(8);
    thread.runAll();
    expect(replies.slice(1).map(({ kind, generation }) => [kind, generation])).toEqual([
      ["stopped", 7],
      ["grouped", 8],
    ]);
  });

  it("keeps what was put until it is asked to group", () => {
    runner.receive({ kind: "put", generation: 2, lessons: lessonsOf(2) });
    runner.receive({ kind: "put", generation: 3, lessons: lessonsOf(4).slice(2) });
    expect(index.changes).toEqual([]);
    group(4);
    expect(index.changes.map(({ put }) => put.map(({ id }) => id))).toEqual([
      ["n0", "n1", "n2", "n3"],
    ]);
  });

  it("drops what was put and is gone again", () => {
    runner.receive({ kind: "put", generation: 2, lessons: lessonsOf(2) });
    const others = { judgements: null, options: null };
    runner.receive({ kind: "group", generation: 3, removed: ["n0"], ...others });
    expect([...index.lessons.keys()]).toEqual(["n1"]);
  });

  it("tells of progress, at most ten times a second", () => {
    workSlowly(200);
    group(7, lessonsOf(1));
    thread.runAll();
    const told = replies.filter(({ kind }) => kind === "progress");
    expect(told.length).toBeGreaterThan((200 * 7) / PROGRESS_EVERY / 2);
    expect(told.length).toBeLessThanOrEqual((200 * 7) / PROGRESS_EVERY);
    expect(told[0]).toMatchObject({ generation: 7, total: 200 });
  });

  it("answers work that throws, at once or later, with why", () => {
    index.onStep = () => {
      throw new Error("as it was told");
    };
    group(7);
    workSlowly(2);
    const slow = index.onStep;
    let steps = 0;
    index.onStep = () => {
      slow();
      if (++steps === 2) throw new Error("later");
    };
    group(8);
    thread.runAll();
    expect(replies.slice(1)).toEqual([
      { kind: "failed", generation: 7, message: "as it was told" },
      { kind: "failed", generation: 8, message: "later" },
    ]);
  });

  it("forgets everything when it is started again", () => {
    runner.receive({ kind: "put", generation: 2, lessons: lessonsOf(2) });
    runner.receive({ kind: "start", generation: 3, table: null });
    group(4);
    expect(index.changes[0]?.put).toEqual([]);
  });
});

it("work before the start is answered with why", () => {
  group(7);
  expect(replies).toEqual([
    { kind: "failed", generation: 7, message: "The engine was not started." },
  ]);
});
