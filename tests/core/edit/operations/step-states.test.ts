import { describe, expect, test } from "vitest";
import { hashOf } from "../../../../src/core/edit/operations/prepare-step";
import type { PreparedStep } from "../../../../src/core/edit/operations/prepared";
import { invertSteps, pathsOf, statesOf } from "../../../../src/core/edit/operations/step-states";

/** A change of the whole text. */
function change(path: string, before: string, after: string): PreparedStep {
  return {
    kind: "change",
    path,
    edits: [{ span: { start: 0, end: before.length }, expected: before, text: after }],
    before: hashOf(before),
    after: hashOf(after),
    isRequired: false,
  };
}

const CREATE: PreparedStep = { kind: "create", path: "New.md", text: "new" };
const TRASH: PreparedStep = { kind: "trash", path: "Old.md", text: "old" };
const RENAME: PreparedStep = { kind: "rename", path: "A.md", to: "B.md" };

type Notes = Readonly<Record<string, string>>;

const states = (steps: readonly PreparedStep[], notes: Notes) =>
  statesOf(steps, new Map(Object.entries(notes))).join(", ");

describe("each step is judged by its own note", () => {
  const steps = [CREATE, change("A.md", "a", "b"), TRASH];
  test.each<[string, Notes, string]>([
    ["nothing is done", { "A.md": "a", "Old.md": "old" }, "before, before, before"],
    ["all is done", { "New.md": "new", "A.md": "b" }, "after, after, after"],
    ["it broke off", { "New.md": "new", "A.md": "a", "Old.md": "old" }, "after, before, before"],
    [
      "somebody wrote",
      { "New.md": "x", "A.md": "x", "Old.md": "x" },
      "moved-on, moved-on, moved-on",
    ],
    ["a changed note is gone", { "Old.md": "old" }, "before, moved-on, before"],
  ])("%s", (_what, notes, expected) => {
    expect(states(steps, notes)).toBe(expected);
  });
});

describe("several steps of one note", () => {
  test.each<[string, readonly PreparedStep[], Notes, string]>([
    [
      "two changes, none done",
      [change("A.md", "a", "b"), change("A.md", "b", "c")],
      { "A.md": "a" },
      "before, before",
    ],
    [
      "two changes, one done",
      [change("A.md", "a", "b"), change("A.md", "b", "c")],
      { "A.md": "b" },
      "after, before",
    ],
    [
      "two changes, both done",
      [change("A.md", "a", "b"), change("A.md", "b", "c")],
      { "A.md": "c" },
      "after, after",
    ],
    [
      "two changes, moved on",
      [change("A.md", "a", "b"), change("A.md", "b", "c")],
      { "A.md": "d" },
      "moved-on, moved-on",
    ],
    [
      "created and changed",
      [CREATE, change("New.md", "new", "newer")],
      { "New.md": "newer" },
      "after, after",
    ],
    [
      "changed and renamed, none done",
      [change("A.md", "a", "b"), RENAME],
      { "A.md": "a" },
      "before, before",
    ],
    [
      "changed and renamed, one done",
      [change("A.md", "a", "b"), RENAME],
      { "A.md": "b" },
      "after, before",
    ],
    [
      "changed and renamed, both done",
      [change("A.md", "a", "b"), RENAME],
      { "B.md": "b" },
      "after, after",
    ],
    [
      "changed and renamed, moved on",
      [change("A.md", "a", "b"), RENAME],
      { "A.md": "x" },
      "moved-on, before",
    ],
    [
      "renamed and changed, both done",
      [RENAME, change("B.md", "a", "b")],
      { "B.md": "b" },
      "after, after",
    ],
    ["changed and gone", [change("Old.md", "older", "old"), TRASH], {}, "after, after"],
    [
      "changed, not yet gone",
      [change("Old.md", "older", "old"), TRASH],
      { "Old.md": "older" },
      "before, before",
    ],
  ])("%s", (_what, steps, notes, expected) => {
    expect(states(steps, notes)).toBe(expected);
  });
});

describe("the way back", () => {
  const steps = [CREATE, change("A.md", "a", "b"), RENAME, TRASH];

  test("takes the last step back first", () => {
    expect(invertSteps(steps).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "create Old.md",
      "rename B.md",
      "change A.md",
      "trash New.md",
    ]);
  });

  test("twice is the way itself", () => {
    expect(invertSteps(invertSteps(steps))).toEqual(steps);
  });

  test("has nothing left to do where nothing was done", () => {
    const two = [change("A.md", "a", "b"), change("A.md", "b", "c")];
    expect(states(invertSteps(two), { "A.md": "a" })).toBe("after, after");
    expect(states(invertSteps(two), { "A.md": "b" })).toBe("after, before");
    expect(states(invertSteps(two), { "A.md": "c" })).toBe("before, before");
  });
});

test("a rename touches two paths", () => {
  expect([...pathsOf([RENAME, CREATE, RENAME])]).toEqual(["A.md", "B.md", "New.md"]);
});
