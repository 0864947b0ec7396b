import { describe, expect, it, vi } from "vitest";
import { NO_DECISIONS } from "../../../src/core/repeats/decisions";
import { startFamilies } from "../../../src/core/repeats/families";
import { createJudgement } from "../../../src/core/repeats/judgements";
import { linkByAverage } from "../../../src/core/repeats/linkage";
import { createPairModel, type PairModel } from "../../../src/core/repeats/pair-model";
import type { ScoredPair } from "../../../src/core/repeats/pair-scores";
import { PairTable } from "../../../src/core/repeats/pair-table";
import { findPossible } from "../../../src/core/repeats/possible";
import { learnGains } from "../../../src/core/repeats/term-gains";
import { makeUnits } from "../../../src/core/repeats/units";
import { VaultGroups } from "../../../src/core/repeats/vault-groups";
import { VaultTexts } from "../../../src/core/repeats/vault-texts";
import { runToEnd, type Steps } from "../../../src/core/steps";
import { patience } from "../../fuzz/runs";
import { aLesson, aTerm, wordingsOf } from "../similarity/builders";

const TEXTS = 640;

/** Texts of one topic, each with words of its own. */
const LESSONS = Array.from({ length: TEXTS }, (_, i) =>
  aLesson(`l${i}`, `Topic${i % 40} ask${i % 7} caller${i}`, { note: `${i}.md` }),
);

/** Takes all steps; gives the most work that was done in one of them, and how much it was in all. */
function weigh(steps: Steps<unknown>, workDone: () => number): { most: number; whole: number } {
  let most = 0;
  const start = workDone();
  for (let before = start, isOver = false; !isOver; before = workDone()) {
    isOver = steps.next().done === true;
    most = Math.max(most, workDone() - before);
  }
  return { most, whole: workDone() - start };
}

/** Each text says the same as the one after it: all of them are one component. */
class Chain extends PairTable {
  asked = 0;

  override pairsFrom(slot: number): readonly ScoredPair[] {
    this.asked++;
    return slot + 1 < TEXTS ? [{ a: slot, b: slot + 1, score: 9_000 }] : [];
  }
}

function tell(): VaultTexts {
  const texts = new VaultTexts(null);
  texts.tell([], LESSONS);
  return texts;
}

function settled(): VaultTexts {
  const texts = tell();
  runToEnd(texts.settle());
  return texts;
}

describe("a step of the engine", { timeout: patience() }, () => {
  it("takes in, reads and weighs few texts", () => {
    const texts = tell();
    const taken = vi.spyOn(texts.book, "put").mock.calls;
    const read = vi.spyOn(texts.vocabulary, "add").mock.calls;
    const weighed = vi.spyOn(texts.lexical, "set").mock.calls;
    // In shares of what a step does at most.
    const workDone = (): number => taken.length / 128 + read.length / 4 + weighed.length / 8;
    const { most, whole } = weigh(texts.settle(), workDone);
    expect(whole).toBeCloseTo(TEXTS / 128 + TEXTS / 4 + TEXTS / 8, 6);
    expect(most).toBeLessThanOrEqual(2);
  });

  it("scores few pairs, and looks at few more", () => {
    const texts = settled();
    let [scored, seen] = [0, 0];
    const model: PairModel = {
      ...createPairModel(null),
      mayRepeat: (a, b) => {
        seen++;
        return ((a.around.lexical + b.around.lexical) * 1_000) % 2 < 1;
      },
      score: () => {
        scored++;
        return 0;
      },
    };
    const searches = vi.spyOn(texts.lexical, "search");
    const table = new PairTable(texts, model, 64);
    const work = weigh(table.settle(), () => 8 * scored + seen);
    expect(work.whole).toBeGreaterThan(TEXTS);
    expect(work.most).toBeLessThanOrEqual(80);
    expect(scored).toBeGreaterThan(1_000);
    expect(searches.mock.calls.length).toBe(TEXTS);
  });

  it("searches for the neighbours of one text", () => {
    const texts = settled();
    const search = vi.spyOn(texts.lexical, "search");
    const table = new PairTable(texts, createPairModel(null), 64);
    expect(weigh(table.settle(), () => search.mock.calls.length).most).toBe(1);
  });

  it("compares a text with a part of the vault", () => {
    const texts = settled();
    const compared = vi.spyOn(texts.dense, "search");
    const direction = new Int8Array(128).fill(20);
    for (const slot of [0, 2_000, 5_000]) texts.dense.set(slot, direction);
    const table = new PairTable(texts, createPairModel(null), 64);
    const search = { floors: { lexical: 1, dense: 1 }, slots: 5_001, isWanted: () => true };
    const slots = (): number =>
      compared.mock.calls.reduce((sum, [, , from, to]) => sum + to - from, 0);
    const { most, whole } = weigh(table.near.find(new Int32Array(0), direction, search), slots);
    expect([whole, most]).toEqual([5_001, 1_024]);
  });

  it("groups a part of a component, however large that is", () => {
    const texts = settled();
    const table = new Chain(texts, createPairModel(null), 64);
    const weights = vi.spyOn(texts, "weightsOf");
    const groups = new VaultGroups(texts, table);
    const work = weigh(
      groups.group(0, NO_DECISIONS),
      () => 4 * weights.mock.calls.length + table.asked,
    );
    expect(work.whole).toBe(6 * TEXTS);
    expect(work.most).toBeLessThanOrEqual(5 * 64);
  });

  it("takes in few edges, and makes few merges", () => {
    let work = 0;
    const wordings = wordingsOf(LESSONS);
    const units = makeUnits(wordings);
    const families = startFamilies(wordings, units, []);
    const counting = {
      ...families,
      join: (a: number, b: number) => {
        work++;
        return families.join(a, b);
      },
    };
    // A star: what is merged with its middle has ever more neighbours.
    const edges = LESSONS.slice(1).map((_, i) => ({
      a: 0,
      b: i + 1,
      get score() {
        work++;
        return 9;
      },
    }));
    const lessons = LESSONS.map(() => 1);
    const limits = { threshold: 0, missing: 0 };
    const { most, whole } = weigh(linkByAverage(lessons, edges, limits, counting), () => work);
    expect(whole).toBeGreaterThan(2 * TEXTS - 3);
    expect(most).toBeLessThanOrEqual(520);
  });

  it("learns from few judgements", () => {
    let read = 0;
    const judgements = LESSONS.map(({ text }) =>
      createJudgement(text, "another", { same: true, date: "2026-03-09" }),
    );
    const learning = learnGains(judgements, (text) => {
      read++;
      return [aTerm(text)];
    });
    const { most, whole } = weigh(learning, () => read);
    expect(whole).toBe(2 * TEXTS);
    expect(most).toBeLessThanOrEqual(16);
  });

  it("looks at few scores, and gives few reasons", () => {
    const texts = settled();
    const table = new Chain(texts, createPairModel(null), 64);
    let reasons = 0;
    const asked = {
      groupOf: new Map(),
      decisions: NO_DECISIONS,
      reasonFor: () => {
        reasons++;
        return { kind: "words", words: [] } as const;
      },
    };
    const start = table.asked;
    const work = weigh(findPossible(texts, table, asked), () => 32 * reasons + table.asked - start);
    expect(reasons).toBe(50);
    expect(work.most).toBeLessThanOrEqual(128 + 5 * 32);
  });
});
