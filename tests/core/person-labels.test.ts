import { expect, test } from "vitest";
import { createPersonLabels } from "../../src/core/person-labels";

test("only people of one name have the folder of their note behind it", () => {
  const people = [
    { key: "People/Ann Lee.md", name: "Ann Lee" },
    { key: "People/Sarah Lind.md", name: "Sarah Lind" },
    { key: "Customers/North/Sarah Lind.md", name: "Sarah Lind" },
    { key: "Sarah lind.md", name: "Sarah lind" },
    { key: "name:sarah lind", name: "Sarah Lind" },
    { key: "People/Ann Lee.md", name: "Ann Lee" },
  ];
  expect(people.map(createPersonLabels(people))).toEqual([
    "Ann Lee",
    "Sarah Lind (People)",
    "Sarah Lind (Customers/North)",
    "Sarah lind (/)",
    "Sarah Lind (no note)",
    "Ann Lee",
  ]);
});
