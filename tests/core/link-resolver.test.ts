import { expect, test } from "vitest";
import { createLinkResolver } from "../../src/core/link-resolver";

const links = createLinkResolver([
  "Log.md",
  "Archive/Deep/Log.md",
  "Work/Log.md",
  "Work/Team/Ann Lee.md",
  "Friends/Ann Lee.md",
  "baz/foo/bar.md",
  "Ext.md",
  "Only/Here/Ünder.md",
]);

test.each([
  ["Log", "Home.md", "Log.md", "an exact path comes first"],
  ["log", "Home.md", "Log.md", "case does not matter"],
  ["Log", "Work/Day.md", "Log.md", "an exact path beats the folder of the source"],
  ["Ann Lee", "Friends/Day.md", "Friends/Ann Lee.md", "then a note in the folder of the source"],
  ["Ann Lee", "Home.md", "Friends/Ann Lee.md", "then the shortest path"],
  ["foo/bar", "Home.md", "baz/foo/bar.md", "the end of a path is enough"],
  ["Ext.MD", "Home.md", "Ext.md", "the extension may be written"],
  ["./Log", "Work/Day.md", "Work/Log.md", "relative to the folder of the source"],
  ["../Log", "Work/Team/Day.md", "Work/Log.md", "up from the folder of the source"],
  ["/Work/Log", "Home.md", "Work/Log.md", "from the root"],
  ["u\u0308nder", "Home.md", "Only/Here/Ünder.md", "the normal form of letters does not matter"],
])("%s in %s means %s: %s", (target, source, path) => {
  expect(links.resolve(target, source)).toBe(path);
});

test.each(["Nobody", "", "../../Log", "oo/bar", "Ann"])("%j means no note", (target) => {
  expect(links.resolve(target, "Home.md")).toBeNull();
});
