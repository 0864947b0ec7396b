import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessLanguage, mainLanguage } from "../../../src/core/similarity/language";
import { splitWords } from "../../../src/core/similarity/words";
import { SENTENCES } from "./sentences";

const CASES = Object.entries(SENTENCES).flatMap(([language, sentences]) =>
  sentences.map((sentence) => [language, sentence] as const),
);

describe("guessLanguage", () => {
  it.each(CASES)("reads %s in: %s", (language, sentence) => {
    expect(guessLanguage(splitWords(sentence))).toBe(language);
  });

  it.each(["Restaurant email", "", "2026 3.5", "Pack light", "no", "Sarah Lind"])(
    "says nothing about: %s",
    (text) => {
      expect(guessLanguage(splitWords(text))).toBeNull();
    },
  );

  it.each([
    "A woman wearing a red hat",
    "I want a new car",
    "Die young men go to war",
    "Men in white coats want tea",
    "Go to a tan van",
    "Bet on a sure thing",
    "As it is",
    "Is an am an as",
  ])("is not led away by a word that another language has too: %s", (text) => {
    expect([null, "en"]).toContain(guessLanguage(splitWords(text)));
  });

  it("goes by the script of most words", () => {
    expect(guessLanguage(splitWords("Ask 王 before the contract is signed"))).toBe("en");
    expect(guessLanguage(splitWords("合同 签字 之前 问 Sarah"))).toBe("zh");
  });

  it("reads Devanagari that does not say more as Hindi", () => {
    expect(guessLanguage(splitWords("ग्राहक"))).toBe("hi");
  });

  it("takes a borrowed word in Arabic for Arabic", () => {
    expect(guessLanguage(splitWords("لا تكتب في الچات قبل الاجتماع"))).toBe("ar");
  });

  it("gives the same answer whatever the order of the words", () => {
    const words = splitWords(CASES.map(([, sentence]) => sentence).join(" "));
    fc.assert(
      fc.property(fc.shuffledSubarray([...words], { minLength: 1, maxLength: 9 }), (some) => {
        expect(guessLanguage([...some].reverse())).toBe(guessLanguage(some));
      }),
    );
  });
});

describe("mainLanguage", () => {
  it("is the most frequent guess, English without any", () => {
    expect(mainLanguage(["pl", null, "de", "pl"])).toBe("pl");
    expect(mainLanguage(["pl", "de"])).toBe("de");
    expect(mainLanguage([null, null])).toBe("en");
  });
});
