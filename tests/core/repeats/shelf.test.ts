import { describe, expect, it } from "vitest";
import type { BookWording } from "../../../src/core/repeats/lesson-book";
import { readAlike, Shelf, type Shelved } from "../../../src/core/repeats/shelf";
import { aLesson, wordingsOf } from "../similarity/builders";

function shelved(text: string): Shelved {
  const [wording] = wordingsOf([aLesson("a", text)]);
  return { wording: wording!, reading: { terms: [], language: null }, numbers: new Int32Array() };
}

describe("Shelf", () => {
  it("keeps each wording in a slot of its own, which its text names", () => {
    const shelf = new Shelf();
    const slots = ["ask", "call", "__proto__"].map((text) => shelf.put(shelved(text)));
    expect(slots).toEqual([0, 1, 2]);
    expect(slots.map((slot) => shelf.at(slot)?.wording.text)).toEqual(["ask", "call", "__proto__"]);
    expect(["__proto__", "call", "constructor"].map((text) => shelf.find(text))).toEqual([
      2, 1, -1,
    ]);
    expect(shelf.size).toBe(3);
  });

  it("puts a text that is there into its slot again", () => {
    const shelf = new Shelf();
    shelf.put(shelved("ask"));
    shelf.put(shelved("call"));
    const again = shelved("Ask");
    expect(shelf.put(again)).toBe(0);
    expect(shelf.at(0)).toBe(again);
    expect([shelf.size, shelf.top]).toEqual([2, 2]);
  });

  it("gives a slot that was left to the next text, once", () => {
    const shelf = new Shelf();
    for (const text of ["ask", "call", "note"]) shelf.put(shelved(text));
    shelf.drop(1);
    shelf.drop(1);
    shelf.drop(99);
    expect([shelf.at(1), shelf.find("call"), shelf.size, shelf.top]).toEqual([null, -1, 2, 3]);
    expect(shelf.put(shelved("demo"))).toBe(1);
    expect(shelf.put(shelved("friday"))).toBe(3);
    expect([shelf.size, shelf.top]).toEqual([4, 4]);
  });

  it("orders slots by their texts, whichever came first", () => {
    const shelf = new Shelf();
    for (const text of ["note", "ask", "demo"]) shelf.put(shelved(text));
    expect([0, 1, 2].sort(shelf.compare)).toEqual([1, 2, 0]);
    expect(shelf.compare(1, 1)).toBe(0);
  });
});

describe("readAlike", () => {
  const one: BookWording = {
    ...wordingsOf([aLesson("a", "Ask Ann", { names: ["Ann", "Bo"], cue: "always" })])[0]!,
  };

  it("is true for two that differ in nothing but their lessons", () => {
    expect(readAlike(one, { ...one, lessons: [], names: [...one.names] })).toBe(true);
  });

  it.each<[string, Partial<BookWording>]>([
    ["text", { text: "ask Ann" }],
    ["cue", { cue: "never" }],
    ["move", { move: "ask" }],
    ["first name", { names: ["Al", "Bo"] }],
    ["last name", { names: ["Ann", "Cy"] }],
    ["number of names", { names: ["Ann", "Bo", "Cy"] }],
    ["names", { names: [] }],
  ])("is false for two that differ in their %s", (_name, more) => {
    expect(readAlike(one, { ...one, ...more })).toBe(false);
    expect(readAlike({ ...one, ...more }, one)).toBe(false);
  });
});
