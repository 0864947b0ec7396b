import fc from "fast-check";
import { expect, it } from "vitest";
import { PathQueue } from "../../src/app/path-queue";
import { patience, runs } from "../fuzz/runs";

const PATHS = ["A.md", "a.md", "B.md", "F/C.md"];

it(
  "never lets two pieces of work meet on a path, keeps their order, and ends",
  { timeout: patience() },
  async () => {
    const piece = fc.record({
      paths: fc.array(fc.constantFrom(...PATHS), { minLength: 1, maxLength: 3 }),
      fails: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.scheduler(), async (pieces, s) => {
        const queue = new PathQueue();
        const busy = new Set<string>();
        const asked: number[] = [];
        const order = new Map<string, number[]>();
        const all = pieces.map(async ({ paths, fails }, number) => {
          await s.schedule(Promise.resolve(), `piece ${number} comes`);
          asked.push(number);
          const keys = [...new Set(paths.map((path) => path.toLowerCase()))];
          const work = async () => {
            for (const key of keys) {
              expect(busy.has(key)).toBe(false);
              busy.add(key);
              order.set(key, [...(order.get(key) ?? []), number]);
            }
            await s.schedule(Promise.resolve(), `piece ${number} ends`);
            for (const key of keys) busy.delete(key);
            if (fails) throw new Error("as it was told");
          };
          return queue.run(paths, work).then(
            () => expect(fails).toBe(false),
            (error: unknown) => expect(String(error)).toContain("as it was told"),
          );
        });
        await s.waitFor(Promise.all(all));
        for (const numbers of order.values()) {
          expect(numbers).toEqual(asked.filter((number) => numbers.includes(number)));
        }
        expect(order.size === 0).toBe(pieces.length === 0);
        expect(queue.size).toBe(0);
      }),
      runs(),
    );
  },
);
