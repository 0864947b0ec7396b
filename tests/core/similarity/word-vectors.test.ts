import { describe, expect, it } from "vitest";
import { WORD_VECTORS } from "../../../src/assets/word-vectors";
import { createStem } from "../../../src/core/similarity/stem";
import {
  createWordVectors,
  embedTerms,
  type WordVectors,
} from "../../../src/core/similarity/word-vectors";

/** `team`, `test`, `~the` and `~to`: four numbers each. */
const TINY = "4 4 -7,-5,-3,-1,1,3,5,7 AteamCstA~theCo 4ABT8ABT0Abb4Aku";

function rowOf(vectors: WordVectors, stem: string): number[] {
  const sum = new Float32Array(vectors.dims);
  vectors.addRow(vectors.rowOf(stem), 1, sum);
  return [...sum];
}

describe("createWordVectors", () => {
  const tiny = createWordVectors(TINY);

  it("reads words that begin like the one before, and small words with their mark", () => {
    expect(tiny).toMatchObject({ dims: 4, size: 4 });
    expect(["team", "test", "~the", "~to"].map(tiny.rowOf)).toEqual([0, 1, 2, 3]);
  });

  it.each(["", "tea", "tests", "the", "__proto__", "constructor", "~", "\ud800"])(
    "has no row for %j",
    (stem) => {
      expect(tiny.rowOf(stem)).toBe(-1);
    },
  );

  it("reads two numbers from each digit, and multiplies them with the scale of the row", () => {
    expect(rowOf(tiny, "team")).toEqual([-7, -5, -3, -1]);
    expect(rowOf(tiny, "test")).toEqual([-14, -10, -6, -2]);
    expect(rowOf(tiny, "~the")).toEqual([-0.5, -0.5, -0.5, -0.5]);
    expect(rowOf(tiny, "~to")).toEqual([1, 1, 3, 5]);
  });

  it("adds rows by weight", () => {
    const sum = new Float32Array([1, 1, 1, 1]);
    tiny.addRow(0, 2, sum);
    tiny.addRow(3, -1, sum);
    expect([...sum]).toEqual([-14, -10, -8, -6]);
  });

  it("compares words by direction, whatever they weigh", () => {
    expect(tiny.closeness(0, 1)).toBeCloseTo(1, 6);
    expect(tiny.closeness(2, 3)).toBeCloseTo(-10 / Math.sqrt(4 * 36), 6);
    expect(tiny.lengthOf(0)).toBeCloseTo(Math.sqrt(84), 5);
    expect(tiny.lengthOf(1)).toBeCloseTo(2 * Math.sqrt(84), 5);
  });

  it.each([
    ["nothing", ""],
    ["something else", "never twice"],
    ["seven levels", TINY.replace("-7,", "")],
    ["a word less", TINY.replace("Ateam", "")],
    ["a row less", TINY.slice(0, -4)],
    ["more than it says", `${TINY}A`],
  ])("refuses a text that holds %s", (_name, text) => {
    expect(() => createWordVectors(text)).toThrow(/table/u);
  });
});

describe("embedTerms", () => {
  const tiny = createWordVectors(TINY);
  const embed = (stems: readonly string[], weights?: readonly number[]): number[] | null => {
    const sum = new Float32Array(tiny.dims).fill(9);
    const terms = stems.map((stem) => ({ stem }));
    return embedTerms(tiny, terms, sum, weights) ? [...sum] : null;
  };

  it("gives the direction of the sum", () => {
    const expected = [-6, -4, 0, 4].map((value) => value / Math.sqrt(68));
    embed(["team", "~to"])!.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 6));
  });

  it("takes words that the table lacks as not written", () => {
    expect(embed(["test", "nowhere"])).toEqual(embed(["test"]));
  });

  it("weighs each term", () => {
    expect(embed(["test", "~to"], [1, 0])).toEqual(embed(["test"]));
    expect(embed(["test", "~to"], [1, 3])).not.toEqual(embed(["test", "~to"]));
  });

  it("gives nothing for a text without a known word, and leaves zeros", () => {
    const sum = new Float32Array(tiny.dims).fill(9);
    expect(embedTerms(tiny, [{ stem: "nowhere" }], sum)).toBe(false);
    expect(embedTerms(tiny, [], sum)).toBe(false);
    expect([...sum]).toEqual([0, 0, 0, 0]);
  });
});

describe("the table that ships", () => {
  const vectors = createWordVectors(WORD_VECTORS);
  const stem = createStem();

  const closeness = (a: string, b: string): number => {
    const rows = [a, b].map((word) => vectors.rowOf(stem(word, "en")));
    expect(rows, `${a} or ${b} is missing`).not.toContain(-1);
    return vectors.closeness(rows[0]!, rows[1]!);
  };

  it("fits beside the code: about a megabyte of text", () => {
    expect(WORD_VECTORS.length).toBeLessThan(1_060_000);
  });

  it("knows the words that debriefs are made of", () => {
    const words = "meeting deadline promise estimate customer backup deploy delegate ask interrupt";
    const missing = words.split(" ").filter((word) => vectors.rowOf(stem(word, "en")) === -1);
    expect(missing).toEqual([]);
  });

  it.each([
    ["boss", "manager", "banana"],
    ["deadline", "schedule", "mother"],
    ["ask", "question", "bicycle"],
    ["quickly", "fast", "kitchen"],
    ["customer", "client", "mountain"],
    ["promise", "commit", "weather"],
    ["error", "mistake", "garden"],
    ["rest", "sleep", "invoice"],
  ])("holds %s closer to %s than to %s", (word, near, far) => {
    expect(closeness(word, near)).toBeGreaterThan(closeness(word, far) + 0.1);
  });

  it("says the same however often it is asked, and whatever it was asked meanwhile", () => {
    // More pairs than are remembered.
    const rows = Array.from({ length: 260 }, (_, i) => 53 * i);
    const directions = rows.map((row) => {
      const sum = new Float32Array(vectors.dims);
      vectors.addRow(row, 1 / vectors.lengthOf(row), sum);
      return sum;
    });
    let farthest = 0;
    for (let round = 0; round < 2; round++) {
      rows.forEach((a, i) => {
        rows.forEach((b, j) => {
          let cosine = 0;
          for (let at = 0; at < vectors.dims; at++)
            cosine += directions[i]![at]! * directions[j]![at]!;
          farthest = Math.max(farthest, Math.abs(vectors.closeness(a, b) - cosine));
        });
      });
    }
    expect(farthest).toBeLessThan(1e-5);
  });

  it("weighs small words less than telling ones", () => {
    const length = (key: string): number => vectors.lengthOf(vectors.rowOf(key));
    const small = ["~the", "~of", "~to", "~and"].map(length);
    const telling = ["meet", "deadlin", "custom", "backup"].map(length);
    expect(Math.max(...small)).toBeLessThan(Math.min(...telling));
  });
});
