import { describe, expect, it } from "vitest";
import { sharedWords } from "../../../src/core/similarity/explain";
import { aTerm, explainTexts } from "./builders";

function wordsOf(texts: readonly string[], limit = 5): readonly string[] {
  return wordsAt(
    texts,
    texts.map((_, place) => place),
    limit,
  );
}

/** Of some texts of a vault, by their places. */
function wordsAt(texts: readonly string[], places: readonly number[], limit = 5) {
  const weighed = places.map((place) => ({ place, lessons: 1 }));
  return sharedWords(explainTexts(texts), weighed, limit);
}

describe("sharedWords", () => {
  const vault = [
    "Callers were escalating, so I asked",
    "Ask when the caller escalates",
    "Ask before the demo",
    "Ask for help",
  ];

  it("names the words that texts share, rarest first, as the first text writes them", () => {
    expect(wordsAt(vault, [0, 1])).toEqual(["callers", "escalating", "asked"]);
    expect(wordsAt(vault, [1, 0])).toEqual(["caller", "escalates", "ask"]);
  });

  it("names no more than are wanted", () => {
    expect(wordsAt(vault, [0, 1], 1)).toEqual(["callers"]);
    expect(wordsAt(vault, [0, 1], 0)).toEqual([]);
  });

  it("names small words only where nothing else is shared", () => {
    const texts = ["Do it with a smile", "Do it with a song", "Get it with the song"];
    expect(wordsAt(texts, [1, 2])).toEqual(["song"]);
    expect(wordsAt(texts, [0, 1], 3)).toHaveLength(3);
  });

  it("names nothing where nothing is shared", () => {
    expect(wordsOf(["Rehearse the demo", "Thank a reporter"])).toEqual([]);
    expect(wordsOf([])).toEqual([]);
  });

  it("names the words of a text that two lessons have", () => {
    const known = explainTexts(["Rehearse demos"]);
    expect(sharedWords(known, [{ place: 0, lessons: 2 }], 5)).toEqual(["demos", "rehearse"]);
    expect(sharedWords(known, [{ place: 0, lessons: 1 }], 5)).toEqual([]);
  });

  it("names a word once, however many of its terms are shared", () => {
    // A language without spaces gives several terms for a word, which all show the whole of it.
    const terms = [
      aTerm("納期", { surface: "納期を守る" }),
      aTerm("期を", { surface: "納期を守る" }),
    ];
    const known = { terms: [terms, terms], weights: [Int32Array.of(3, 2), Int32Array.of(3, 2)] };
    const both = [0, 1].map((place) => ({ place, lessons: 1 }));
    expect(sharedWords(known, both, 5)).toEqual(["納期を守る"]);
  });

  it("puts what brings most lessons together first, and equal words in the order of their letters", () => {
    const terms = ["friday", "call", "ask"].map((stem) => aTerm(stem));
    const known = {
      terms: [terms, terms, [aTerm("friday")]],
      weights: [Int32Array.of(2, 2, 2), Int32Array.of(2, 2, 2), Int32Array.of(1)],
    };
    const weighed = [0, 1, 2].map((place) => ({ place, lessons: 1 }));
    // Of three lessons: 2 · 2 + 2 · 1 + 2 · 1 for Friday, 2 · 2 for the others.
    expect(sharedWords(known, weighed, 5)).toEqual(["friday", "ask", "call"]);
    expect(sharedWords(known, weighed.slice(0, 2), 5)).toEqual(["ask", "call", "friday"]);
  });

  it("weighs a word by what it adds to the cosine, not by what it weighs in one text", () => {
    const terms = ["call", "ask"].map((stem) => aTerm(stem));
    const known = { terms: [terms, terms], weights: [Int32Array.of(5, 3), Int32Array.of(1, 2)] };
    const both = [0, 1].map((place) => ({ place, lessons: 1 }));
    expect(sharedWords(known, both, 5)).toEqual(["ask", "call"]);
  });
});
