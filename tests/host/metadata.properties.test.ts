import fc from "fast-check";
import type { Pos } from "obsidian";
import { expect, it } from "vitest";
import { patience, runs } from "../fuzz/runs";
import { rewriteLinks } from "./obsidian/link-updates.ts";
import { readMetadata } from "./obsidian/note/read-metadata.ts";

// Pieces that mean something to a reader of notes, in any order.
const PIECES = [
  ...[
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "  ",
    "    ",
    "\t",
    "\\",
    "a",
    "b c",
    "ü",
    "😀",
    "\u00a0",
    "\u0000",
  ],
  ...[
    "- ",
    "* ",
    "1. ",
    "> ",
    "# ",
    "[x] ",
    "---",
    "---\n",
    "***\n",
    "===\n",
    "|",
    "| a |\n|---|\n",
  ],
  ...["`", "```\n", "~~~\n", "$", "$$\n", "%%", "<!--", "-->", "<div>\n", "*", "_", "~~", "^id"],
  ...["[[x]]", "![[y#z|w]]", "[[", "]]", "[a](b%20c.md)", "![a](<b c>)", "[a][r]", "[r]: x\n", "!"],
  ...[
    "[^1]",
    "[^1]: ",
    "^[n]",
    "#t",
    "#",
    "k: v\n",
    'k: "[[x]]"\n',
    "https://a.b",
    "&amp;",
    "\uFEFF",
  ],
];

const note = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(""));

it(
  "any text is read, and all that is found in it stands where it is said",
  { timeout: patience() },
  () => {
    fc.assert(
      fc.property(note, (text) => {
        const starts = [
          0,
          ...Array.from(text.matchAll(/\r\n|\n/g), (end) => end.index + end[0].length),
        ];
        const inside = ({ start, end }: Pos): void => {
          for (const { line, col, offset } of [start, end]) {
            expect((starts[line] ?? -1) + col).toBe(offset);
          }
          expect(start.offset).toBeLessThanOrEqual(end.offset);
          expect(end.offset).toBeLessThanOrEqual(text.length);
        };
        const {
          frontmatter: _values,
          frontmatterPosition,
          frontmatterLinks,
          blocks,
          ...found
        } = readMetadata(text);
        if (frontmatterPosition !== undefined) inside(frontmatterPosition);
        expect(frontmatterLinks === undefined).toBe(frontmatterPosition === undefined);
        for (const { position } of [
          ...Object.values(found).flat(),
          ...Object.values(blocks ?? {}),
        ]) {
          inside(position);
        }
        for (const { original, position } of [...(found.links ?? []), ...(found.embeds ?? [])]) {
          expect(text.slice(position.start.offset, position.end.offset)).toBe(original);
        }
        expect(rewriteLinks(text, () => null)).toBe(text);
      }),
      runs(),
    );
  },
);
