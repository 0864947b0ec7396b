import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import { readStructure } from "../../../src/core/parse/structure";
import { type RemarkKind, remarkOn } from "../../../src/core/remarks/remark";

function kindOf(text: string): RemarkKind | null {
  return remarkOn({ text, ...readStructure(text) })?.kind ?? null;
}

describe("a lesson that blames somebody", () => {
  it.each([
    "It was his fault.",
    "Darren never listens.",
    "They let us down again.",
    "We lost the order because of her.",
    "The supplier was simply incompetent.",
    "Er ist selbst schuld.",
    "Der Kunde war einfach unfähig.",
    "Sie hat mich im Stich gelassen.",
    "La culpa fue de la dirección.",
    "Mi jefe es un incompetente.",
    "C'est de leur faute.",
    "Le client est vraiment malhonnête.",
  ])("is asked what could be done: %s", (text) => {
    expect(kindOf(text)).toBe("blame");
  });

  it.each([
    "It was my fault.",
    "Never say that it was their fault.",
    "Don't tell the client it was his fault.",
    "When a caller says it was your fault, ask what happened.",
    "When the caller is rude, lower my voice.",
    "I was careless.",
    "Say “it was our fault” and nothing else.",
    "Never blame the warehouse in front of a customer.",
    "Nie sagen, dass er schuld ist.",
    "Ne jamais dire que c'est de sa faute.",
  ])("is not seen in: %s", (text) => {
    expect(kindOf(text)).not.toBe("blame");
  });
});

describe("a lesson that lies in other hands", () => {
  it.each([
    "Customers should read the manual.",
    "Hopefully the new system helps.",
    "They should have told us earlier.",
    "My boss needs to plan better.",
    "Die Kunden sollten die Anleitung lesen.",
    "Hoffentlich wird es besser.",
    "Los clientes deberían avisar antes.",
    "Ojalá la próxima vez salga bien.",
    "Les clients devraient lire le contrat.",
    "Pourvu que ça marche.",
  ])("is asked for the writer's part: %s", (text) => {
    expect(kindOf(text)).toBe("other-hands");
  });

  it.each([
    "They should have told us earlier; ask them on Monday.",
    "Ask what customers should know.",
    "Hope is no plan: ask for a date.",
    "You should breathe first.",
    "I should have knocked.",
  ])("is not seen in: %s", (text) => {
    expect(kindOf(text)).not.toBe("other-hands");
  });
});

describe("a lesson without a move", () => {
  it.each([
    "Patience.",
    "Communication!",
    "The meeting was a mess.",
    "I forgot the keys.",
    "Be more careful.",
    "I need to listen better next time",
    "Das Gespräch war eine Katastrophe.",
    "Besser aufpassen.",
    "La reunión fue un desastre.",
    "Tener más cuidado.",
    "La réunion était un désastre.",
    "Faire plus attention.",
  ])("is asked what to do: %s", (text) => {
    expect(kindOf(text)).toBe("no-move");
  });

  it.each([
    "Ask first.",
    "The projector died. Every lesson needs a version that works with chalk.",
    "I forgot the keys → hang them by the door",
    "No coffee before breakfast.",
    "先に聞く。",
    "Wenn die Säge klemmt, Stecker raus.",
  ])("is not seen in: %s", (text) => {
    expect(kindOf(text)).toBeNull();
  });
});

describe("a remark", () => {
  test("asks in two short sentences, and knows what stands beside the text", () => {
    const lesson = { text: "The meeting was a mess.", cue: null, move: null, check: null };
    expect(remarkOn(lesson)?.text).toBe(
      "This says how it was. What will you do when it comes up again?",
    );
    expect(remarkOn({ ...lesson, move: "send an agenda" })).toBeNull();
  });

  test("is not made about nothing, or about a whole page", () => {
    const nothing = { cue: null, move: null, check: null };
    expect(remarkOn({ text: " ", ...nothing })).toBeNull();
    expect(remarkOn({ text: "It was his fault. ".repeat(50), ...nothing })).toBeNull();
  });

  test("is made about one of 743 lessons that people wrote, and about that one rightly", () => {
    const file = path.resolve(import.meta.dirname, "../../fixtures/lessons.jsonl");
    const lines = readFileSync(file, "utf8").trim().split("\n");
    const remarked = lines.flatMap((line) => {
      const { text } = JSON.parse(line) as { text: string };
      const kind = kindOf(text);
      return kind === null ? [] : [`${kind}: ${text}`];
    });
    console.info(`Remarks on ${lines.length} lessons: ${remarked.length}\n${remarked.join("\n")}`);
    // A regretted yes is no move: the remark is right. Another one needs a look.
    expect(remarked).toEqual(["no-move: I said yes on the spot and regretted it by dinner."]);
  });
});
