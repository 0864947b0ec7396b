import { describe, expect, it } from "vitest";
import type { Steps } from "../../src/core/steps";
import { runInTurns, whenDone } from "../../src/worker/slices";
import { stepsOf, Thread } from "./fake-thread";

describe("work in turns", () => {
  it("learns from a long step: the next turn with such steps has one", () => {
    const thread = new Thread();
    const seen: number[] = [];
    runInTurns(stepsOf(thread, [6, 6, 6]), thread, {
      progress: ({ done }) => seen.push(done),
      done() {},
      failed() {},
    });
    thread.endTurn();
    thread.runAll();
    expect(seen).toEqual([0, 1, 2]);
    expect(thread.turns).toEqual([6, 6, 6, 0]);
  });

  it("forgets a long step by and by: a pause for other reasons does not make all turns short", () => {
    const thread = new Thread();
    const short = Array.from({ length: 400 }, () => 0.1);
    runInTurns(stepsOf(thread, [7, ...short]), thread, {
      progress() {},
      done() {},
      failed() {},
    });
    thread.endTurn();
    thread.runAll();
    // Forty milliseconds in turns of six, and some short ones after the pause.
    expect(thread.turns.length).toBeLessThan(20);
  });

  it("tells nothing more once it was stopped, and closes the steps", () => {
    const thread = new Thread();
    const said: string[] = [];
    let isClosed = false;
    function* endless(): Steps<string> {
      try {
        for (;;) {
          thread.work(3);
          yield { done: 0, total: 1 };
        }
      } finally {
        isClosed = true;
      }
    }
    const running = runInTurns(endless(), thread, {
      progress: () => said.push("progress"),
      done: () => said.push("done"),
      failed: () => said.push("failed"),
    });
    running.stop();
    thread.runAll();
    expect([isClosed, said]).toEqual([true, ["progress"]]);
  });

  it("tells of an error once, whenever it comes", async () => {
    const thread = new Thread();
    function* failing(): Steps<string> {
      yield { done: 0, total: 1 };
      thread.work(9);
      yield { done: 0, total: 1 };
      throw new Error("as it was told");
    }
    const ended = whenDone(failing(), thread);
    thread.runAll();
    await expect(ended).rejects.toThrow("as it was told");
  });
});
