import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharedWords } from "../../../src/core/similarity/explain";
import { findPairs, rankNearest } from "../../../src/core/similarity/neighbors";
import { readTerms } from "../../../src/core/similarity/terms";
import { buildVectors, cosineOf, type Vector } from "../../../src/core/similarity/vectors";
import { aLesson, someLessons, someText } from "./builders";

function spaceOf(texts: readonly string[]) {
  const terms = readTerms(texts.map((text) => ({ text, names: [] })));
  return { terms, space: buildVectors(terms) };
}

function lengthOf({ weights }: Vector): number {
  return Math.hypot(...weights);
}

describe("buildVectors", () => {
  it("gives vectors of length 1, and an empty one to a text without words", () => {
    const { space } = spaceOf(["Ask the caller first", "…"]);
    expect(lengthOf(space.vectors[0]!)).toBeCloseTo(1, 12);
    expect(space.vectors[1]!.terms).toHaveLength(0);
  });

  it("weighs a rare word more than a common one", () => {
    const { space } = spaceOf(["caller promise", "caller demo", "caller friday"]);
    const weightOf = (stem: string): number => {
      const vector = space.vectors[0]!;
      return vector.weights[vector.terms.indexOf(space.stems.indexOf(stem))]!;
    };
    expect(weightOf("promis")).toBeGreaterThan(weightOf("caller"));
  });

  it("weighs a small word less than a telling one as rare as it", () => {
    const { space } = spaceOf(["ask before lunch", "promise demo friday"]);
    const [first] = space.vectors;
    const weights = new Map(
      [...first!.terms].map((term, i) => [space.stems[term], first!.weights[i]!]),
    );
    expect(weights.get("~befor")! / weights.get("ask")!).toBeCloseTo(0.7, 12);
  });

  it("keeps the 64 weightiest terms of an endless text", () => {
    const { space } = spaceOf([Array.from({ length: 500 }, (_, i) => `w${i}`).join(" ")]);
    expect(space.vectors[0]!.terms).toHaveLength(64);
  });
});

describe("findPairs", () => {
  it("finds exactly the pairs that comparing all with all finds, with the same scores", () => {
    fc.assert(
      fc.property(
        fc.array(someText, { maxLength: 30 }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (texts, floor) => {
          const { space } = spaceOf(texts);
          const all = space.vectors.flatMap((right, b) =>
            space.vectors
              .slice(0, b)
              .map((left, a) => ({ a, b, score: cosineOf(left, right) }))
              .filter(({ score }) => score >= floor)
              .sort((x, y) => y.score - x.score || x.a - y.a),
          );
          expect(findPairs(space, floor)).toEqual(all);
        },
      ),
    );
  });

  it("scores from 0 to 1", () => {
    fc.assert(
      fc.property(fc.array(someText, { maxLength: 30 }), (texts) => {
        for (const { score } of findPairs(spaceOf(texts).space, 0.01)) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("counts a word that every lesson has once a rarer one brought two together", () => {
    const texts = Array.from({ length: 1_500 }, (_, i) => `listen w${i >> 1}x v${i}x`);
    const { space } = spaceOf(texts);
    const score = cosineOf(space.vectors[0]!, space.vectors[1]!);
    const pairs = findPairs(space, score - 1e-12);
    expect(pairs).toHaveLength(750);
    expect(pairs[0]).toEqual({ a: 0, b: 1, score });
  });

  it("does not start from a word that every lesson has", () => {
    const texts = Array.from({ length: 1_500 }, (_, i) => `listen w${i}x`);
    expect(findPairs(spaceOf(texts).space, 0.01)).toEqual([]);
  });
});

describe("rankNearest", () => {
  const lessons = [
    aLesson("a", "Write down what was agreed before hanging up"),
    aLesson("b", "Before I hang up, write the agreed points down"),
    aLesson("c", "Write the agreed price on the invoice"),
    aLesson("d", "Thank whoever reported bugs"),
    aLesson("e", "write down what was agreed before hanging  up"),
  ];

  it("puts equal texts first, then the nearest wordings", () => {
    expect(
      rankNearest(lessons, 3)
        .get("a")
        ?.map(({ id }) => id),
    ).toEqual(["e", "b", "c"]);
    expect(rankNearest(lessons, 3).get("a")?.[0]?.score).toBe(1);
  });

  it("answers for every lesson, with an empty list where nothing is near", () => {
    expect([...rankNearest(lessons, 3).keys()].sort()).toEqual(["a", "b", "c", "d", "e"]);
    expect(rankNearest(lessons, 3).get("d")).toEqual([]);
  });

  it("gives the same in whatever order lessons come, best first and never the lesson itself", () => {
    fc.assert(
      fc.property(someLessons, fc.integer({ min: 1, max: 5 }), (list, limit) => {
        const ranked = rankNearest(list, limit);
        expect(rankNearest([...list].reverse(), limit)).toEqual(ranked);
        for (const [id, near] of ranked) {
          const scores = near.map(({ score }) => score);
          expect(near.length).toBeLessThanOrEqual(limit);
          expect(near.map((neighbor) => neighbor.id)).not.toContain(id);
          expect(scores).toEqual([...scores].sort((x, y) => y - x));
        }
      }),
    );
  });
});

describe("sharedWords", () => {
  it("names the words that texts share, rarest first, as the first text writes them", () => {
    const known = spaceOf([
      "Callers were escalating, so I asked",
      "Ask when the caller escalates",
      "Ask before the demo",
      "Ask for help",
    ]);
    const places = [0, 1].map((place) => ({ place, lessons: 1 }));
    expect(sharedWords(known, places, 5)).toEqual(["callers", "escalating", "asked"]);
    expect(sharedWords(known, places, 1)).toEqual(["callers"]);
  });

  it("names small words only where nothing else is shared", () => {
    const known = spaceOf(["Do it with a smile", "Do it with a song", "Get it with the song"]);
    const wordsOf = (...places: number[]): readonly string[] =>
      sharedWords(
        known,
        places.map((place) => ({ place, lessons: 1 })),
        3,
      );
    expect(wordsOf(1, 2)).toEqual(["song"]);
    expect(wordsOf(0, 1)).toHaveLength(3);
  });

  it("names nothing where nothing is shared", () => {
    const known = spaceOf(["Rehearse the demo", "Thank a reporter"]);
    expect(
      sharedWords(
        known,
        [0, 1].map((place) => ({ place, lessons: 1 })),
        5,
      ),
    ).toEqual([]);
  });
});
