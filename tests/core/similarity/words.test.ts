import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeText } from "../../../src/core/similarity/normalize";
import { splitWords } from "../../../src/core/similarity/words";
import { anyCharacter } from "../../fuzz/characters";

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.constantFrom("__proto__", "constructor", "\ud800", "a\udfff'", "'’ʼ", "İstanbul"),
);

function folded(text: string, names: readonly string[] = []): string[] {
  return normalizeText(text, names).words.map((word) => word.folded);
}

describe("splitWords", () => {
  it("folds letter case and composed characters", () => {
    expect(splitWords("Cafe\u0301 ÜBER Straße").map((word) => word.folded)).toEqual([
      "café",
      "über",
      "straße",
    ]);
  });

  it("drops genitives and elided articles, and keeps what they belong to", () => {
    expect(
      splitWords("the customer’s dream, l'équipe, we'll, qu’il").map((w) => w.surface),
    ).toEqual(["the", "customer", "dream", "équipe", "we", "il"]);
  });

  it("reads a negation with an apostrophe as one word", () => {
    expect(splitWords("Don't, don’t").map((word) => word.folded)).toEqual(["dont", "dont"]);
  });

  it("keeps numbers with their separators whole", () => {
    expect(splitWords("Hold 5:40 for 1,000 m, then 3.5").map((word) => word.folded)).toEqual([
      "hold",
      "5:40",
      "for",
      "1,000",
      "m",
      "then",
      "3.5",
    ]);
  });

  it("leaves web addresses out", () => {
    expect(splitWords("see https://example.org/a?b=c#d and www.example.org now")).toHaveLength(3);
  });

  it("segments scripts that are written without spaces", () => {
    const words = splitWords("电话挂断之前写下来").map((word) => word.folded);
    expect(words.length).toBeGreaterThan(1);
    expect(words.join("")).toBe("电话挂断之前写下来");
  });

  it("reads any string without throwing, and no word is empty", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of splitWords(text)) {
          expect(word.folded).not.toBe("");
          expect(word.surface).not.toBe("");
        }
      }),
    );
  });

  it("reads the beginning of an endless text only", () => {
    expect(splitWords("a".repeat(1_000_000))).toHaveLength(1);
    expect(splitWords("caller ".repeat(200_000)).length).toBeLessThan(1_000);
  });
});

describe("normalizeText", () => {
  it("masks the names it is given, whole and in their letter case", () => {
    expect(folded("Sarah Lind asks will it help, Will", ["Sarah Lind", "Will"])).toEqual([
      "asks",
      "will",
      "it",
      "help",
    ]);
  });

  it("masks a name in the genitive, but no word that merely begins like it", () => {
    expect(folded("Ann’s answer about the Annex", ["Ann"])).toEqual([
      "answer",
      "about",
      "the",
      "annex",
    ]);
  });

  it("takes an opener away wherever it stands", () => {
    expect(folded("Note to self: next time, call first")).toEqual(["call", "first"]);
    expect(folded("Beim nächsten Mal zuerst anrufen")).toEqual(["zuerst", "anrufen"]);
    expect(folded("J’ai appris que le silence aide")).toEqual(["le", "silence", "aide"]);
    expect(folded("La próxima vez llamar antes")).toEqual(["llamar", "antes"]);
  });

  it("keeps an opener that is all there is", () => {
    expect(folded("Next time")).toEqual(["next", "time"]);
  });

  it("accepts any names, empty ones too", () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText), (text, names) => {
        expect(() => normalizeText(text, names)).not.toThrow();
      }),
    );
  });
});
