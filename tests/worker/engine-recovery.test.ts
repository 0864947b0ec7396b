import { describe, expect, it } from "vitest";
import { aLesson } from "../core/similarity/builders";
import { Bench, DELAYS, follow, inputOf, PATIENCE } from "./client-fixture";
import { quiet } from "./fake-clock";
import { groupEqualTexts, lessonsOf } from "./fake-index";

const LESSONS = lessonsOf(40);
const without = (...notes: string[]) => LESSONS.filter(({ note }) => !notes.includes(note));

/** Longer than any search takes. */
const LONG = 60 * 60 * 1_000;

describe("a worker that dies", () => {
  it("is replaced after a pause, and given everything again", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(LESSONS));
    bench.worker.die();
    await quiet();
    const asked = follow(bench.client.nearest(aLesson("x", "Text 1"), 1));
    await bench.clock.pass(DELAYS[0]! - 1);
    expect([asked.state, bench.workers.length]).toEqual(["open", 1]);
    await bench.clock.pass(1);
    expect([asked.state, bench.workers.length]).toEqual(["done", 2]);
    expect(bench.index.lessons.size).toBe(40);
    expect(bench.quarantined).toEqual([]);
  });

  it("to say anything that makes sense is replaced too", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(LESSONS));
    bench.worker.emit("message", { data: { kind: "nonsense", generation: 1 } });
    await quiet();
    expect(bench.worker.state).toBe("terminated");
    const grouped = follow(bench.client.group(inputOf(LESSONS)));
    await bench.clock.pass(DELAYS[0]!);
    expect([grouped.state, bench.workers.length]).toEqual(["done", 2]);
  });

  it("of a question about the last input fails it, and serves the next", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(LESSONS));
    bench.index.onStep = () => bench.worker.die("Out of memory");
    await expect(bench.client.preview([0])).rejects.toThrow("Out of memory");
    const next = follow(bench.client.preview([1]));
    await bench.clock.pass(DELAYS[0]!);
    expect(next.value).toEqual([{ strictness: 1, groups: 0, lessons: 40 }]);
  });
});

describe("a worker without a sign of life", () => {
  it("is ended while it should work, and replaced", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(LESSONS));
    bench.worker.hang();
    const grouped = follow(bench.client.group(inputOf(without("n3.md"))));
    await bench.clock.pass(PATIENCE - 1);
    expect(bench.workers[0]?.state).toBe("hung");
    await bench.clock.pass(PATIENCE / 2 + 1);
    expect(bench.workers[0]?.state).toBe("terminated");
    await bench.clock.pass(DELAYS[0]!);
    expect(grouped.value).toEqual(groupEqualTexts(without("n3.md")));
    expect(bench.quarantined).toEqual([]);
  });

  it("is ended even if nobody waits for its work any more", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(LESSONS));
    bench.worker.hang();
    const abort = new AbortController();
    const asked = follow(bench.client.preview([0], { signal: abort.signal }));
    await quiet();
    abort.abort();
    await bench.clock.pass(PATIENCE * 1.5);
    expect([asked.state, bench.worker.state, bench.clock.waiting]).toEqual([
      "failed",
      "terminated",
      0,
    ]);
  });

  it("is left alone while it has nothing to do", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(LESSONS));
    bench.worker.hang();
    await bench.clock.pass(LONG);
    expect(bench.worker.state).toBe("hung");
  });

  it("is left alone while it tells of progress", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(LESSONS));
    bench.index.steps = 1e9;
    const asked = follow(bench.client.preview([0]));
    await quiet();
    for (let i = 0; i < 9; i++) {
      await bench.clock.pass(PATIENCE * 0.4);
      bench.worker.emit("message", { data: progressOf(i) });
    }
    expect([asked.state, bench.worker.state]).toEqual(["open", "alive"]);
    bench.client.dispose();
  });

  it("is left alone when the device has slept, and its signs are still unread", async () => {
    const bench = new Bench();
    bench.prepare = (index) => (index.steps = 3);
    const grouped = follow(bench.client.group(inputOf(LESSONS)));
    await Promise.resolve();
    // All timers are due at once, before anything that was posted is read.
    bench.clock.work(LONG);
    await bench.clock.pass(0);
    expect([grouped.state, bench.workers.length]).toEqual(["done", 1]);
  });
});

