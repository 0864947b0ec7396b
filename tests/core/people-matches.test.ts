import fc from "fast-check";
import { expect, test } from "vitest";
import type { Person } from "../../src/core/people-directory";
import { matchPeople, peopleCalled } from "../../src/core/people-matches";

function person(path: string, ...aliases: readonly string[]): Person {
  return { key: path, name: path.slice(path.lastIndexOf("/") + 1), path: `${path}.md`, aliases };
}

/** What is found, as `name` or `name (alias)`, with `?` where somebody else is called the same. */
function find(everyone: readonly Person[], query: string, limit = 20): readonly string[] {
  return matchPeople(everyone, query, limit).map(
    ({ person: { name }, alias, isAmbiguous }) =>
      `${name}${alias === null ? "" : ` (${alias})`}${isAmbiguous ? "?" : ""}`,
  );
}

const PEOPLE = [
  person("People/Annalena Ross", "Leni"),
  person("People/Darren Cole", "Daz", "D. Cole"),
  person("People/Elif Demir"),
  person("People/Helena Nord"),
  person("People/José Núñez"),
  person("People/Sarah Lind", "Len"),
];

test.each([
  ["the beginning of a name", "elif", ["Elif Demir"]],
  ["the beginning of any of its words", "dem", ["Elif Demir"]],
  ["several words", "sarah l", ["Sarah Lind"]],
  ["an alias", "daz", ["Darren Cole (Daz)"]],
  ["a name before its own alias", "cole", ["Darren Cole"]],
  [
    "beginnings before middles, names before aliases",
    "len",
    ["Annalena Ross (Leni)", "Sarah Lind (Len)", "Helena Nord"],
  ],
  ["accents that were not typed", "jose nun", ["José Núñez"]],
  ["accents that were typed", "NÚÑ", ["José Núñez"]],
  ["blanks around the query", "  elif ", ["Elif Demir"]],
  ["nobody", "xy", []],
])("people are found by %s", (_, query, expected) => {
  expect(find(PEOPLE, query)).toEqual(expected);
});

test("a query of nothing gives the first people", () => {
  expect(find(PEOPLE, "", 2)).toEqual(["Annalena Ross", "Darren Cole"]);
  expect(find(PEOPLE, "", 0)).toEqual([]);
});

test("who shares a name or an alias with somebody else is ambiguous", () => {
  const everyone = [
    person("People/Home/Sarah"),
    person("People/Sarah Lind", "Sarah"),
    person("People/Work/sarah"),
    { key: "name:sam", name: "Sam", path: null, aliases: [] },
    person("People/Samuel Ode", "SAM"),
  ];
  expect(find(everyone, "sarah")).toEqual(["Sarah?", "Sarah Lind", "sarah?"]);
  expect(find(everyone, "sam")).toEqual(["Sam?", "Samuel Ode"]);
  expect(find(everyone, "lind")).toEqual(["Sarah Lind"]);
});

test("an alias that somebody else has too is ambiguous", () => {
  const everyone = [person("People/Ann Fox", "Boss"), person("People/Bo Ray", "boss")];
  expect(find(everyone, "boss")).toEqual(["Ann Fox (Boss)?", "Bo Ray (boss)?"]);
});

test("people who are called exactly so are those of the name and of the alias", () => {
  const everyone = [person("A/Sarah"), person("B/Sarah Lind", "sarah"), person("C/Sara")];
  expect(peopleCalled(everyone, " SARAH ").map(({ key }) => key)).toEqual([
    "A/Sarah",
    "B/Sarah Lind",
  ]);
});

const anyPerson = fc.record({
  key: fc.uuid(),
  name: fc.string({ maxLength: 12 }),
  path: fc.constant(null),
  aliases: fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
});

test("nobody is found twice, and nobody more than asked for, whatever is typed", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyPerson, { maxLength: 12, selector: ({ key }) => key }),
      fc.string({ maxLength: 4 }),
      fc.nat(5),
      (everyone, query, limit) => {
        const found = matchPeople(everyone, query, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found.map(({ person: { key } }) => key)).size).toBe(found.length);
      },
    ),
  );
});

test("everyone is found by the whole of their own name", () => {
  fc.assert(
    fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 8 }), (everyone) => {
      for (const { name, key } of everyone) {
        const found = matchPeople(everyone, name, everyone.length);
        expect(found.map(({ person }) => person.key)).toContain(key);
      }
    }),
  );
});
