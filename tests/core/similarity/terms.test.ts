import { describe, expect, it } from "vitest";
import { guessLanguage } from "../../../src/core/similarity/language";
import { UNSPACED } from "../../../src/core/similarity/segments";
import { createStem, hasParts } from "../../../src/core/similarity/stem";
import { type Language, STOP_WORDS } from "../../../src/core/similarity/stop-words";
import { readTerms } from "../../../src/core/similarity/terms";
import { splitWords } from "../../../src/core/similarity/words";

function stemsOf(...texts: string[]): string[][] {
  return readTerms(texts.map((text) => ({ text, names: [] }))).map((terms) =>
    terms.map((term) => term.stem),
  );
}

describe("guessLanguage", () => {
  it.each([
    ["en", "When a caller keeps escalating, ask what they hope for"],
    ["de", "Wenn der Kunde nicht mehr zuhört, dann frage ich nach dem Ziel"],
    ["es", "Cuando el cliente no escucha, pregunta qué es lo que quiere"],
    ["fr", "Quand le client ne veut pas écouter, il faut poser une question"],
  ])("knows %s by its small words", (language, text) => {
    expect(guessLanguage(splitWords(text))).toBe(language);
  });

  it("says nothing about words that could be of any language", () => {
    expect(guessLanguage(splitWords("Restaurant email"))).toBeNull();
    expect(guessLanguage([])).toBeNull();
  });
});

describe("stop words", () => {
  it.each(Object.entries(STOP_WORDS))("are folded words in %s", (_, words) => {
    for (const word of words) {
      const parts = splitWords(word).map((part) => part.folded);
      // Where there are no spaces, the platform's dictionary may cut finer.
      expect(UNSPACED.test(word) ? parts.join("") : parts[0]).toBe(word);
    }
  });
});

describe("createStem", () => {
  const stem = createStem();

  it.each<readonly [Language, string]>([
    ["en", "escalating escalated|promise promises|caller callers"],
    ["de", "kunden kunde|fragen frage|sitzungen sitzung"],
    ["es", "clientes cliente|reuniones reunión|llamadas llamada"],
    ["fr", "questions question|réunions réunion|écouter écouté"],
    ["it", "clienti cliente|riunioni riunione|domande domanda"],
    ["pt", "clientes cliente|perguntas pergunta|promessas promessa"],
    ["nl", "klanten klant|vragen vraag|afspraken afspraak"],
    ["sv", "kunderna kunder|möten möte|ringde ringa|lyssnade lyssna"],
    ["da", "kunderne kunder|møderne møder|spørgsmålet spørgsmålene"],
    ["no", "kundene kunder|møtene møter|spørsmålet spørsmålene|lyttet lytte"],
    ["fi", "asiakkaat asiakkaita|kokouksen kokouksessa|kysymykset kysymyksiä"],
    ["hu", "ügyfeleknek ügyfelek|kérdések kérdést|megbeszélést megbeszélések"],
    ["ro", "clienții clienților|activități activitatea|informații informația|şedinţa ședința"],
    ["tr", "müşteriler müşteriden|kararları kararların|sorular sorudan|i̇stek istek"],
    ["id", "pelanggannya pelanggan|bukunya buku|janjinya janji"],
    ["lt", "klientai klientui|susitikimai susitikimą|klausimas klausimus"],
    ["ga", "gcustaiméir custaiméir|gceist ceist|bhfreagra freagra"],
    ["sa", "devaḥ devam|śiṣyaḥ śiṣyān|gurum guruḥ"],
    ["ru", "клиентами клиентов|встречами встречи|слушает слушать|отчёта отчет"],
    ["sr", "клијента клијенти|састанке састанку|договора договору"],
    ["el", "πελάτες πελάτη|συναντήσεις συνάντηση|ερωτήσεις ερώτηση"],
    ["hy", "հաճախորդներ հաճախորդները|հանդիպումներ հանդիպում"],
    ["ar", "العميل عميل|الاجتماع اجتماع|كتابه كتاب"],
    ["hi", "ग्राहकों ग्राहक|बैठकें बैठकों|लिखना लिखा|सवालों सवाल"],
    ["ne", "ग्राहकहरू ग्राहकलाई|बैठकमा बैठक|प्रश्नहरू प्रश्न"],
    ["ta", "வாடிக்கையாளர்கள் வாடிக்கையாளர்|கூட்டங்கள் கூட்டம்|கேள்விகள் கேள்வி"],
  ])("brings the forms of a word together in %s", (language, pairs) => {
    const stems = pairs.split("|").map((pair) => {
      const [one = "", other = ""] = splitWords(pair).map(({ folded }) => stem(folded, language));
      expect(one, pair).toBe(other);
      expect(hasParts(pair, language)).toBe(false);
      return one;
    });
    expect(new Set(stems).size).toBe(stems.length);
  });

  it.each<readonly [Language, string]>([
    ["en", "клиентами"],
    ["sv", "клиентами"],
    ["ru", "πελάτες"],
    ["el", "клиентами"],
    ["ar", "ग्राहकों"],
    ["hi", "العميل"],
    ["ru", "callклиент"],
    ["ta", "12ம்"],
    ["tr", "3.5"],
    ["sr", "2026"],
    ["pl", "spotkaniami"],
    ["uk", "зустрічами"],
    ["bg", "срещата"],
  ])("leaves in %s what is none of its words, or has no stemmer: %s", (language, word) => {
    expect(stem(word, language)).toBe(word);
  });

  it("cuts no Turkish word down to a letter", () => {
    expect(stem("günlerin", "tr")).toBe("günlerin");
  });

  it("stems a Latin word in a text of another script as an English one", () => {
    for (const language of ["ru", "el", "hy", "ar", "he", "hi", "ta", "ja", "bg"] as const) {
      expect(stem("deploying", language), language).toBe(stem("deploying", "en"));
    }
  });

  it("knows the irregular past and the comparative in English", () => {
    expect(stem("written", "en")).toBe(stem("write", "en"));
    expect(stem("earlier", "en")).toBe(stem("early", "en"));
  });

  it.each(["__proto__", "constructor", "3.5", "电话", "a", "y".repeat(100_000)])(
    "leaves %.20s… as it is",
    (word) => {
      expect(stem(word, "en")).toBe(word);
    },
  );
});

