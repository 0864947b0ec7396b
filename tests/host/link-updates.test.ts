import { describe, expect, test } from "vitest";
import type { TFile } from "./obsidian/abstract-file.ts";
import { moveWithLinks, rewriteLinks } from "./obsidian/link-updates.ts";
import { MetadataCache } from "./obsidian/metadata-cache.ts";
import { Vault } from "./obsidian/vault.ts";
import { MemoryDisk } from "./page/memory-disk.ts";

// Which links of a note are found, and that nothing else of it changes.

test.each([
  ["[[Old]]", "[[New]]"],
  ["![[Old]] [[Old#Head|text]] [[Old^block]]", "![[New]] [[New#Head|text]] [[Old^block]]"],
  ["[[ Old ]]", "[[New]]"],
  ["[a](Old) [b](Old#head) ![c](Old)", "[a](New) [b](New#head) ![c](New)"],
  ["[a](O%6Cd)", "[a](New)"],
  ["[[Other]] [[#Old]] [a](https://Old) Old", "[[Other]] [[#Old]] [a](https://Old) Old"],
  ["`[[Old]]` <!-- [[Old]] --> [[Old]]", "`[[Old]]` <!-- [[Old]] --> [[New]]"],
  ["```\n[[Old]]\n```\n[[Old]]\n", "```\n[[Old]]\n```\n[[New]]\n"],
  [
    "[[Old|[x]]] | [[Old\\|x]] [[Old#A#B]] [[Old#^b]]",
    "[[New|[x]]] | [[New\\|x]] [[New#A#B]] [[New#^b]]",
  ],
  ['[a](Old "t") [b](<Old> "t") [c](<Old#x y>)', '[a](New "t") [b](<New> "t") [c](<New#x y>)'],
  ["[![[Old]]](Old)", "[![[Old]]](New)"],
  ["%%[[Old]]%% $[[Old]]$", "%%[[New]]%% $[[Old]]$"],
  [
    "---\np: '[[Old]]'\nq: [\"[[Old]]\", x] # [[Old]]\nr: see [[Old]]\n---\n",
    "---\np: '[[New]]'\nq: [\"[[New]]\", x] # [[Old]]\nr: see [[Old]]\n---\n",
  ],
  [
    '---\np:\n  - "[t](Old#h)"\n  - q: >-\n      [[Old]]\n---\n',
    '---\np:\n  - "[t](New#h)"\n  - q: >-\n      [[New]]\n---\n',
  ],
  ["---\np: '[[Old|it''s]]'\n---\n", '---\np: "[[New|it\'s]]"\n---\n'],
  ["---\np: [\n---\n[[Old]]", "---\np: [\n---\n[[New]]"],
  ['---\r\np: "[[Old|x]]"\r\n---\r\n[[Old]]\r\n', '---\r\np: "[[New|x]]"\r\n---\r\n[[New]]\r\n'],
])("%j becomes %j", (text, expected) => {
  expect(rewriteLinks(text, ({ path }) => (path === "Old" ? "New" : null))).toBe(expected);
});

describe("when a file moves", () => {
  /** What the notes are afterwards, by path; those that stay as they are left out. */
  async function move(
    files: Record<string, string>,
    from: string,
    to: string,
  ): Promise<Record<string, string>> {
    const disk = new MemoryDisk(files);
    const vault = new Vault(disk, disk.list(), () => "linux");
    const cache = new MetadataCache(vault, () => undefined);
    vault.loadEntries();
    const file = vault.getAbstractFileByPath(from);
    if (file === null) throw new Error(from);
    const resolve = (path: string, source: TFile): TFile | null =>
      cache.getFirstLinkpathDest(path, source.path);
    const write = (target: TFile, note: TFile, isMarkdown: boolean): string =>
      cache.fileToLinktext(target, note.path, !isMarkdown);
    const written = new Set<TFile>();
    vault.on("modify", (note: TFile) => written.add(note));
    await moveWithLinks(vault, resolve, write, () => vault.rename(file, to));
    const notes = [...written].map(({ path }) => [path, disk.text(path) ?? ""] as const);
    return Object.fromEntries(notes);
  }

  test.each<[string, Record<string, string>, string, string, Record<string, string>]>([
    [
      "links to it follow, in bodies and in properties",
      {
        "A.md": '---\nup: "[[B]]"\n---\n[[B#H|b]] ![[b]] [x](B.md#H) [[C]]',
        "B.md": "",
        "C.md": "",
      },
      "B.md",
      "D.md",
      { "A.md": '---\nup: "[[D]]"\n---\n[[D#H|b]] ![[D]] [x](D.md#H) [[C]]' },
    ],
    [
      "links that still lead there stay",
      { "A.md": "[[B]] [[f/B]]", "f/B.md": "", "g/x.md": "" },
      "f/B.md",
      "g/B.md",
      { "A.md": "[[B]] [[B]]" },
    ],
    [
      "relative links in it go on leading where they led",
      {
        "f/A.md": "[[./B]] [[../C]] [[#H]] [[No]]",
        "f/B.md": "",
        "C.md": "",
        "B.md": "",
        "g/h/x.md": "",
      },
      "f/A.md",
      "g/h/A.md",
      { "g/h/A.md": "[[f/B]] [[C]] [[#H]] [[No]]" },
    ],
    [
      "links that would lead to it instead of another are made plain",
      { "n/A.md": "[[B]]", "f/B.md": "", "X.md": "" },
      "X.md",
      "B.md",
      { "n/A.md": "[[f/B]]" },
    ],
    [
      "a folder takes the links to what it holds along",
      { "A.md": "[[f/B]] [[f/p.pdf]]", "f/B.md": "[[f/C]]", "f/C.md": "", "f/p.pdf": "" },
      "f",
      "g",
      { "A.md": "[[B]] [[p.pdf]]", "g/B.md": "[[C]]" },
    ],
    ["code is not written for", { "A.md": "`[[B]]`", "B.md": "" }, "B.md", "C.md", {}],
  ])("%s", async (_name, files, from, to, expected) => {
    expect(await move(files, from, to)).toEqual(expected);
  });
});
