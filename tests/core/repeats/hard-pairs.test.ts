import { describe, expect, it } from "vitest";
import { WORD_VECTORS } from "../../../src/assets/word-vectors";
import { readStructure } from "../../../src/core/parse/structure";
import { createRepeatIndex } from "../../../src/core/repeats/create-repeat-index";
import { DEFAULT_OPTIONS, type GroupInput } from "../../../src/core/repeats/grouping";
import { runToEnd } from "../../../src/core/steps";
import { readSet } from "../../bench/repeats/sets.mts";
import { aLesson } from "../similarity/builders";

/** Written for this test alone: the scorer has learned from none of them. */
const CASES = [
  {
    rule: "When a caller swears at me, ask him to ring back later.",
    reworded: "Swearing caller → have him ring back later",
    sameMove: "When the line is bad, ask him to ring back later.",
    sameCue: "When a caller swears at me, write down every word.",
    opposite: "When a caller swears at me, never ask him to ring back later.",
  },
  {
    rule: "Before the audit, sort the folders by year.",
    reworded: "Sort the folders by year before the auditors come.",
    sameMove: "After moving offices, sort the folders by year.",
    sameCue: "Before the audit, order sandwiches for everyone.",
    opposite: "Before the audit, don't sort the folders by year.",
  },
  {
    rule: "If a machine overheats, switch it off and open the hood.",
    reworded: "Machine too hot → switch off, hood open",
    sameMove: "If the belt squeals, switch it off and open the hood.",
    sameCue: "If a machine overheats, phone the hotline.",
    opposite: "If a machine overheats, leave it on and keep the hood shut.",
  },
  {
    rule: "When the choir sings flat, move the altos to the front.",
    reworded: "Choir goes flat → altos to the front",
    sameMove: "When the hall is large, move the altos to the front.",
    sameCue: "When the choir sings flat, take the piece a semitone up.",
    opposite: "When the choir sings flat, move the altos to the back.",
  },
  {
    rule: "When a tenant pays late, send a friendly reminder.",
    reworded: "Tenant late with the rent → friendly reminder",
    sameMove: "When a parcel isn't picked up, send a friendly reminder.",
    sameCue: "When a tenant pays late, talk to the caretaker.",
    opposite: "When a tenant pays late, send no reminder.",
  },
  {
    rule: "If the patient is afraid of needles, let him lie down.",
    reworded: "Afraid of needles → patient lies down first",
    sameMove: "If the patient feels dizzy, let him lie down.",
    sameCue: "If the patient is afraid of needles, talk about his holidays.",
    opposite: "If the patient is afraid of needles, don't let him lie down.",
  },
  {
    rule: "When a draft gets too long, cut the first page.",
    reworded: "Draft too long → first page goes",
    sameMove: "When readers lose interest, cut the first page.",
    sameCue: "When a draft gets too long, ask an editor.",
    opposite: "When a draft gets too long, never cut the first page.",
  },
  {
    rule: "As soon as the soup boils, turn the heat down.",
    reworded: "Soup boils → heat down",
    sameMove: "As soon as the milk foams, turn the heat down.",
    sameCue: "As soon as the soup boils, add the noodles.",
    opposite: "As soon as the soup boils, turn the heat up.",
  },
  {
    rule: "When a player argues with the referee, take him off for five minutes.",
    reworded: "Player argues with the referee → five minutes on the bench",
    sameMove: "When a player limps, take him off for five minutes.",
    sameCue: "When a player argues with the referee, apologise to the referee.",
    opposite: "When a player argues with the referee, leave him on.",
  },
  {
    rule: "Wenn der Drucker streikt, den Hausmeister anrufen.",
    reworded: "Drucker streikt → Hausmeister anrufen",
    sameMove: "Wenn die Heizung ausfällt, den Hausmeister anrufen.",
    sameCue: "Wenn der Drucker streikt, die Liste von Hand schreiben.",
    opposite: "Wenn der Drucker streikt, nicht den Hausmeister anrufen.",
  },
  {
    rule: "Wenn ein Gast früher abreist, die Rechnung sofort ausdrucken.",
    reworded: "Gast reist früher ab → Rechnung sofort ausdrucken",
    sameMove: "Wenn die Schlange lang wird, die Rechnung sofort ausdrucken.",
    sameCue: "Wenn ein Gast früher abreist, nach dem Grund fragen.",
    opposite: "Wenn ein Gast früher abreist, die Rechnung später ausdrucken.",
  },
  {
    rule: "Si el horno falla, avisar al técnico.",
    reworded: "Horno averiado → avisar al técnico",
    sameMove: "Si la nevera gotea, avisar al técnico.",
    sameCue: "Si el horno falla, cambiar el menú del día.",
    opposite: "Si el horno falla, no avisar al técnico.",
  },
  {
    rule: "Cuando un vecino se queja del ruido, bajar la música.",
    reworded: "Vecino se queja → bajar la música",
    sameMove: "Cuando llega el bebé, bajar la música.",
    sameCue: "Cuando un vecino se queja del ruido, invitarlo a la fiesta.",
    opposite: "Cuando un vecino se queja del ruido, subir la música.",
  },
] as const;