describe("readTerms", () => {
  it("gives each stem once, with its number and the word that was written first", () => {
    const [terms] = readTerms([{ text: "Callers call, and the caller calls", names: [] }]);
    expect(terms?.filter((term) => !term.isSmall)).toEqual([
      { stem: "caller", surface: "callers", count: 2, isSmall: false },
      { stem: "call", surface: "call", count: 2, isSmall: false },
    ]);
  });

  it("keeps the capital of a German noun, and of a word inside a sentence", () => {
    const texts = ["Kunden sind das Ziel", "Rehearse the Friday demo"];
    const surfaces = readTerms(texts.map((text) => ({ text, names: [] }))).map((terms) =>
      terms.map((term) => term.surface),
    );
    expect(surfaces).toEqual([
      ["Kunden", "sind", "das", "Ziel"],
      ["rehearse", "the", "Friday", "demo"],
    ]);
  });

  it("tells small words from others that have their stem, in the language of the text", () => {
    const [english = [], german = []] = readTerms([
      { text: "Willing teams will die for the cause", names: [] },
      { text: "Wir fragen die Kunden, wenn sie anrufen", names: [] },
    ]);
    const smallOf = (terms: typeof english): string[] =>
      terms.filter((term) => term.isSmall).map((term) => term.surface);
    expect(smallOf(english)).toEqual(["will", "for", "the"]);
    expect(smallOf(german)).toEqual(["Wir", "die", "wenn", "sie"]);
    const shared = new Set(english.map((term) => term.stem));
    expect(german.some((term) => shared.has(term.stem))).toBe(false);
    expect(new Set(english.map((term) => term.stem)).size).toBe(english.length);
  });

  it("reads a text without small words in the main language of the vault", () => {
    const [short] = stemsOf(
      "Kunden anrufen",
      "Wenn der Kunde nicht zuhört, dann frage ich",
      "Wir müssen mit den Kunden reden",
    );
    expect(short).toContain(createStem()("kunden", "de"));
  });

  it("has no terms for a text without words", () => {
    expect(stemsOf("", "…", "👍")).toEqual([[], [], []]);
  });
});
