import { describe, expect, it } from "vitest";
import { DEFAULT_OPTIONS } from "../../src/core/repeats/grouping";
import { encodeReply } from "../../src/worker/reply-codec";
import { aLesson } from "../core/similarity/builders";
import { Bench, follow, type Followed, inputOf } from "./client-fixture";
import { quiet } from "./fake-clock";
import { groupEqualTexts, lessonsOf } from "./fake-index";

describe("a question", () => {
  it("is answered from a worker that was given the table once", async () => {
    const bench = new Bench();
    const lessons = lessonsOf(9);
    expect(await bench.client.group(inputOf(lessons))).toEqual(groupEqualTexts(lessons));
    expect(await bench.client.preview([0, 1])).toEqual([
      { strictness: 0, groups: 0, lessons: 9 },
      { strictness: 1, groups: 0, lessons: 9 },
    ]);
    expect([bench.tables, bench.workers.length, bench.inline]).toEqual([["the table"], 1, []]);
  });

  it("about the last input finds it there", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(lessonsOf(9)));
    const near = await bench.client.nearest(aLesson("x", "Text 1"), 5);
    expect(near.map(({ b }) => b)).toEqual(["n1", "n8"]);
    const whys = await bench.client.explain([
      ["n1", "n8"],
      ["n1", "gone"],
    ]);
    expect([whys[0]?.shared, whys[1]]).toEqual([["Text 1"], null]);
  });

  it("before any input is about an empty vault", async () => {
    expect(await new Bench().client.nearest(aLesson("x", "Text 1"), 5)).toEqual([]);
  });

  it("with a newer input still to be grouped waits for it", async () => {
    const bench = new Bench();
    const grouped = bench.client.group(inputOf(lessonsOf(3)));
    const near = await bench.client.nearest(aLesson("x", "Text 1"), 5);
    expect(near).toHaveLength(1);
    await grouped;
  });

  it("leaves nothing behind when it is answered", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(lessonsOf(3)));
    await quiet();
    expect(bench.clock.waiting).toBe(0);
  });
});

describe("what is sent", () => {
  it("is only what has changed, by content", async () => {
    const bench = new Bench();
    const before = lessonsOf(5);
    const judgement = { a: "a", b: "b", same: true, date: "2026-01-02", withdrawn: false };
    await bench.client.group({ ...inputOf(before), judgements: [judgement] });
    const after = [
      { ...before[0]! },
      { ...before[1]!, cue: "when they call" },
      { ...before[2]!, names: ["Ann"] },
      aLesson("new", "Text 1"),
    ];
    const judgements = [{ ...judgement }];
    const options = { ...DEFAULT_OPTIONS };
    await bench.client.group({ lessons: after, judgements, options });
    expect(bench.index.changes[1]).toEqual({
      removed: ["n3", "n4"],
      put: [after[1], after[2], after[3]],
      judgements: null,
      options: null,
    });
    await bench.client.group({
      lessons: after,
      judgements: [{ ...judgement, same: false }],
      options: { strictness: 0.5, learns: false },
    });
    expect(bench.index.changes[2]).toEqual({
      removed: [],
      put: [],
      judgements: [{ ...judgement, same: false }],
      options: { strictness: 0.5, learns: false },
    });
  });

  it("comes in messages of a few hundred lessons", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(lessonsOf(1_500)));
    const puts = Array.from({ length: 6 }, () => "put");
    expect(bench.worker.kinds).toEqual(["start", ...puts, "group"]);
    expect(bench.index.changes).toHaveLength(1);
    expect(bench.index.changes[0]?.put).toHaveLength(1_500);
  });
});

