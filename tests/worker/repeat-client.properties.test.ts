import fc from "fast-check";
import { expect, it } from "vitest";
import { patience, runs } from "../fuzz/runs";
import { aLesson } from "../core/similarity/builders";
import { Bench, follow, type Followed, inputOf } from "./client-fixture";
import { quiet } from "./fake-clock";
import { groupEqualTexts } from "./fake-index";

type Act =
  | { readonly kind: "group"; readonly ids: readonly number[]; readonly text: string }
  | { readonly kind: "abort" | "ask" | "die" | "wait" };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant("group" as const),
    ids: fc.uniqueArray(fc.nat(9), { maxLength: 8 }),
    text: fc.constantFrom("Ask", "Call"),
  }),
  fc.record({ kind: fc.constantFrom("abort" as const, "ask" as const, "wait" as const) }),
  fc.record({ kind: fc.constant("die" as const) }),
);

it(
  "whatever happened before, the last input is grouped as if it were the first, and every promise settles",
  { timeout: patience() },
  async () => {
    // A case takes some milliseconds of real time, because messages are really cloned.
    const { numRuns = 1, ...others } = runs();
    const fewer = { ...others, numRuns: Math.max(1, Math.floor(numRuns / 10)) };
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        const bench = new Bench();
        const asked: Followed[] = [];
        let abort = new AbortController();
        for (const one of acts) {
          if (one.kind === "group") {
            abort = new AbortController();
            const lessons = one.ids.map((id) => aLesson(`n${id}`, id % 2 ? one.text : "Same"));
            const run = { signal: abort.signal };
            asked.push(follow(bench.client.group(inputOf(lessons), run)));
          } else if (one.kind === "abort") abort.abort();
          else if (one.kind === "ask") asked.push(follow(bench.client.preview([0])));
          else if (one.kind === "die") bench.workers.at(-1)?.die();
          else await quiet();
        }
        const last = [aLesson("n1", "Ask"), aLesson("n3", "Ask"), aLesson("n5", "Call")];
        const grouped = follow(bench.client.group(inputOf(last)));
        await bench.clock.pass(600_000);
        expect(grouped).toMatchObject({ state: "done", value: groupEqualTexts(last) });
        expect(asked.filter(({ state }) => state === "open")).toEqual([]);
        expect([bench.clock.waiting, bench.quarantined]).toEqual([0, []]);
      }),
      fewer,
    );
  },
);
