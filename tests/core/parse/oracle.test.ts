import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/core/parse/block";
import { scanBlocks } from "../../../src/core/parse/blocks";
import { findFrontmatter, readFrontmatter } from "../../../src/core/parse/frontmatter";
import type { Property } from "../../../src/core/parse/property";
import { readInline } from "../../../src/core/parse/inline";
import { parseNote } from "../../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";

// Notes with what the app itself made of them: see the README beside them.

const FOLDER = path.resolve(import.meta.dirname, "../../fixtures/oracle");

/** Lines and columns are 0-based; offsets are UTF-16. */
interface Position {
  readonly start: { readonly line: number; readonly offset: number };
  readonly end: { readonly offset: number };
}

interface Entry {
  readonly fileContents: string;
  readonly cachedMetadata: {
    readonly headings?: readonly { heading: string; level: number; position: Position }[];
    readonly listItems?: readonly { position: Position }[];
    readonly sections?: readonly { type: string; position: Position }[];
    readonly frontmatter?: Readonly<Record<string, unknown>>;
    readonly frontmatterPosition?: Position;
  };
}

/**
 * The app reads `- [ ] 1. Call` as an item in a task: two items in one line. Block structure here
 * knows no task boxes, which belong to the text of an item; the one item is where the app's are.
 */
const ITEMS_BEHIND_TASK_BOXES: ReadonlyMap<string, readonly number[]> = new Map([
  ["numbered_tasks_issue_3481.json", [4, 6]],
]);

function blocksOf(text: string): readonly Block[] {
  const from = findFrontmatter(text)?.bodyStart ?? 0;
  return scanBlocks(text, from, text.slice(0, from).split("\n").length);
}

/** Offsets of the beginnings of lines, to tell where a block's first line begins. */
function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), (match) => match.index + 1)];
}

/** The app's word for a block. */
function typeOf(block: Block, firstLine: string): string {
  if (block.kind === "item") return "list";
  if (block.kind === "quote") return block.callout === null ? "blockquote" : "callout";
  // `%%` and `<!--` hide alike here; to the app one is a comment, the other HTML.
  if (block.kind === "comment" && firstLine.startsWith("<!--")) return "html";
  return block.kind;
}

/** What ends a list when it changes: the bullet, or the sign behind a number. */
function markerOf(firstLine: string): string | undefined {
  return /^\s*(?:\d+)?([-+*.)])/.exec(firstLine)?.[1];
}

/** Top-level blocks as the app lists them: items with one marker in a row are one list. */
function sectionsOf(text: string): readonly string[] {
  const lines = text.split("\n");
  const sections: string[] = [];
  let list: string | undefined;
  for (const block of blocksOf(text).filter(({ parent }) => parent === -1)) {
    const firstLine = lines[block.line - 1] ?? "";
    const marker = block.kind === "item" ? markerOf(firstLine) : undefined;
    if (marker === undefined || marker !== list) {
      sections.push(`${block.line - 1} ${typeOf(block, firstLine)}`);
    }
    list = marker;
  }
  return sections;
}

/** The app's value in the shape of ours: texts as people read them, `null` and `""` left out. */
function expectedTexts(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values
    .filter((item) => item !== null && item !== "" && typeof item !== "object")
    .map((item) => String(item).replace(/\n+$/, ""));
}

function shapeOf(value: unknown): Property["shape"] {
  if (value === null || value === "") return "none";
  if (!Array.isArray(value)) return typeof value === "object" ? "other" : "scalar";
  return value.some((item) => item !== null && typeof item === "object") ? "other" : "list";
}

describe("the app's own reading", () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".json"));
  const read = (file: string) => JSON.parse(readFileSync(path.join(FOLDER, file), "utf8")) as Entry;

  test("is there for many notes", () => expect(files.length).toBeGreaterThanOrEqual(60));

  test.each(files)("%s: headings are where the app sees them, and say the same", (file) => {
    const { fileContents: text, cachedMetadata } = read(file);
    const { sections } = parseNote("Note.md", text, DEFAULT_SETTINGS);
    const starts = lineStarts(text);
    expect(
      sections.map(({ heading, level, headingSpan: { start, end } }) => {
        return { heading, level, start, end, line: starts.indexOf(start) };
      }),
    ).toEqual(
      (cachedMetadata.headings ?? []).map(({ heading, level, position: { start, end } }) => ({
        // The app keeps `[[links]]` as they are written; a section has what people read.
        heading: readInline(heading, new Set()).text,
        level,
        start: start.offset,
        end: end.offset,
        line: start.line,
      })),
    );
  });

  test.each(files)("%s: list items begin in the lines that the app says", (file) => {
    const { fileContents: text, cachedMetadata } = read(file);
    const items = blocksOf(text).filter(({ kind }) => kind === "item");
    const theirs = (cachedMetadata.listItems ?? []).map(({ position }) => position.start.line);
    for (const line of ITEMS_BEHIND_TASK_BOXES.get(file) ?? []) {
      theirs.splice(theirs.indexOf(line), 1);
    }
    expect(items.map(({ line }) => line - 1)).toEqual(theirs);
  });

  test.each(files)("%s: every top-level block is what the app says, in the same line", (file) => {
    const { fileContents: text, cachedMetadata } = read(file);
    const theirs = (cachedMetadata.sections ?? []).filter(({ type }) => type !== "yaml");
    expect(sectionsOf(text)).toEqual(
      theirs.map(({ type, position }) => `${position.start.line} ${type}`),
    );
  });

  test.each(files)("%s: frontmatter stands where the app sees it, with its values", (file) => {
    const { fileContents: text, cachedMetadata } = read(file);
    const found = findFrontmatter(text);
    const theirs = cachedMetadata.frontmatterPosition;
    const position = theirs === undefined ? null : [theirs.start.offset, theirs.end.offset];
    expect(found === null ? null : [found.block.start, found.block.end]).toEqual(position);
    if (found === null) return;
    const { properties, invalid } = readFrontmatter(text, found);
    const values = cachedMetadata.frontmatter ?? {};
    expect([invalid, properties.map(({ key }) => key).sort()]).toEqual([
      false,
      Object.keys(values).sort(),
    ]);
    for (const { key, shape, items } of properties) {
      expect([key, shape]).toEqual([key, shapeOf(values[key])]);
      if (shape !== "other") expect(items.map((it) => it.text)).toEqual(expectedTexts(values[key]));
    }
  });
});