describe("giving up", () => {
  it("rejects at once, stops the work, and keeps what was sent", async () => {
    const bench = new Bench();
    bench.prepare = (index) => (index.steps = 1e9);
    const abort = new AbortController();
    const grouped = follow(bench.client.group(inputOf(lessonsOf(3)), { signal: abort.signal }));
    await quiet();
    expect(grouped.state).toBe("open");
    abort.abort();
    await Promise.resolve();
    await Promise.resolve();
    expect(grouped).toMatchObject({ state: "failed", error: { name: "AbortError" } });
    bench.index.steps = 1;
    const lessons = lessonsOf(4);
    expect(await bench.client.group(inputOf(lessons))).toEqual(groupEqualTexts(lessons));
    expect(bench.index.changes.map(({ put }) => put.length)).toEqual([3, 1]);
    await quiet();
    expect([bench.workers.length, bench.clock.waiting]).toEqual([1, 0]);
  });

  it("before it has begun sends nothing", async () => {
    const bench = new Bench();
    const signal = AbortSignal.abort();
    await expect(bench.client.group(inputOf([]), { signal })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(bench.workers).toEqual([]);
  });

  it("of one question leaves the next ones alone", async () => {
    const bench = new Bench();
    const abort = new AbortController();
    const first = follow(bench.client.preview([0], { signal: abort.signal }));
    const second = bench.client.preview([1]);
    const third = follow(bench.client.preview([2], { signal: abort.signal }));
    abort.abort();
    expect(await second).toEqual([{ strictness: 1, groups: 0, lessons: 0 }]);
    expect([first.state, third.state]).toEqual(["failed", "failed"]);
  });

  it("happens to a grouping of which a newer one takes the place, running or not", async () => {
    const bench = new Bench();
    bench.prepare = (index) => (index.steps = 1e9);
    const first = follow(bench.client.group(inputOf(lessonsOf(2))));
    await quiet();
    bench.index.steps = 1;
    const second = follow(bench.client.group(inputOf(lessonsOf(3))));
    const lessons = lessonsOf(4);
    expect(await bench.client.group(inputOf(lessons))).toEqual(groupEqualTexts(lessons));
    expect([first, second]).toMatchObject([
      { state: "failed", error: { name: "AbortError" } },
      { state: "failed", error: { name: "AbortError" } },
    ]);
  });

  it("happens to every question, asked or to come, when the engine is disposed", async () => {
    const bench = new Bench();
    bench.prepare = (index) => (index.steps = 1e9);
    const asked: Followed[] = [
      follow(bench.client.group(inputOf(lessonsOf(2)))),
      follow(bench.client.preview([0])),
    ];
    await quiet();
    bench.client.dispose();
    asked.push(follow(bench.client.nearest(aLesson("x", "y"), 3)));
    await quiet();
    for (const { state, error } of asked) {
      expect([state, error]).toMatchObject(["failed", { name: "AbortError" }]);
    }
    expect([bench.worker.state, bench.clock.waiting]).toEqual(["terminated", 0]);
  });

  it("while a worker waits to be started again starts none", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(lessonsOf(2)));
    bench.poison("die", "n2.md");
    bench.index.onPut = () => bench.worker.die();
    const grouped = follow(bench.client.group(inputOf(lessonsOf(3))));
    await quiet();
    expect(bench.clock.waiting).toBe(1);
    bench.client.dispose();
    expect(bench.clock.waiting).toBe(0);
    await bench.clock.pass(60_000);
    expect([grouped.state, bench.workers.length, bench.clock.waiting]).toEqual(["failed", 1, 0]);
  });
});

describe("replies", () => {
  it("of an older question are dropped", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(lessonsOf(2)));
    bench.index.steps = 1e9;
    const asked = follow(bench.client.preview([7]));
    await quiet();
    for (const generation of [1, 2, 3]) {
      const effects = [{ strictness: -1, groups: 0, lessons: 0 }];
      bench.worker.emit("message", {
        data: encodeReply({ kind: "previewed", generation, effects }),
      });
    }
    await quiet();
    expect(asked.state).toBe("open");
    bench.index.steps = 1;
    bench.client.dispose();
  });

  it("of progress reach the one who asked", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf([]));
    bench.index.steps = 1e9;
    const seen: number[] = [];
    const asked = follow(bench.client.preview([0], { onProgress: ({ done }) => seen.push(done) }));
    await quiet();
    bench.worker.emit("message", {
      data: encodeReply({ kind: "progress", generation: 3, done: 3, total: 9 }),
    });
    bench.worker.emit("message", {
      data: encodeReply({ kind: "progress", generation: 1, done: 4, total: 9 }),
    });
    await quiet();
    expect([asked.state, seen]).toEqual(["open", [3]]);
    bench.client.dispose();
  });
});

describe("a message that cannot be posted", () => {
  it("rejects the question, and the next one has a new worker", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(lessonsOf(2)));
    bench.worker.beforePost = () => {
      throw new DOMException("It could not be cloned.", "DataCloneError");
    };
    const lessons = lessonsOf(3);
    await expect(bench.client.group(inputOf(lessons))).rejects.toMatchObject({
      name: "DataCloneError",
    });
    const grouped = bench.client.group(inputOf(lessons));
    await bench.clock.pass(500);
    expect(await grouped).toEqual(groupEqualTexts(lessons));
    expect(bench.workers.map(({ state }) => state)).toEqual(["terminated", "alive"]);
  });

  it("rejects a question about the last input too", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(lessonsOf(2)));
    bench.worker.beforePost = () => {
      throw new Error("Full.");
    };
    await expect(bench.client.preview([0])).rejects.toThrow("Full.");
    expect(bench.worker.state).toBe("terminated");
  });

  it("gives the question up in silence when it is the order to stop", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(lessonsOf(2)));
    bench.index.steps = 1e9;
    const abort = new AbortController();
    const asked = follow(bench.client.preview([0], { signal: abort.signal }));
    await quiet();
    bench.worker.beforePost = () => {
      throw new Error("Full.");
    };
    abort.abort();
    await quiet();
    expect([asked, bench.worker.state]).toMatchObject([
      { state: "failed", error: { name: "AbortError" } },
      "terminated",
    ]);
  });
});
