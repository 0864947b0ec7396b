import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Following,
  followRewordings,
  type Rewording,
} from "../../../src/core/repeats/follow-rewordings";
import {
  createJudgement,
  createLookup,
  type Judgement,
  mergeJudgements,
  pairKey,
} from "../../../src/core/repeats/judgements";

const EARLIER = "2026-01-10";
const TODAY = "2026-05-16";

function decide(a: string, b: string, more: Partial<Judgement> = {}): Judgement {
  return createJudgement(a, b, { same: true, date: EARLIER, ...more });
}

function reworded(from: string, to: string | null, back: Rewording["back"] = []): Rewording {
  return { from: new Set([from]), to, back };
}

const nowhere: Following = { today: TODAY, isSaid: () => false };

/** The whole list after what followed. */
function apply(
  judgements: readonly Judgement[],
  rewordings: readonly Rewording[],
  following: Following = nowhere,
) {
  const followed = followRewordings(judgements, rewordings, following);
  const left = new Set([...followed.made, ...followed.gone].map(pairKey));
  const kept = judgements.filter((one) => !left.has(pairKey(one)));
  return { ...followed, list: mergeJudgements([...kept, ...followed.made], []) };
}

describe("a decision", () => {
  test("follows its lesson, keeps its day, and is withdrawn for the old wording", () => {
    const { list } = apply([decide("ask", "listen")], [reworded("ask", "ask first")]);
    expect(list).toEqual([
      decide("ask", "listen", { withdrawn: true, date: TODAY }),
      decide("ask first", "listen"),
    ]);
  });

  test("not the same follows as well", () => {
    const { list } = apply(
      [decide("ask", "listen", { same: false })],
      [reworded("ask", "ask first")],
    );
    expect(createLookup(list)("ask first", "listen")).toBe("different");
    expect(createLookup(list)("ask", "listen")).toBe("open");
  });

  test("stays for the old wording as well where another lesson still says it", () => {
    const following = { today: TODAY, isSaid: (text: string) => text === "ask" };
    const { list } = apply([decide("ask", "listen")], [reworded("ask", "ask first")], following);
    expect(list).toEqual([decide("ask", "listen"), decide("ask first", "listen")]);
  });

  test("gives way to what was decided about the new wording", () => {
    const before = [decide("ask", "listen"), decide("ask first", "listen", { same: false })];
    expect(apply(before, [reworded("ask", "ask first")]).list).toEqual(before);
  });

  test("comes back for a wording that was withdrawn once, on no earlier day", () => {
    const withdrawn = decide("ask first", "listen", { withdrawn: true, date: "2026-03-01" });
    const { list } = apply([decide("ask", "listen"), withdrawn], [reworded("ask", "ask first")]);
    expect(list).toContainEqual(decide("ask first", "listen", { date: "2026-03-01" }));
  });

  test("never compares a text with itself", () => {
    const before = [decide("ask", "ask first")];
    expect(apply(before, [reworded("ask", "ask first")]).list).toEqual(before);
  });

  test("that is withdrawn follows nothing", () => {
    const before = [decide("ask", "listen", { withdrawn: true })];
    expect(apply(before, [reworded("ask", "ask first")])).toMatchObject({ made: [], gone: [] });
  });

  test("leaves nothing behind of the wordings that it went through", () => {
    const first = apply([decide("ask", "listen")], [reworded("ask", "ask f")]);
    const rewording = {
      from: new Set(["ask", "ask f"]),
      to: "ask first",
      back: first.moves[0] ?? [],
    };
    const { list, gone } = apply(first.list, [rewording]);
    expect(gone.map(({ a }) => a)).toEqual(["ask f"]);
    expect(list).toEqual([
      decide("ask", "listen", { withdrawn: true, date: TODAY }),
      decide("ask first", "listen"),
    ]);
  });

  test("holds again when the lesson is what it was", () => {
    const first = apply([decide("ask", "listen")], [reworded("ask", "ask first")]);
    const { list } = apply(first.list, [reworded("ask first", null, first.moves[0] ?? [])]);
    expect(list).toEqual([decide("ask", "listen", { date: TODAY })]);
  });

  test("that was withdrawn for the new wording stays so when the lesson is what it was", () => {
    const first = apply([decide("ask", "listen")], [reworded("ask", "ask first")]);
    const taken = first.list.map((one) =>
      one.a === "ask first" ? { ...one, withdrawn: true, date: TODAY } : one,
    );
    const { list } = apply(taken, [reworded("ask first", null, first.moves[0] ?? [])]);
    expect(createLookup(list)("ask", "listen")).toBe("open");
  });

  test("follows both of its lessons, when both are reworded at once", () => {
    const { list } = apply(
      [decide("ask", "listen")],
      [reworded("ask", "ask first"), reworded("listen", "listen on")],
    );
    expect(createLookup(list)("ask first", "listen on")).toBe("same");
    expect(list.filter(({ withdrawn }) => !withdrawn)).toHaveLength(1);
  });
});

test("two devices that see the same rewording agree, in whatever order their copies meet", () => {
  const text = fc.constantFrom("a", "b", "c", "d");
  const decision = fc
    .record({ a: text, b: text, same: fc.boolean(), withdrawn: fc.boolean() })
    .filter(({ a, b }) => a !== b)
    .map(({ a, b, same, withdrawn }) => decide(a, b, { same, withdrawn }));
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 6 }), text, text, (some, from, to) => {
      const before = mergeJudgements(some, []);
      const here = apply(before, [reworded(from, to)]).list;
      const again = apply(here, [reworded(from, to)]).list;
      expect(again).toEqual(here);
      expect(mergeJudgements(here, before)).toEqual(mergeJudgements(before, here));
      // Nothing that was decided about other texts is touched.
      const others = (list: readonly Judgement[]) =>
        list.filter(({ a, b }) => ![a, b].some((one) => one === from || one === to));
      expect(others(here)).toEqual(others(before));
    }),
  );
});
