import { expect, test } from "vitest";
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
