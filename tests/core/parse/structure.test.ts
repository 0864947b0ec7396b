import fc from "fast-check";
import { expect, test } from "vitest";
import { readStructure } from "../../../src/core/parse/structure";

/** Sentence, cue, move, check; `-` for what is not said. */
const SAID: readonly (readonly [string, string, string, string])[] = [
  [
    "When a caller keeps escalating, ask what they need.",
    "a caller keeps escalating",
    "ask what they need",
    "-",
  ],
  ["Whenever it rains, take gloves", "it rains", "take gloves", "-"],
  ["If the part is late, then ring first.", "the part is late", "ring first", "-"],
  ["As soon as the van is loaded, read the list", "the van is loaded", "read the list", "-"],
  [
    "Before we leave, let them set it; check: they do it alone",
    "we leave",
    "let them set it",
    "they do it alone",
  ],
  ["Call them back when the part arrives.", "the part arrives", "Call them back", "-"],
  ["Repeat the time before hanging up.", "hanging up", "Repeat the time", "-"],
  ["silence → count to eight", "silence", "count to eight", "-"],
  ["silence -> count to eight => somebody speaks", "silence", "count to eight", "somebody speaks"],
  [
    "Put the price in writing so that nobody has to remember it.",
    "-",
    "Put the price in writing",
    "nobody has to remember it",
  ],
  ["Stay on the line until they say yes", "-", "Stay on the line", "they say yes"],
  ["Wenn der Kunde zögert, frag nach dem Traum.", "der Kunde zögert", "frag nach dem Traum", "-"],
  ["Ruf zurück, sobald das Teil da ist", "das Teil da ist", "Ruf zurück", "-"],
  [
    "Cuando el cliente duda, pregunta por el sueño.",
    "el cliente duda",
    "pregunta por el sueño",
    "-",
  ],
  ["Quand le client hésite, demande son rêve.", "le client hésite", "demande son rêve", "-"],
];

test.each(SAID)("%s", (sentence, cue, move, check) => {
  const found = readStructure(sentence);
  expect([found.cue ?? "-", found.move ?? "-", found.check ?? "-"]).toEqual([cue, move, check]);
});

const UNSAID = [
  "Two samples are a choice, nine are homework.",
  "Ask when they need it.",
  "Find out if they are in.",
  "I promised too much when the customer pressed me.",
  "He said “when it rains, we stay in” and left.",
  "When in doubt",
  "Call the day before the visit.",
  "a → b → c → d",
  "",
];

test.each(UNSAID)("what is not said is not invented: %s", (sentence) => {
  expect(readStructure(sentence)).toEqual({ cue: null, move: null, check: null });
});

test("every part is a slice of the sentence, whatever the sentence", () => {
  const words = fc.constantFrom(
    "when",
    "if",
    ",",
    "→",
    "so that",
    "check:",
    "ask",
    "they",
    ".",
    "“",
    "until",
    "before",
  );
  fc.assert(
    fc.property(
      fc.array(words).map((parts) => parts.join(" ")),
      (sentence) => {
        for (const part of Object.values(readStructure(sentence))) {
          if (part !== null) expect(sentence).toContain(part);
        }
      },
    ),
  );
});
