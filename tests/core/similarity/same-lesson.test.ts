/** What a story and its rule, or two spellings of one lesson, have in common as terms. */
import { describe, expect, it } from "vitest";
import { readText, type Term } from "../../../src/core/similarity/terms";
import type { Language } from "../../../src/core/similarity/stop-words";

function termsOf(text: string, language: Language = "en", names: string[] = []): readonly Term[] {
  return readText({ text, names }, language).terms;
}

function tellingOf(text: string, language?: Language): string[] {
  return termsOf(text, language)
    .filter((term) => !term.isSmall)
    .map((term) => term.stem)
    .sort();
}

function stemsOf(text: string, language?: Language): string[] {
  return termsOf(text, language)
    .map((term) => term.stem)
    .sort();
}

describe("a story and its rule share all telling terms", () => {
  it.each<readonly [Language, string, string]>([
    ["en", "I should have called the customer", "Call the customer"],
    ["en", "We should’ve called the customer", "Call the customer"],
    ["en", "I wish I had written it down", "Write it down"],
    ["en", "If only we had written it down", "Write it down"],
    ["en", "Forgot to write the agenda", "Write the agenda"],
    ["en", "I forgot to write the agenda on Monday", "Write the agenda"],
    ["en", "We failed to test the backups", "Test the backups"],
    ["en", "Didn’t test the backups again", "Test the backups"],
    ["en", "I didn't test the backups", "Test the backups"],
    ["en", "We shouldn't have promised a date", "Don't promise a date"],
    ["en", "I interrupted people again", "Do not interrupt people"],
    ["en", "Next time, remember to bring water", "Bring water"],
    ["en", "Note to self: I learned that silence helps", "Silence helps"],
    ["en", "I withdrew the offer and overslept", "Withdraw the offer and oversleep"],
    ["en", "I promised too much again", "Never overpromise"],
    ["en", "I packed too much", "Don't over-pack"],
    ["de", "Ich hätte den Kunden anrufen sollen", "Den Kunden anrufen"],
    ["de", "Am Montag rief ich den Kunden nicht an", "Den Kunden anrufen"],
    ["de", "Ich habe den Kunden nicht angerufen", "Ruf den Kunden an"],
    ["de", "Ich habe vergessen, den Kunden anzurufen", "Nächstes Mal den Kunden anrufen"],
    ["de", "Ich habe wieder nicht nachgefragt", "Frag immer nach"],
    ["de", "Ich habe nicht auf die Antwort gewartet", "Auf die Antwort warten"],
    ["de", "Schon wieder habe ich nichts aufgeschrieben", "Alles aufschreiben"],
    ["es", "Debí llamar al cliente", "Llamar al cliente"],
    ["es", "Debería haber llamado al cliente", "Llama al cliente"],
    ["es", "El lunes olvidé llamar al cliente", "La próxima vez llamar al cliente"],
    ["es", "Se me olvidó preguntar", "Preguntar siempre"],
    ["fr", "J’aurais dû appeler le client", "Appeler le client"],
    ["fr", "J’ai oublié d’appeler le client lundi dernier", "La prochaine fois appeler le client"],
    ["fr", "On aurait dû écouter", "Toujours écouter"],
    ["it", "Avrei dovuto chiamare il cliente", "Chiama il cliente"],
    ["it", "Ho dimenticato di chiamare il cliente", "La prossima volta chiamare il cliente"],
    ["pt", "Deveria ter ligado para o cliente", "Ligar para o cliente"],
    ["nl", "Vergeten te vragen wat de klant wil", "Volgende keer vragen wat de klant wil"],
  ])("%s: %s / %s", (language, story, rule) => {
    expect(tellingOf(story, language)).toEqual(tellingOf(rule, language));
    expect(tellingOf(rule, language)).not.toEqual([]);
  });
});

