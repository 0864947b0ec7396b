import { describe, expect, it } from "vitest";
import { createInlineEngine, INLINE_SLICE } from "../../src/worker/inline-engine";
import { inputOf } from "./client-fixture";
import { FakeClock } from "./fake-clock";
import { FakeIndex, groupEqualTexts, lessonsOf } from "./fake-index";

/** An engine whose every turn is measured on a clock that only work moves. */
function measured(index: FakeIndex, cost: (step: number) => number) {
  const clock = new FakeClock();
  const turns: number[] = [];
  let steps = 0;
  index.onStep = () => clock.work(cost(steps++));
  const engine = createInlineEngine({
    clock,
    createIndex: () => index,
    pause(run) {
      setImmediate(() => {
        const start = clock.milliseconds();
        run();
        turns.push(clock.milliseconds() - start);
      });
    },
  });
  return { engine, turns, clock };
}

describe("the engine on the caller's thread", () => {
  it("holds the thread up for 8 ms at most, and lets it go in between", async () => {
    const index = new FakeIndex();
    index.steps = 400;
    const { engine, turns, clock } = measured(index, (step) => (step % 3) / 2 + 0.3);
    const lessons = lessonsOf(30);
    expect(await engine.group(inputOf(lessons))).toEqual(groupEqualTexts(lessons));
    await engine.preview([0, 1]);
    expect(INLINE_SLICE).toBe(8);
    expect(Math.max(...turns)).toBeLessThanOrEqual(INLINE_SLICE);
    expect(Math.max(...turns)).toBeGreaterThan(INLINE_SLICE / 2);
    expect(turns.filter((turn) => turn > 0).length).toBeGreaterThan(80);
    expect(clock.waiting).toBe(0);
  });

  it("can be given up between two turns", async () => {
    const index = new FakeIndex();
    index.steps = 1e9;
    const { engine } = measured(index, () => 5);
    const abort = new AbortController();
    setTimeout(() => {
      abort.abort();
    }, 5);
    await expect(engine.group(inputOf(lessonsOf(3)), { signal: abort.signal })).rejects.toThrow(
      expect.objectContaining({ name: "AbortError" }),
    );
    index.steps = 1;
    expect(await engine.group(inputOf(lessonsOf(2)))).toEqual(groupEqualTexts(lessonsOf(2)));
  });

  it("leaves a note out that it fails on, says which, and groups the others", async () => {
    const left: string[] = [];
    const engine = createInlineEngine({
      clock: new FakeClock(),
      pause: setImmediate,
      createIndex: () => {
        const index = new FakeIndex();
        index.onPut = ({ note }) => {
          if (note === "n4.md") throw new Error("as it was told");
        };
        return index;
      },
      onQuarantine: (paths) => left.push(...paths),
    });
    const lessons = lessonsOf(30);
    const rest = lessons.filter(({ note }) => note !== "n4.md");
    expect(await engine.group(inputOf(lessons))).toEqual(groupEqualTexts(rest));
    expect(left).toEqual(["n4.md"]);
  });

  it("really groups: two lessons in other words are put together", async () => {
    const engine = createInlineEngine({ clock: new FakeClock(), pause: setImmediate });
    const [a, b, c] = lessonsOf(3);
    const { groups } = await engine.group(
      inputOf([
        { ...a!, text: "Agree on the price before the work begins" },
        { ...b!, text: "Before the work begins, agree on the price" },
        { ...c!, text: "Water the plants on Friday" },
      ]),
    );
    expect(groups.map(({ members }) => members)).toEqual([["n0", "n1"]]);
  });
});
