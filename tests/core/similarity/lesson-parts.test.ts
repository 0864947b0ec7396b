import { describe, expect, it } from "vitest";
import { readStructure } from "../../../src/core/parse/structure";
import type { LessonPart } from "../../../src/core/similarity/lesson-parts";
import { type PairSide, readPairSide } from "../../../src/core/similarity/pair-side";
import { keyOf } from "../../../src/core/similarity/telling-words";
import { readText } from "../../../src/core/similarity/terms";

interface Fields {
  readonly cue: string | null;
  readonly move: string | null;
}

function sideOf(text: string, { cue, move }: Fields = readStructure(text)): PairSide {
  const { terms, language } = readText({ text, names: ["Ann"] }, "en");
  const source = { text: { text, names: ["Ann"], cue, move }, terms, language: language ?? "en" };
  return readPairSide(source, null, () => 1);
}

const keysOf = (...stems: string[]): Set<number> => new Set(stems.map(keyOf));
const wordsOf = (part: LessonPart | null): Set<number> => new Set(part?.words.keys);

describe("the parts of a text", () => {
  it("are its cue and its move, as the sentence says them", () => {
    const { cue, move } = sideOf("When a parent starts shouting, lower the voice.").parts;
    expect(wordsOf(cue)).toEqual(keysOf("parent", "start", "shout"));
    expect(wordsOf(move)).toEqual(keysOf("low", "voic"));
  });

  it("are no cue and the whole of it as the move where it says no structure", () => {
    const side = sideOf("Lower the voice.");
    expect(side.parts.cue).toBeNull();
    expect(side.parts.move.words).toBe(side.words);
    expect(side.parts.move.rarity).toBe(side.rarity);
  });

  it("are all of the text as the move where a field names the cue alone", () => {
    const side = sideOf("Lower the voice.", { cue: "a shouting parent", move: null });
    expect(wordsOf(side.parts.cue)).toEqual(keysOf("shout", "parent"));
    expect(side.parts.move.words).toBe(side.words);
  });

  it("know where each word stands in the text, and which ones a field alone says", () => {
    const side = sideOf("Lower the voice.", { cue: "shouting", move: "lower it slowly" });
    const { cue, move } = side.parts;
    expect([...(cue?.places ?? [])]).toEqual([-1]);
    expect(new Set(move.places)).toEqual(new Set([side.words.keys.indexOf(keyOf("low")), -1]));
  });

  it("are read in the language of the whole, which a part is too short to say", () => {
    const { cue, move } = sideOf("Wenn der Kunde schweigt, habe ich nicht genug gefragt.", {
      cue: "der Kunde schweigt",
      move: "gefragt",
    }).parts;
    expect(wordsOf(move)).toEqual(
      wordsOf(
        sideOf("Ich habe die Frau nicht gefragt.", {
          cue: "die Frau",
          move: "fragen",
        }).parts.move,
      ),
    );
    expect(cue?.places).not.toContain(-1);
  });

  it("leave out names, and a cue of nothing but names is none", () => {
    expect(sideOf("Lower the voice.", { cue: "Ann", move: null }).parts.cue?.rarity ?? 0).toBe(0);
    const { cue } = sideOf("When Ann shouts, lower the voice.").parts;
    expect(wordsOf(cue)).toEqual(keysOf("shout"));
  });
});

describe("the head of a move", () => {
  it.each([
    ["When a parent starts shouting, lower the voice.", "low", "voic"],
    ["Parent shouting → ring the headmaster", "ring", "headmast"],
    ["Ring the headmaster.", "ring", "headmast"],
    ["Wenn die Säge klemmt, zuerst den Stecker ziehen.", "zieh", "steck"],
    ["Si el paciente llora, llamar a la enfermera.", "llam", "enfermer"],
  ])("of “%s” is %s, then %s", (text, verb, object) => {
    const { head, move } = sideOf(text).parts;
    expect(move.words.keys[head.verb]).toBe(keyOf(verb));
    expect(move.words.keys[head.object]).toBe(keyOf(object));
  });

  it("has no object in a move of one word, and no verb in one of none", () => {
    expect(sideOf("Listen.").parts.head).toEqual({ verb: 0, object: -1 });
    expect(sideOf("👍").parts.head).toEqual({ verb: -1, object: -1 });
  });
});
