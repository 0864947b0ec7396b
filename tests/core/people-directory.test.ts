import { describe, expect, test } from "vitest";
import { createLinkResolver } from "../../src/core/link-resolver";
import { parseNote } from "../../src/core/parse/parse-note";
import { createPeopleDirectory } from "../../src/core/people-directory";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";

/** The people of each lesson of a vault, as `role name`. */
function peopleOf(vault: Readonly<Record<string, string>>, path: string): readonly string[][] {
  const notes = Object.entries(vault).map(([at, text]) => parseNote(at, text, DEFAULT_SETTINGS));
  const directory = createPeopleDirectory(notes, createLinkResolver(Object.keys(vault)));
  const note = notes.find((known) => known.path === path);
  return (note?.lessons ?? []).map((lesson) =>
    directory.peopleOf(note!, lesson).map(({ role, name }) => `${role} ${name}`),
  );
}

test("a link to a person note names that person", () => {
  const vault = {
    "People/Ann.md": "",
    "Day.md": "- Ask [[Ann]] and [[Budget]] #lesson",
    "Budget.md": "",
  };
  expect(peopleOf(vault, "Day.md")).toEqual([["with Ann"]]);
});

test("whoever a people property lists is a person, with or without a note", () => {
  const vault = {
    "Day.md":
      '---\npeople: ["[[Bo Fox]]", "[[Cy]]", Dee]\n---\n- [[bo fox]], [[Cy]], [[Dee]], [[Eve]] #lesson',
    "Cy.md": "",
  };
  expect(peopleOf(vault, "Day.md")).toEqual([["with Bo Fox", "with Cy", "with Dee"]]);
});

test("a link with a role names a person", () => {
  const vault = { "Day.md": "- Wait (from:: [[Gus]]) #lesson\n  - about:: [[Hal|H]]" };
  expect(peopleOf(vault, "Day.md")).toEqual([["from Gus", "about Hal"]]);
});

test("a person in two roles is one, with the role that was written", () => {
  const vault = { "People/Ann.md": "", "Day.md": "- Ask [[Ann]] #lesson\n  - from:: [[Ann]]" };
  expect(peopleOf(vault, "Day.md")).toEqual([["from Ann"]]);
});

test("two people of one name stay two", () => {
  const vault = {
    "People/Work/Ann.md": "",
    "People/Home/Ann.md": "",
    "Day.md": "- [[People/Work/Ann]] and [[People/Home/Ann]] #lesson",
  };
  expect(peopleOf(vault, "Day.md")).toEqual([["with Ann", "with Ann"]]);
});

test("an alias is no link target", () => {
  const vault = {
    "People/Ann.md": "---\naliases: [Annie]\n---\n",
    "Day.md": "- Ask [[Annie]] #lesson",
  };
  expect(peopleOf(vault, "Day.md")).toEqual([[]]);
});

/** The people of each note's `people`, by key. */
function participants(vault: Readonly<Record<string, string>>, path = "Day.md"): readonly string[] {
  const notes = Object.entries(vault).map(([at, text]) => parseNote(at, text, DEFAULT_SETTINGS));
  const directory = createPeopleDirectory(notes, createLinkResolver(Object.keys(vault)));
  const note = notes.find((known) => known.path === path)!;
  return directory.participantsOf(note).map(({ key }) => key);
}

describe("a plain name in a people property", () => {
  const people = {
    "People/Tomasz Nowak.md": "---\naliases: [Tomek, Boss]\n---\n",
    "People/Élodie Dubois.md": "---\naliases: [Boss]\n---\n",
    "People/Work/Ann.md": "",
    "People/Home/Ann.md": "",
    "People/Sam.md": "",
    "People/Samuel Fox.md": "---\naliases: [Sam]\n---\n",
    "Budget.md": "---\naliases: [Money]\n---\n",
  };

  test.each([
    ["the person of that name", "tomasz nowak", "People/Tomasz Nowak.md"],
    ["the one person with that alias", "Tomek", "People/Tomasz Nowak.md"],
    ["the one person of that name but for accents", "Elodie Dubois", "People/Élodie Dubois.md"],
    ["the person of that name before others with that alias", "Sam", "People/Sam.md"],
    ["nobody of several with that alias", "Boss", "name:boss"],
    ["nobody of several with that name", "Ann", "name:ann"],
    ["the person at that path", "People/Home/Ann", "People/Home/Ann.md"],
    ["no other note of that name", "Budget", "name:budget"],
    ["no other note with that alias", "Money", "name:money"],
  ])("means %s: %s", (_, name, key) => {
    expect(participants({ ...people, "Day.md": `---\npeople: [${name}]\n---\n` })).toEqual([key]);
  });

  test("means the same wherever the note stands that makes somebody a person", () => {
    const plain = "---\npeople: [Cy]\n---\n";
    const linked = '---\npeople: ["[[Cy]]"]\n---\n';
    for (const vault of [
      { "Day.md": plain, "Other.md": linked, "Cy.md": "" },
      { "Cy.md": "", "Other.md": linked, "Day.md": plain },
    ]) {
      expect(participants(vault)).toEqual(["Cy.md"]);
    }
  });

  test("is one person with a link to the same, and makes a link that leads nowhere theirs", () => {
    const day = '---\npeople: [Tomek, "[[Tomasz Nowak]]"]\n---\n- Ask [[Tomek]] #lesson';
    const vault = { ...people, "Day.md": day };
    expect(participants(vault)).toEqual(["People/Tomasz Nowak.md"]);
    expect(peopleOf(vault, "Day.md")).toEqual([["with Tomasz Nowak"]]);
  });
});