const EXCHANGED = [
  {
    rule: "When a caller swears at me, ask him to ring back later.",
    reworded: "Swearing caller → have him ring back later",
    exchanged: "When a caller asks to ring back later, swear quietly.",
  },
  {
    rule: "Before the audit, sort the folders by year.",
    reworded: "Sort the folders by year before the auditors come.",
    exchanged: "Before sorting the folders by year, do the audit.",
  },
  {
    rule: "When a tenant pays late, send a friendly reminder.",
    reworded: "Tenant late with the rent → friendly reminder",
    exchanged: "When a tenant gets a friendly reminder, let him pay late.",
  },
] as const;

describe("in a vault of other lessons", () => {
  const index = createRepeatIndex(() => WORD_VECTORS);
  const texts = new Set([...CASES, ...EXCHANGED].flatMap((one): string[] => Object.values(one)));
  const lessons = [...readOthers(), ...[...texts].map(toLesson)];
  runToEnd(index.update({ removed: [], put: lessons, judgements: [], options: DEFAULT_OPTIONS }));

  const rules = new Set<string>([...CASES, ...EXCHANGED].map(({ rule }) => rule));
  const found = new Map(
    [...rules].map((rule) => {
      const near = runToEnd(index.nearest(toLesson(rule), lessons.length));
      return [rule, new Map(near.map(({ b, score }) => [b, score]))] as const;
    }),
  );

  /** How sure it is that the rule is said again; 0 for what it does not even compare. */
  const sureness = (rule: string, other: string): number => found.get(rule)?.get(other) ?? 0;

  /** One case may fail of each kind: `reist früher ab` is not yet read as `abreist`. */
  const failing = (nearer: "sameMove" | "reworded", farther: "sameCue" | "opposite") =>
    CASES.filter((one) => sureness(one.rule, one[nearer]) <= sureness(one.rule, one[farther]));

  it("the same move for another cue is nearer to a rule than another move for the same cue", () => {
    expect(failing("sameMove", "sameCue").length).toBeLessThanOrEqual(1);
  });

  it("its rewording is nearer to a rule than another move for the same cue", () => {
    expect(failing("reworded", "sameCue").length).toBeLessThanOrEqual(1);
  });

  it("its rewording is mostly nearer to a rule than the opposite move for the same cue", () => {
    expect(failing("reworded", "opposite").length).toBeLessThanOrEqual(CASES.length / 3);
  });

  it("its rewording is nearer to a rule than its cue and move exchanged", () => {
    for (const { rule, reworded, exchanged } of EXCHANGED) {
      expect(sureness(rule, reworded)).toBeGreaterThan(sureness(rule, exchanged));
    }
  });
});

function toLesson(text: string): GroupInput {
  const { cue, move } = readStructure(text);
  return aLesson(text, text, { cue, move });
}

function readOthers(): readonly GroupInput[] {
  const set = readSet("tests/fixtures/lessons.jsonl");
  if (typeof set === "string") throw new Error(set);
  return set.lines.map(({ text }) => toLesson(text));
}
