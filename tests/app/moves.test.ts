import { expect, test } from "vitest";
import { Moves } from "../../src/app/moves";

test("a note is found where it was moved to, however often", () => {
  const moves = new Moves();
  moves.add("A.md", "B.md");
  moves.add("B.md", "C.md");
  expect(["A.md", "B.md", "C.md", "D.md"].map((path) => moves.follow(path))).toEqual([
    "C.md",
    "C.md",
    "C.md",
    "D.md",
  ]);
});

test("there and back again, it is where it was", () => {
  const moves = new Moves();
  moves.add("A.md", "B.md");
  moves.add("B.md", "A.md");
  expect([moves.follow("A.md"), moves.follow("B.md")]).toEqual(["A.md", "A.md"]);
});

test("a new note at the old place is meant from then on", () => {
  const moves = new Moves();
  moves.add("A.md", "B.md");
  moves.settle("A.md");
  expect(moves.follow("A.md")).toBe("A.md");
});
