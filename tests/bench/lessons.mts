/**
 * Lessons and notes that nobody wrote, with the figures of real ones: words by Zipf's law out of a
 * vocabulary that grows with the text (Heaps' law) and begins with real ones, eight telling words a lesson among stop words,
 * one lesson in five a rewording of an earlier one. The same seed gives the same lessons.
 */
import { WORD_VECTORS } from "../../src/assets/word-vectors";
import type { GroupInput } from "../../src/core/repeats/grouping";

const STOP_WORDS = "the a to of in and when before it is not my with for them on that you at".split(
  " ",
);
const ONSETS = "b c d f g h l m n p r s t v w br cl dr fl gr pl pr st tr sh ch".split(" ");
const VOWELS = "a e i o u ai ea ou".split(" ");
const CODAS = ["", "n", "r", "t", "l", "s", "nd", "st", "ck", "m"];
const REWORDED = 0.2;
const FLATTENED = 15;

export type Random = () => number;

/** Numbers from 0 to below 1: the generator "mulberry32" by Tommy Ettinger, public domain. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Sentences of a vault with `count` lessons. */
export function makeSentences(count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  const words = makeWords(Math.round(30 * Math.sqrt(count * 8)), random);
  const told: (readonly string[])[] = [];
  for (let i = 0; i < count; i++) {
    const earlier = told[Math.floor(random() * told.length)];
    told.push(
      earlier !== undefined && random() < REWORDED
        ? reword(earlier, words, random)
        : Array.from({ length: 5 + Math.floor(random() * 7) }, () => pickByZipf(words, random)),
    );
  }
  return told.map((telling) => speak(telling, random));
}

/** The same as the engine takes them, two lessons a note. */
export function makeLessons(count: number, seed: number): readonly GroupInput[] {
  return makeSentences(count, seed).map((text, i) => ({
    id: `Debriefs/${Math.floor(i / 2)}.md#${i}`,
    note: `Debriefs/${Math.floor(i / 2)}.md`,
    text,
    lessonNote: null,
    names: [],
    cue: null,
    move: null,
    people: [],
  }));
}

/** Debriefs of some 1,300 characters: properties, three sections of prose, two or three lessons. */
export function makeNotes(count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  const sentences = makeSentences(Math.max(200, count), seed);
  const pick = (): string => sentences[Math.floor(random() * sentences.length)]!;
  const prose = (length: number): string => Array.from({ length }, pick).join(" ");
  return Array.from({ length: count }, (_, i) =>
    [
      "---",
      `debrief: ${random() < 0.6 ? "setback" : "success"}`,
      `date: 2026-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`,
      "people:",
      `  - "[[Sarah Lind]]"`,
      `  - "[[Darren Cole|Darren]]"`,
      "---",
      "## What happened",
      prose(6),
      "",
      "## What could I have done differently",
      prose(5),
      "",
      "## Lessons",
      `- ${pick()} [[Sarah Lind]]`,
      `- When ${pick().toLowerCase()}, ${pick().toLowerCase()} ^b${i}`,
      `  - check:: ${pick()}`,
      "",
    ].join("\n"),
  );
}

/** Words that the table of vectors has, in no order, then words that nobody has. */
function makeWords(count: number, random: Random): readonly string[] {
  const from = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const syllable = (): string => from(ONSETS) + from(VOWELS) + from(CODAS);
  const known = readTable().map((word) => ({ word, rank: random() }));
  known.sort((a, b) => a.rank - b.rank);
  const words = new Set(known.map(({ word }) => word).slice(0, count));
  while (words.size < count)
    words.add(syllable() + syllable() + (random() < 0.4 ? syllable() : ""));
  return [...words];
}

/** The telling words of the table, which are stems; how they are written says `word-vectors.ts`. */
function readTable(): readonly string[] {
  const [, , , packed = ""] = WORD_VECTORS.split(" ");
  let word = "";
  const words = [...packed.matchAll(/([A-Z])([^A-Z]*)/gu)].map(([, shared = "", fresh = ""]) => {
    word = word.slice(0, shared.charCodeAt(0) - "A".charCodeAt(0)) + fresh;
    return word;
  });
  return words.filter((one) => /^[a-z]{3,}$/u.test(one));
}

/**
 * Rank by Zipf's law as Mandelbrot flattened its head, since stop words are counted apart: the most
 * frequent word stands in one lesson of twelve. The inverse of the distribution, a logarithm.
 */
function pickByZipf(words: readonly string[], random: Random): string {
  const rank = Math.floor(FLATTENED * (words.length / FLATTENED + 1) ** random()) - FLATTENED;
  return words[Math.min(rank, words.length - 1)]!;
}

/** In another order, with one word or two exchanged. */
function reword(
  telling: readonly string[],
  words: readonly string[],
  random: Random,
): readonly string[] {
  const changed = telling.map((word) => (random() < 0.2 ? pickByZipf(words, random) : word));
  const turn = Math.floor(random() * changed.length);
  return [...changed.slice(turn), ...changed.slice(0, turn)];
}

function speak(telling: readonly string[], random: Random): string {
  const spoken = telling.flatMap((word) =>
    random() < 0.7 ? [STOP_WORDS[Math.floor(random() * STOP_WORDS.length)]!, word] : [word],
  );
  const sentence = spoken.join(" ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
