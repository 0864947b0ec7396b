import { expect, test } from "vitest";
import { followPerson } from "../../../src/core/people-page/follow-person";

const someone = (key: string, name: string) => {
  return { key, name, path: key.endsWith(".md") ? key : null, aliases: [] };
};
const everyone = [
  someone("People/Elif D.md", "Elif D"),
  someone("People/Ann Lee.md", "Ann Lee"),
  someone("name:colin", "Colin"),
  someone("People/Sarah Lind.md", "Sarah Lind"),
  someone("Customers/Sarah Lind.md", "Sarah Lind"),
];
const movedTo = (path: string) => (path === "People/Elif Demir.md" ? "People/Elif D.md" : path);

test.each([
  ["whose note was renamed", "People/Elif Demir.md", "People/Elif D.md"],
  ["whose note was renamed, by its path without an end", "People/Elif Demir", "People/Elif D.md"],
  ["who is there", "People/Ann Lee.md", "People/Ann Lee.md"],
  ["whose note is new", "name:ann lee", "People/Ann Lee.md"],
  ["whose note is gone, while debriefs still name them", "People/Colin.md", "name:colin"],
  ["by name", "ANN lee", "People/Ann Lee.md"],
  ["of two of one name, by the place", "Customers/Sarah Lind.md", "Customers/Sarah Lind.md"],
  ["of two of one name by it: nobody", "Sarah Lind", null],
  ["whom nothing tells of any more: nobody", "People/Zoe.md", null],
])("finds somebody %s: %s", (_, known, key) => {
  expect(followPerson(known, everyone, movedTo)?.key ?? null).toBe(key);
});

test("moves nobody to a place that was not read yet", () => {
  const old = [someone("People/Elif Demir.md", "Elif Demir")];
  expect(followPerson("People/Elif Demir.md", old, movedTo)?.key).toBe("People/Elif Demir.md");
});