describe("spellings of one lesson have the same terms", () => {
  it.each([
    ["Under-promise and over-deliver", "Underpromise and overdeliver"],
    ["Follow up by email", "Followup by e-mail"],
    ["Send a follow-up", "Send a follow up"],
    ["Apologise early", "Apologize early"],
    ["Organising the colours of the programme", "Organizing the colors of the program"],
    ["Analyse the catalogue in the centre", "Analyze the catalog in the center"],
    ["Co-workers re-read", "Coworkers reread"],
    ["Criticise in private", "Criticize in private"],
    ["**Ask** _first_", "Ask first"],
    ["- [x] Ask first ^q7f2", "Ask first"],
    ["2. Ask first #lesson/service", "Ask first"],
    ["> [!lesson] Ask first", "Ask first"],
    ["lesson:: Ask first", "Ask first"],
    ["Ask [the caller](https://example.org/path?x=y)", "Ask the caller"],
    ["Ask [[People/Caller|the caller]] <!-- later -->", "Ask the caller"],
    ["Ask {{name}} first", "Ask first"],
    ["Ask `first`", "Ask first"],
  ])("%s / %s", (one, other) => {
    expect(stemsOf(one)).toEqual(stemsOf(other));
  });

  it.each([
    "promise promises promising promised",
    "advise advised advising",
    "exercise exercised exercising",
    "surprise surprised surprising",
    "raise raised raising",
    "revise revised revising",
  ])("leaves the s where no one writes a z: %s", (forms) => {
    const stems = new Set(forms.split(" ").flatMap((form) => stemsOf(form)));
    expect(stems.size).toBe(1);
    expect([...stems][0]).not.toContain("z");
  });
});

describe("forms of a word in a language without a stemmer share most of their parts", () => {
  it.each<readonly [Language, string, string]>([
    ["pl", "spotkanie", "spotkaniami"],
    ["cs", "zákazníci", "zákazník"],
    ["hr", "sastanak", "sastanka"],
    ["uk", "зустрічами", "зустрічі"],
    ["bg", "клиентите", "клиенти"],
    ["he", "לקוח", "הלקוח"],
    ["ko", "고객에게", "고객"],
    ["und", "კლიენტებს", "კლიენტი"],
    ["und", "مشتری‌ها", "مشتری"],
  ])("%s: %s / %s", (language, one, other) => {
    const [a, b] = [tellingOf(one, language), tellingOf(other, language)];
    const shared = a.filter((part) => b.includes(part)).length;
    expect(shared / Math.min(a.length, b.length)).toBeGreaterThanOrEqual(0.5);
  });

  it("never meet a stem or a small word", () => {
    const parts = tellingOf("spotkanie work team", "pl");
    expect(parts.every((part) => part.startsWith("#"))).toBe(true);
  });

  it("show the whole word", () => {
    expect(new Set(termsOf("Spotkanie", "pl").map(({ surface }) => surface))).toEqual(
      new Set(["spotkanie"]),
    );
  });

  it("are not made of numbers, nor of words of scripts without spaces", () => {
    expect(stemsOf("2026 1.000.000", "pl")).toEqual(["1.000.000", "2026"]);
    expect(stemsOf("茶")).toEqual(["茶"]);
  });
});

describe("texts that must stay apart", () => {
  it.each([
    ["I promised too much", "Underpromise"],
    ["Overdeliver", "Underdeliver"],
    ["Call the customer", "Never call the customer"],
    ["We shouldn't have promised a date", "Promise a date"],
    ["Wait 2 hours", "Wait 24 hours"],
    ["Overlook nothing", "Look over nothing"],
    ["We may win", "Win in May"],
  ])("%s / %s", (one, other) => {
    expect(stemsOf(one)).not.toEqual(stemsOf(other));
  });

  it("share no small word across languages", () => {
    const english = readText({ text: "The men die on the road in a war", names: [] }, "de");
    const german = readText({ text: "Wer war in der Runde, die an dem Tag kam", names: [] }, "en");
    const small = ({ terms }: typeof german): string[] =>
      terms.filter(({ isSmall }) => isSmall).map(({ surface }) => surface);
    expect(small(english)).not.toContain("die");
    expect(small(english)).not.toContain("war");
    expect(small(german)).toEqual(expect.arrayContaining(["war", "die", "an"]));
  });

  it("reads a Latin word in a text of another script as an English one", () => {
    expect(tellingOf("先に deploying をする")).toContain("deploi");
    expect(tellingOf("Сначала deploying, потом тесты")).toContain("deploi");
  });
});
