import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Person } from "../../src/core/people-directory";
import { createNameFinder } from "../../src/core/people-proposals";
import { anyCharacter } from "../fuzz/characters";
import { runs } from "../fuzz/runs";

function person(name: string, ...aliases: string[]): Person {
  return { key: `People/${name}.md`, name, path: `People/${name}.md`, aliases };
}

const EVERYONE = [
  person("Ann Müller"),
  person("Darren Cole", "The boss", "DC"),
  person("Sarah Lind"),
  person("Sarah Novak"),
  person("Will Ott"),
  person("田中"),
  person("Bo"),
];

/** What is found, as `name → who may be meant`. */
function found(text: string): readonly string[] {
  return createNameFinder(EVERYONE)(text).map(
    ({ span, people }) =>
      `${text.slice(span.start, span.end)} → ${people.map(({ name }) => name).join(", ")}`,
  );
}

describe("plain names in a lesson", () => {
  it.each([
    ["Ask Darren Cole before lunch.", ["Darren Cole → Darren Cole"]],
    ["Ask darren cole", []],
    ["Darren's answer came late", ["Darren → Darren Cole"]],
    ["Ask Sarah first", ["Sarah → Sarah Lind, Sarah Novak"]],
    [
      "Ask Sarah Novak first, then Sarah",
      ["Sarah Novak → Sarah Novak", "Sarah → Sarah Lind, Sarah Novak"],
    ],
    ["The boss decides, DC signs", ["The boss → Darren Cole", "DC → Darren Cole"]],
    ["It will rain; Will knows", ["Will → Will Ott"]],
    ["ANN MU\u0308LLER", ["ANN MU\u0308LLER → Ann Müller"]],
    ["Anna and Annette", []],
    ["Bo and Bob", ["Bo → Bo"]],
    ["先に田中さんに聞く", ["田中 → 田中"]],
    ["", []],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("two people of one name stay two", () => {
    const twins = [person("Ann"), { ...person("Ann"), key: "Team/Ann.md", path: "Team/Ann.md" }];
    const [proposal] = createNameFinder(twins)("Ask Ann");
    expect(proposal?.people.map(({ path }) => path)).toEqual(["People/Ann.md", "Team/Ann.md"]);
  });

  it("are the same where a text is looked through at once, and where a word at a time is", () => {
    const word = fc.constantFrom(
      ..."Ann ann Müller mu\u0308ller Mu\u0308ller DC dc-DC x田中 田中さん Sarah Novak Élodie élodie 7 Bo, The boss".split(
        " ",
      ),
    );
    const said = fc.oneof(word, fc.string({ unit: anyCharacter, maxLength: 4 }));
    const scripts = fc.constantFrom(EVERYONE, EVERYONE.slice(0, 5));
    // Half of a character tells nothing about the words of a text: each has to be looked at.
    const BEFORE = "\u{1f600} ";
    fc.assert(
      fc.property(fc.array(said), scripts, (words, everyone) => {
        const find = createNameFinder([...everyone, person("Élodie"), person("7 Ann")]);
        const text = words.join(" ");
        const expected = find(BEFORE + text).map(({ span, people }) => ({
          span: { start: span.start - BEFORE.length, end: span.end - BEFORE.length },
          people,
        }));
        expect(find(text)).toEqual(expected);
      }),
      runs(),
    );
  });

  it("whatever the text and the names, spans lie in order and in bounds", () => {
    const text = fc.string({ unit: anyCharacter });
    fc.assert(
      fc.property(text, fc.array(text), (said, names) => {
        let last = 0;
        const find = createNameFinder([...EVERYONE, ...names.map((name) => person(name))]);
        for (const { span, people } of find(`${said} Sarah ${names.join(" ")}`)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(people.length).toBeGreaterThan(0);
          last = span.end;
        }
      }),
      runs(),
    );
  });
});
