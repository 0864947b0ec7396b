import { describe, expect, it } from "vitest";
import { findClash, refusePlace, sayClash, withFolders } from "../../src/app/path-clash";

describe("what stands in the way of a new path", () => {
  const present = ["People/Ann.md", "Debriefs/", "Debriefs/2026/Call.md", "Note", "/"].map(
    (path) =>
      path.endsWith("/") && path !== "/"
        ? { path: path.slice(0, -1), isFolder: true }
        : { path, isFolder: path === "/" },
  );

  it.each([
    ["People/Ann.md", "People/Ann.md", "there already"],
    ["People/ANN.md", "People/Ann.md", "there already"],
    ["people/Ann.md", "People", "folder spelled differently"],
    ["people/Bob.md", "People", "folder spelled differently"],
    ["Debriefs/2026/CALL.md", "Debriefs/2026/Call.md", "there already"],
    ["debriefs/New.md", "Debriefs", "folder spelled differently"],
    ["debriefs", "Debriefs", "there already"],
    ["Note/Inner.md", "Note", "not a folder"],
    ["note/Inner.md", "Note", "not a folder"],
  ])("%s meets %s: %s", (path, found, kind) => {
    expect(findClash(path, present)).toEqual({ path: found, kind });
  });

  it.each(["People/Bob.md", "People/Ann/Notes.md", "Ann.md", "Debriefs/2027/Call.md", "Not.md"])(
    "%s meets nothing",
    (path) => {
      expect(findClash(path, present)).toBeNull();
    },
  );

  it("is said in a sentence each", () => {
    const kinds = ["there already", "folder spelled differently", "not a folder"] as const;
    for (const kind of kinds) {
      expect(sayClash({ path: "People", kind })).toMatch(/“People”.*\. .*\.$/u);
    }
  });
});

it.each(["", ".md", "a.txt", "a/../b.md", "a\\b.md", "a\0.md", "/a.md", "a//b.md", ".git/a.md"])(
  "%j is no place for a note",
  (path) => {
    expect(refusePlace(path)).toMatch(/no place/);
  },
);

it.each(["a.md", "A/B c/2026-03-09 Étude.md", "a..b.md"])("%j is a place for a note", (path) => {
  expect(refusePlace(path)).toBeNull();
});

it("a path comes with the folders above it, outermost first", () => {
  expect(withFolders("A/B/c.md")).toEqual(["A", "A/B", "A/B/c.md"]);
  expect(withFolders("c.md")).toEqual(["c.md"]);
});
