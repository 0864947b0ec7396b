import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessLanguage, mainLanguage } from "../../../src/core/similarity/language";
import { plainLine } from "../../../src/core/similarity/plain-line";
import { createStem, hasParts } from "../../../src/core/similarity/stem";
import { splitParts } from "../../../src/core/similarity/ngrams";
import { LANGUAGES } from "../../../src/core/similarity/stop-words";
import { readTerms, readText } from "../../../src/core/similarity/terms";
import { splitWords } from "../../../src/core/similarity/words";
import { anyCharacter } from "../../fuzz/characters";
import { patience, runs } from "../../fuzz/runs";

const PIECES = (
  "I should have called again on Monday 9 March 2026 03/04/26 over-promise followup may the " +
  "Ich habe vergessen den Kunden anzurufen am Freitag rief an hätte sollen " +
  "olvidé el lunes le 9 mars dernier znowu spotkanie клиентам 고객에게 电话 ללקוח __proto__ " +
  "[[a|b]] [x](y) #tag ^id {{x}} `code` - [ ] > [!lesson] :: **bold** \ud800 İ ß 3.1.18 ''"
).split(" ");

const someText = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES)).map((words) => words.join(" ")) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) },
);
const someNamed = fc.record({ text: someText, names: fc.array(someText, { maxLength: 2 }) });
const someFallback = fc.option(fc.constantFrom(...LANGUAGES), { nil: null });

/** Letters of each script that a stemmer reads, with marks, and some that none does. */
const ALPHABETS = [
  "abcdefghijklmnopqrstuvwxyz",
  "aeiouyáéíóúäöüåæøœßñçãõşğıîâățţșąęėįųūčšžāīūṛṣśṇḥṃ",
  "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґђјљњћџ",
  "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊΐ",
  "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
  "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْـ",
  "अआइईउएओकखगघचछजझटडतथदधनपफबभमयरलवशसहािीुूेैोौंँ़्ः",
  "அஆஇஈஉஊஎஏஐஒஓகஙசஞடணதநபமயரலவழளறனாிீுூெேைொோௌ்",
  "0123456789.'_\u0307\u200d\ud800עת话茶ก고",
];
const someWord = fc.oneof(
  ...ALPHABETS.map((letters) => wordOf([letters])),
  { weight: 3, arbitrary: wordOf(ALPHABETS) },
  { weight: 2, arbitrary: fc.string({ unit: anyCharacter, maxLength: 60 }) },
);

/** Words up to 60 letters, most of them short; now and then one letter, many times. */
function wordOf(alphabets: readonly string[]): fc.Arbitrary<string> {
  const letter = fc.constantFrom(...alphabets.flatMap((letters) => [...letters]));
  return fc.oneof(
    { weight: 5, arbitrary: fc.string({ unit: letter, minLength: 1, maxLength: 14 }) },
    { weight: 3, arbitrary: fc.string({ unit: letter, minLength: 1, maxLength: 60 }) },
    {
      weight: 1,
      arbitrary: fc.tuple(letter, fc.integer({ min: 1, max: 60 })).map(([one, n]) => one.repeat(n)),
    },
  );
}

describe("createStem", () => {
  it(
    "gives each word of any letters a stem that is not empty, in every language, and the same again",
    () => {
      const stem = createStem();
      fc.assert(
        fc.property(someWord, (word) => {
          const another = createStem();
          for (const language of LANGUAGES) {
            const given = stem(word, language);
            expect(given === "").toBe(word === "");
            expect(another(word, language)).toBe(given);
            if (/\p{N}/u.test(word)) expect(given).toBe(word);
            if (hasParts(word, language)) expect(splitParts(word).length).toBeGreaterThan(0);
          }
        }),
        runs(),
      );
    },
    patience(),
  );
});

describe("readText", () => {
  it(
    "gives each term once, none empty, and the same for the same arguments",
    () => {
      fc.assert(
        fc.property(someNamed, someFallback, (named, fallback) => {
          const reading = readText(named, fallback);
          const stems = reading.terms.map(({ stem }) => stem);
          expect(new Set(stems).size).toBe(stems.length);
          for (const { stem, surface, count } of reading.terms) {
            expect(stem.replace(/^[~#]/u, "")).not.toBe("");
            expect(surface).not.toBe("");
            expect(count).toBeGreaterThanOrEqual(1);
          }
          expect(readText(named, fallback)).toEqual(reading);
        }),
        runs(),
      );
    },
    patience(),
  );

  it(
    "reads a text that says its language alike whatever the fallback",
    () => {
      fc.assert(
        fc.property(someNamed, someFallback, someFallback, (named, one, other) => {
          const reading = readText(named, one);
          fc.pre(reading.language !== null);
          expect(readText(named, other)).toEqual(reading);
        }),
        runs(),
      );
    },
    patience(),
  );

  it(
    "has terms wherever there is a word that is no name",
    () => {
      fc.assert(
        fc.property(someText, (text) => {
          const { terms } = readText({ text, names: [] }, null);
          // A date in digits goes even where it stands alone.
          fc.pre(!/\d/u.test(text));
          expect(terms.length > 0).toBe(splitWords(plainLine(text)).length > 0);
        }),
        runs(),
      );
    },
    patience(),
  );
});

describe("readTerms", () => {
  it(
    "is readText with the main language of all texts, in any order",
    () => {
      fc.assert(
        fc.property(fc.array(someNamed, { maxLength: 6 }), (texts) => {
          const readings = texts.map((text) => readText(text, null));
          const main = mainLanguage(readings.map(({ language }) => language));
          const terms = readTerms(texts);
          expect(terms).toEqual(texts.map((text) => readText(text, main).terms));
          expect(readTerms([...texts].reverse())).toEqual([...terms].reverse());
        }),
        runs(),
      );
    },
    patience(),
  );
});

describe("guessLanguage", () => {
  it(
    "takes any words",
    () => {
      fc.assert(
        fc.property(someText, (text) => {
          const guess = guessLanguage(splitWords(text));
          expect(guess === null || LANGUAGES.includes(guess)).toBe(true);
        }),
        runs(),
      );
    },
    patience(),
  );
});
