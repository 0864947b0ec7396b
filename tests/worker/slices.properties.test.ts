import fc from "fast-check";
import { expect, it } from "vitest";
import { runInTurns } from "../../src/worker/slices";
import { patience, runs } from "../fuzz/runs";
import { stepsOf, Thread } from "./fake-thread";

it(
  "work in turns takes no turn over 8 ms as long as no step is over 2",
  { timeout: patience() },
  () => {
    const cost = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(cost, { maxLength: 200 }), (costs) => {
        const thread = new Thread();
        let result = -1;
        runInTurns(stepsOf(thread, costs), thread, {
          progress() {},
          done: (value) => (result = value),
          failed: () => expect.unreachable(),
        });
        thread.endTurn();
        thread.runAll();
        expect(result).toBe(costs.length);
        expect(Math.max(...thread.turns)).toBeLessThanOrEqual(8 + 1e-9);
        // It is no use to be polite for ever.
        const most = costs.reduce((sum, one) => sum + one, 0) / 4 + 1;
        expect(thread.turns.length).toBeLessThanOrEqual(most);
      }),
      runs(),
    );
  },
);
