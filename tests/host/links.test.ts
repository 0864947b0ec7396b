import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { FileNames } from "./obsidian/file-names.ts";
import { findLinkTarget } from "./obsidian/link-target.ts";
import { type LinkStyle, writeLink } from "./obsidian/link-writing.ts";
import { readMetadata } from "./obsidian/note/read-metadata.ts";
import { resolveSubpath, stripHeading, stripHeadingForLink } from "./obsidian/subpath.ts";
import { mapLinks } from "./tools/map-links.ts";

const repository = path.resolve(import.meta.dirname, "../..");

describe("a link is resolved", () => {
  const paths = [
    ...["Log.md", "a/Log.md", "b/c/Log.md", "b/c/d/Deep.md", "a/Only.md", "b/c/x.pdf"],
    ...["z/foo/bar.md", "y/yy/foo/bar.md", "v1.2.md", "Ext.MD", "a/Only.canvas", "A b.md"],
    ...["long-folder/Twin.md", "short/Twin.md"],
  ];
  const names = new FileNames<{ path: string }>();
  for (const each of paths) names.add({ path: each });

  test.each([
    // The exact path comes before the file beside the note.
    ["Log", "a/note.md", "Log.md"],
    ["a/Log", "b/note.md", "a/Log.md"],
    // Beside the note, and not in a folder further up.
    ["Twin", "long-folder/note.md", "long-folder/Twin.md"],
    ["Twin", "long-folder/sub/note.md", "short/Twin.md"],
    // The shortest path that ends in what the link says.
    ["Twin", "note.md", "short/Twin.md"],
    ["foo/bar", "note.md", "z/foo/bar.md"],
    ["c/Log", "note.md", "b/c/Log.md"],
    ["d/Deep", "b/c/note.md", "b/c/d/Deep.md"],
    // In any case, with the extension of notes or without.
    ["LOG", "note.md", "Log.md"],
    ["only.MD", "note.md", "a/Only.md"],
    ["ext", "note.md", "Ext.MD"],
    ["v1.2", "note.md", "v1.2.md"],
    [" A b ", "note.md", "A b.md"],
    ["A\u00a0b", "note.md", "A b.md"],
    // Other files need theirs.
    ["x.pdf", "note.md", "b/c/x.pdf"],
    ["x", "note.md", null],
    ["Only.canvas", "note.md", "a/Only.canvas"],
    // From the note's folder, or from the top of the vault.
    ["./Log", "b/c/note.md", "b/c/Log.md"],
    ["../Log", "a/note.md", "Log.md"],
    ["../../a/Log", "b/c/note.md", "a/Log.md"],
    ["/a/Log", "b/note.md", "a/Log.md"],
    ["/Only", "note.md", null],
    ["./Only", "note.md", null],
    // Whole names only.
    ["nly", "note.md", null],
    ["oo/bar", "note.md", null],
    ["", "note.md", null],
    ["/", "note.md", null],
  ])("%j from %s leads to %s", (link, source, target) => {
    expect(findLinkTarget(names, link, source)?.path ?? null).toBe(target);
  });

  test("to nothing, once its file is gone", () => {
    const files = new FileNames<{ path: string }>();
    const file = { path: "a/Old.md" };
    files.add(file);
    expect(findLinkTarget(files, "old", "note.md")).toBe(file);
    files.remove(file, "a/Old.md");
    expect(findLinkTarget(files, "old", "note.md")).toBeNull();
  });
});

describe("a new link", () => {
  const note = { path: "a/b/My note.md", basename: "My note", extension: "md" };
  const picture = { path: "a/i.png", basename: "i", extension: "png" };
  const styles: Record<string, LinkStyle> = {
    wiki: { useMarkdownLinks: false, newLinkFormat: "shortest" },
    "wiki relative": { useMarkdownLinks: false, newLinkFormat: "relative" },
    "wiki absolute": { useMarkdownLinks: false, newLinkFormat: "absolute" },
    markdown: { useMarkdownLinks: true, newLinkFormat: "shortest" },
    "markdown relative": { useMarkdownLinks: true, newLinkFormat: "relative" },
    "markdown absolute": { useMarkdownLinks: true, newLinkFormat: "absolute" },
  };

  test.each([
    ["wiki", note, "a/n.md", "", "", "[[My note]]"],
    ["wiki", note, "a/n.md", "#H", "", "[[My note#H]]"],
    ["wiki", note, "a/n.md", "#H", "x", "[[My note#H|x]]"],
    ["wiki", note, "a/n.md", "", "My note", "[[My note]]"],
    ["wiki", note, note.path, "#H", "", "[[#H]]"],
    ["wiki", note, note.path, "", "", "[[My note]]"],
    ["wiki", picture, "a/n.md", "", "", "[[i.png]]"],
    ["wiki relative", note, "a/n.md", "", "", "[[b/My note]]"],
    ["wiki relative", note, "c/n.md", "", "", "[[../a/b/My note]]"],
    ["wiki absolute", note, "a/n.md", "", "", "[[a/b/My note]]"],
    ["markdown", note, "a/n.md", "", "", "[My note](My%20note.md)"],
    ["markdown", note, "a/n.md", "#A B", "x", "[x](My%20note.md#A%20B)"],
    ["markdown", note, note.path, "#H", "", "[My note](#H)"],
    ["markdown", picture, "a/n.md", "", "", "[i](i.png)"],
    ["markdown relative", note, "a/b/n.md", "", "", "[My note](My%20note.md)"],
    ["markdown absolute", note, "n.md", "", "", "[My note](a/b/My%20note.md)"],
  ])("as %s to %o from %s%s with the alias %j is %s", (style, to, from, subpath, alias, link) => {
    const shortest = to.path.slice(to.path.lastIndexOf("/") + 1);
    const wanted = styles[style];
    if (wanted === undefined) throw new Error(style);
    expect(writeLink(to, from, wanted, shortest, subpath, alias)).toBe(link);
  });
});

