import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLOSE_ENOUGH, isReworded, measureCloseness } from "../../../src/core/repeats/wording";

/** One lesson in two wordings. */
const SAME: readonly (readonly [string, string])[] = [
  ["Ask first.", "Ask first, before you guess at the cause."],
  ["Ask frist before guessing", "Ask first before guessing"],
  ["Ask for the exact message before guessing", "Ask for the exact error message before you guess"],
  ["Say sorry first.", "Say sorry first. Sarah Lind"],
  ["Read the promise back", "Read the promise back before the call ends."],
  [
    "Write down what was agreed before hanging up.",
    "Before hanging up, write down what was agreed.",
  ],
  [
    "Call the customer back the same day",
    "Call customers back on the same day, even without an answer",
  ],
  ["Restore the dream", "Restore the customer’s dream first"],
  ["Bring a thermometer to every flat", "Bring a thermometer"],
  ["Vor dem Anruf die Akte lesen", "Vor jedem Anruf die ganze Akte lesen"],
  ["Avant de répondre, relire la question", "Relire la question avant de répondre au client"],
  ["Leer el mensaje antes de contestar", "Leer todo el mensaje antes de contestar"],
  ["Don't guess.", "Do not guess, ask for the log"],
  ["Ask Ruth before ordering parts", "Ask Ruth Pennick before ordering any parts"],
  [
    "Check the boiler log before you promise a day",
    "Check the boiler's log book before promising anybody a day",
  ],
  ["Stop interrupting people", "Stop interrupting people when they are upset"],
  ["Pause", "Pause for three breaths"],
  ["先に聞く", "先に最後まで聞く"],
];

/** Two lessons, however many words they share. */
const OTHER: readonly (readonly [string, string])[] = [
  ["Ask first", "Never ask first"],
  ["Ask first", "Check the log"],
  ["Bring the thermometer", "Bring the keys"],
  ["Ask Ruth before ordering parts", "Ask Elif before booking the van"],
  ["Write down what was agreed before hanging up", "Write a summary for the team on Friday"],
  ["Call before you visit", "Call after you visit"],
  ["Listen first", "Say sorry first"],
  ["Call the customer back the same day", "Never promise the customer a same day call"],
  ["Do it earlier", "Do it later"],
  ["Check the boiler", "Check the invoice"],
  ["Tell the customer what happens next", "Tell the team what happened last week"],
  ["Keep calm", "Keep a log of every call"],
  ["Always offer a refund", "Never offer a refund"],
  ["Bring a thermometer to every flat", "Bring a spare key to every flat"],
  ["Say what you can do", "Say what you cannot do"],
  ["Check the meter twice before leaving", "Check the address twice before leaving"],
  ["Ask", "Listen"],
  ["…", "Listen"],
];

/** Said in words that are mostly others: not followed, which costs a decision and joins nothing. */
const MISSED: readonly (readonly [string, string])[] = [
  ["Listen to the end before answering", "Listen until they are done before answering"],
  [
    "When a caller escalates, ask what they hope for",
    "When a caller keeps escalating, ask “are you asking me to do something?”",
  ],
];

describe("a sentence in other words", () => {
  test.each(SAME)("“%s” is still “%s”", (before, after) => {
    expect(isReworded(before, after)).toBe(true);
    expect(isReworded(after, before)).toBe(true);
  });

  test.each(OTHER)("“%s” is not “%s”", (before, after) => {
    expect(isReworded(before, after)).toBe(false);
    expect(isReworded(after, before)).toBe(false);
  });

  test.each(MISSED)("“%s” and “%s” are too far apart to tell", (before, after) => {
    expect(measureCloseness(before, after)).toBeGreaterThan(0.5);
    expect(isReworded(before, after)).toBe(false);
  });

  test("the line lies between what was measured on both sides", () => {
    const measure = (pairs: typeof SAME) => pairs.map(([a, b]) => measureCloseness(a, b));
    expect(Math.min(...measure(SAME))).toBeGreaterThanOrEqual(CLOSE_ENOUGH);
    expect(Math.max(...measure(OTHER))).toBeLessThan(CLOSE_ENOUGH - 0.01);
  });

  test("closeness asks no order, and lies between 0 and 1 for any two texts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.string(), (a, b) => {
        const close = measureCloseness(a, b);
        expect(close).toBeGreaterThanOrEqual(0);
        expect(close).toBeLessThanOrEqual(1);
        expect(measureCloseness(a, a)).toBe(1);
      }),
    );
  });
});
