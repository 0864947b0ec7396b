import { describe, expect, it } from "vitest";
import { WORD_VECTORS } from "../../../src/assets/word-vectors";
import { createStem } from "../../../src/core/similarity/stem";
import {
  createWordVectors,
  embedTerms,
  type WordVectors,
} from "../../../src/core/similarity/word-vectors";

/** Four words of five numbers, two bits each: levels -3, -1, 1 and 3. */
const TINY = tableOf([
  ...[0x44, 0x57, 0x56, 0x31, 5, 2, 4, 0, 0xfd, 0xff, 1, 3],
  ...word(0, "test"),
  ...word(2, "am"),
  ...word(0, "~the"),
  ...word(1, "to"),
  ...[224, 0b11_10_01_00, 0b11, 240, 0b11_10_01_00, 0b11],
  ...[208, 0b00_00_00_00, 0b00, 224, 0b11_11_11_11, 0b11],
]);

function word(shared: number, fresh: string): number[] {
  return [16 * shared + fresh.length, ...Buffer.from(fresh)];
}

function tableOf(bytes: readonly number[]): string {
  return Buffer.from(bytes).toString("base64").replace(/=+$/, "");
}

function rowOf(vectors: WordVectors, stem: string): number[] {
  const sum = new Float32Array(vectors.dims);
  vectors.addRow(vectors.rowOf(stem), 1, sum);
  return [...sum];
}

describe("createWordVectors", () => {
  const tiny = createWordVectors(TINY);

  it("reads words that begin like the one before, and small words with their mark", () => {
    expect(tiny).toMatchObject({ dims: 5, size: 4 });
    expect(["test", "team", "~the", "~to"].map(tiny.rowOf)).toEqual([0, 1, 2, 3]);
  });

  it.each(["", "tea", "tests", "the", "__proto__", "constructor", "~", "\ud800"])(
    "has no row for %j",
    (stem) => {
      expect(tiny.rowOf(stem)).toBe(-1);
    },
  );

  it("reads codes with their low bits first, and multiplies them with the scale of the row", () => {
    expect(rowOf(tiny, "test")).toEqual([-3, -1, 1, 3, 3]);
    expect(rowOf(tiny, "team")).toEqual([-6, -2, 2, 6, 6]);
    expect(rowOf(tiny, "~the")).toEqual([-1.5, -1.5, -1.5, -1.5, -1.5]);
  });

  it("adds rows by weight", () => {
    const sum = new Float32Array([1, 1, 1, 1, 1]);
    tiny.addRow(0, 2, sum);
    tiny.addRow(3, -1, sum);
    expect([...sum]).toEqual([-8, -4, 0, 4, 4]);
  });

  it("compares words by direction, whatever they weigh", () => {
    expect(tiny.closeness(0, 1)).toBeCloseTo(1, 6);
    expect(tiny.closeness(2, 3)).toBeCloseTo(-1, 6);
    expect(tiny.closeness(0, 3)).toBeCloseTo(3 / Math.sqrt(29 * 5), 6);
    expect(tiny.lengthOf(0)).toBeCloseTo(Math.sqrt(29), 5);
    expect(tiny.lengthOf(1)).toBeCloseTo(2 * Math.sqrt(29), 5);
  });

  it.each([
    ["nothing", ""],
    ["something else", tableOf([...Buffer.from("DWV2"), 5, 2, 4, 0])],
    ["less than it says", TINY.slice(0, -4)],
    ["more than it says", `${TINY}AAAA`],
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
    // (-3, -1, 1, 3, 3) and five times 3.
    const expected = [0, 2, 4, 6, 6].map((value) => value / Math.sqrt(92));
    embed(["test", "~to"])!.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 6));
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
    expect([...sum]).toEqual([0, 0, 0, 0, 0]);
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
    expect(WORD_VECTORS).toMatch(/^[A-Za-z0-9+/]+$/u);
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

  it("weighs small words less than telling ones", () => {
    const length = (key: string): number => vectors.lengthOf(vectors.rowOf(key));
    const small = ["~the", "~of", "~to", "~and"].map(length);
    const telling = ["meet", "deadlin", "custom", "backup"].map(length);
    expect(Math.max(...small)).toBeLessThan(Math.min(...telling));
  });
});