describe("a subpath", () => {
  const text = "# A\n## B: *c*\n### D\n# E\n## B\n- x ^Id\n\ny ^z\n\n[^1]\n\n[^1]: n\n";
  const cache = readMetadata(text);

  test.each([
    ["#A", 0, 3],
    ["#a", 0, 3],
    ["#B c", 1, 3],
    ["#b: *C*", 1, 3],
    ["#A#D", 2, 3],
    ["#E#B", 4, null],
    ["#B", 4, null],
  ])("%s leads to a heading in line %d, down to %s", (subpath, from, to) => {
    const found = resolveSubpath(cache, subpath);
    expect(found).toMatchObject({ type: "heading", start: { line: from } });
    expect(found?.end?.line ?? null).toBe(to);
  });

  test.each([["#X"], ["#A#E"], ["#D#A"], ["#^x"], ["#[^2]"], [""], ["#"]])(
    "%j leads nowhere",
    (subpath) => expect(resolveSubpath(cache, subpath)).toBeNull(),
  );

  test("leads to blocks, to their list items, and to footnotes", () => {
    expect(resolveSubpath(cache, "#^z")).toMatchObject({ type: "block", start: { line: 7 } });
    const item = { position: { start: { line: 5 } }, parent: -5 };
    expect(resolveSubpath(cache, "#^ID")).toMatchObject({ block: { id: "Id" }, list: item });
    expect(resolveSubpath(cache, "#[^1]")).toMatchObject({
      type: "footnote",
      footnote: { id: "1" },
      start: { line: 11 },
    });
  });

  test.each([
    ["A: b/c (d)", "A b c d", "A b/c (d)"],
    ["[[A#B|c]] ^d", "A B c d", "A B c d"],
    ["It's a-b_c %% !", "It's a-b_c", "It's a-b_c !"],
  ])("%j is compared as %j and linked as %j", (heading, compared, linked) => {
    expect(stripHeading(heading)).toBe(compared);
    expect(stripHeadingForLink(heading)).toBe(linked);
  });
});

describe("the links of a vault", () => {
  const files: Record<string, string> = {
    "A.md": '---\nup: "[[B#x]]"\n---\n[[B]] [[b#H#I]] ![[p.pdf]] [[#H]] [[No]] [x](N%20o.md) [[|]]',
    "f/B.md": "[[pa#th/x]] [[constructor]] [[https://a.b]] [x](https://a.b) [[../A]]",
    "f/p.pdf": "",
    "Empty.md": "",
    ".hidden/C.md": "[[A]]",
    ".D.md": "[[A]]",
  };
  const expected = {
    resolvedLinks: {
      "A.md": { "f/B.md": 3, "f/p.pdf": 1, "A.md": 1 },
      "Empty.md": {},
      "f/B.md": { "A.md": 1 },
      "f/p.pdf": {},
    },
    unresolvedLinks: {
      "A.md": { No: 1, "N o.md": 1, "|": 1 },
      "Empty.md": {},
      "f/B.md": { pa: 1, constructor: 1, "https://a.b": 1 },
      "f/p.pdf": {},
    },
  };

  test("are mapped, and the command prints them as JSON", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "host-links-"));
    try {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        writeFileSync(path.join(folder, file), text);
      }
      expect(mapLinks(folder)).toEqual(expected);
      const args = ["run", "-s", "host:links", "--", folder];
      const printed = execFileSync("npm", args, { cwd: repository, encoding: "utf8" });
      expect(JSON.parse(printed)).toEqual(expected);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