describe("workers that keep failing", () => {
  it("are tried again after longer and longer, then no more: this thread takes over", async () => {
    const bench = new Bench();
    await bench.client.group(inputOf(LESSONS));
    // Even without a lesson.
    const started: number[] = [];
    bench.prepare = (index, worker) => {
      if (worker === null) return;
      started.push(bench.clock.milliseconds());
      index.onStep = () => worker.die("Out of memory");
    };
    bench.worker.die();
    await quiet();
    const grouped = follow(bench.client.group(inputOf(LESSONS)));
    await bench.clock.pass(LONG);
    expect(started).toEqual([DELAYS[0]!, DELAYS[0]! + DELAYS[1]!]);
    expect(grouped.value).toEqual(groupEqualTexts(LESSONS));
    expect(bench.fallbacks).toEqual([{ cause: "failing", reason: "Out of memory" }]);
    expect([bench.inline.length, bench.quarantined]).toEqual([1, []]);
    await bench.client.group(inputOf(without("n1.md")));
    expect([bench.workers.length, bench.inline.length]).toEqual([3, 1]);
  });

  it("on every lesson, though they live without any, are given up after a few notes", async () => {
    const bench = new Bench();
    bench.prepare = (index, worker) => (index.onPut = () => worker?.die());
    const grouped = follow(bench.client.group(inputOf(LESSONS)));
    await bench.clock.pass(LONG);
    expect(grouped.state).toBe("done");
    expect(bench.fallbacks).toMatchObject([{ cause: "failing" }]);
    expect(bench.quarantined.length).toBeLessThanOrEqual(3);
  });

  it("are not tried where the first could not be made", async () => {
    const bench = new Bench();
    bench.hasWorkers = false;
    expect(await bench.client.group(inputOf(LESSONS))).toEqual(groupEqualTexts(LESSONS));
    expect(bench.fallbacks).toMatchObject([{ cause: "unavailable" }]);
  });

  it("are not tried where the first died before it said a word", async () => {
    const bench = new Bench();
    bench.prepare = (_index, worker) => worker?.die("Refused by a policy");
    expect(await bench.client.group(inputOf(LESSONS))).toEqual(groupEqualTexts(LESSONS));
    expect(bench.fallbacks).toEqual([{ cause: "unavailable", reason: "Refused by a policy" }]);
    expect(bench.workers.length).toBe(1);
  });

  it("on this thread too reject the question with the reason, and the next one tries again", async () => {
    const bench = new Bench();
    bench.hasWorkers = false;
    bench.prepare = (index) => {
      index.onStep = () => {
        throw new Error("as it was told");
      };
    };
    await expect(bench.client.group(inputOf(LESSONS))).rejects.toThrow("as it was told");
    bench.prepare = () => {};
    expect(await bench.client.group(inputOf(LESSONS))).toEqual(groupEqualTexts(LESSONS));
  });
});

describe("a note that kills the engine", () => {
  it.each(["die", "hang", "throw"] as const)(
    "is found and left out, and the rest is grouped: %s",
    async (how) => {
      const bench = new Bench();
      bench.poison(how, "n23.md");
      const grouped = follow(bench.client.group(inputOf(LESSONS)));
      await bench.clock.pass(LONG);
      expect(grouped.value).toEqual(groupEqualTexts(without("n23.md")));
      expect([bench.quarantined, bench.fallbacks]).toEqual([["n23.md"], []]);
      expect(bench.workers.length).toBeLessThanOrEqual(4);
    },
  );

  it.each([
    ["the first", ["n0.md"]],
    ["the last", ["n39.md"]],
    ["two side by side", ["n7.md", "n8.md"]],
    ["three far apart", ["n2.md", "n19.md", "n38.md"]],
  ])("is found wherever it stands: %s", async (_name, notes) => {
    const bench = new Bench();
    bench.poison("die", ...notes);
    const grouped = follow(bench.client.group(inputOf(LESSONS)));
    await bench.clock.pass(LONG);
    expect(grouped.value).toEqual(groupEqualTexts(without(...notes)));
    expect([[...bench.quarantined].sort(), bench.fallbacks]).toEqual([[...notes].sort(), []]);
  });

  it("is found with one more try if it was the only one to change", async () => {
    const bench = new Bench();
    bench.poison("hang", "n23.md");
    await bench.client.group(inputOf(without("n23.md")));
    const grouped = follow(bench.client.group(inputOf(LESSONS)));
    await bench.clock.pass(LONG);
    expect(grouped.value).toEqual(groupEqualTexts(without("n23.md")));
    expect([bench.quarantined, bench.workers.length]).toEqual([["n23.md"], 3]);
  });

  it("is found even if it was given up before the worker was seen to hang", async () => {
    const bench = new Bench();
    bench.poison("hang", "n23.md");
    await bench.client.group(inputOf(without("n23.md")));
    const first = follow(bench.client.group(inputOf(LESSONS)));
    await quiet();
    const changed = [...without("n5.md"), aLesson("n5", "Another text")];
    const second = follow(bench.client.group(inputOf(changed)));
    await bench.clock.pass(LONG);
    expect(first.state).toBe("failed");
    expect(second.value).toEqual(groupEqualTexts(changed.filter(({ note }) => note !== "n23.md")));
    expect(bench.quarantined).toEqual(["n23.md"]);
  });

  it("is found over several inputs, each of which comes before the search has ended", async () => {
    const bench = new Bench();
    bench.poison("hang", "n23.md");
    let last = follow(bench.client.group(inputOf(LESSONS)));
    for (let i = 0; i < 12; i++) {
      await bench.clock.pass(6_000);
      last = follow(bench.client.group(inputOf([...LESSONS, aLesson(`new${i}`, "New")])));
    }
    expect(bench.quarantined).toEqual(["n23.md"]);
    await bench.clock.pass(LONG);
    expect(last.state).toBe("done");
  });

  it("stays out as long as it is what it was, and is let in again once it has changed", async () => {
    const bench = new Bench();
    bench.poison("throw", "n23.md");
    const grouped = follow(bench.client.group(inputOf(LESSONS)));
    await bench.clock.pass(LONG);
    expect(grouped.state).toBe("done");
    const workers = bench.workers.length;
    const same = LESSONS.map((lesson) => ({ ...lesson }));
    expect(await bench.client.group(inputOf(same))).toEqual(groupEqualTexts(without("n23.md")));
    expect(bench.workers.length).toBe(workers);
    bench.index.onPut = () => {};
    const edited = [...without("n23.md"), aLesson("n23", "Harmless")];
    expect(await bench.client.group(inputOf(edited))).toEqual(groupEqualTexts(edited));
  });

  it("is not put on this thread when workers are given up for another reason", async () => {
    const bench = new Bench();
    bench.poison("die", "n23.md");
    const grouped = follow(bench.client.group(inputOf(LESSONS)));
    await bench.clock.pass(LONG);
    expect(grouped.state).toBe("done");
    const { prepare } = bench;
    bench.prepare = (index, worker) => {
      prepare(index, worker);
      index.onStep = () => worker?.die();
    };
    bench.worker.die();
    const again = follow(bench.client.group(inputOf(LESSONS)));
    await bench.clock.pass(LONG);
    expect(again.value).toEqual(groupEqualTexts(without("n23.md")));
    expect(bench.inline[0]?.lessons.has("n23")).toBe(false);
  });
});

function progressOf(done: number) {
  const pack = {
    texts: new Uint8Array(),
    ends: new Int32Array(),
    numbers: new Int32Array(),
    reals: new Float64Array([done, 9]),
  };
  return { kind: "progress", generation: 1, pack };
}
