import type { Pos } from "obsidian";
import remarkFootnotes from "remark-footnotes";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import unified from "unified";
import { appSyntax } from "./app-syntax.ts";

/** A piece of a note. Which details it has, its type says. */
export interface NoteNode {
  type: string;
  position: Pos;
  children: NoteNode[];
  /** Of a heading: 1 to 6. */
  depth: number;
  /** Where a markdown link, a picture or a definition leads, as it is meant: escapes are gone. */
  url: string;
  /** What stands for a picture; null where nothing does. */
  alt: string | null;
  /** Of footnotes and definitions, in small letters. */
  identifier: string;
  /** What stands between the brackets of a wikilink; the tag with its `#`. */
  value: string;
}

/**
 * The version of this parser is old on purpose: where the app's sections and list items begin and
 * end is, to the column, where remark 8 has them. Later versions follow the specification instead.
 */
const processor = unified()
  .use(remarkParse, { commonmark: true })
  .use(remarkFootnotes, { inlineNotes: true })
  .use(remarkMath)
  .use(appSyntax)
  .freeze();

interface Point {
  line: number;
  column: number;
  offset: number;
}

/** As the parser gives it. */
interface ParsedNode {
  type: string;
  position: { start: Point; end: Point };
  children?: unknown;
  depth?: unknown;
  url?: unknown;
  alt?: unknown;
  identifier?: unknown;
  value?: unknown;
}

/** Any character may stand in the box of a task; the parser knows only this one. */
const TASK_BOX = /^([ \t>]*(?:(?:[-+*]|\d+[.)])[ \t]+)+\[)[^\]\s](?=\][ \t])/gm;

export function readTree(text: string): NoteNode {
  const root: unknown = processor.parse(text.replace(TASK_BOX, "$1x"));
  if (!isParsedNode(root)) throw new Error("The parser gave no tree.");
  return toNoteNode(root);
}

/** In the order of the text, a node before what it holds. */
export function* nodesIn(node: NoteNode): Generator<NoteNode> {
  yield node;
  for (const child of node.children) yield* nodesIn(child);
}

function toNoteNode(node: ParsedNode): NoteNode {
  const { children, depth, alt } = node;
  return {
    type: node.type,
    position: { start: toLoc(node.position.start), end: toLoc(node.position.end) },
    children: Array.isArray(children) ? children.filter(isParsedNode).map(toNoteNode) : [],
    depth: typeof depth === "number" ? depth : 0,
    url: textOf(node.url),
    alt: typeof alt === "string" ? alt : null,
    identifier: textOf(node.identifier),
    value: textOf(node.value),
  };
}

/** Both count from 0 in the app. */
function toLoc({ line, column, offset }: Point): Pos["start"] {
  return { line: line - 1, col: column - 1, offset };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function isParsedNode(value: unknown): value is ParsedNode {
  return typeof value === "object" && value !== null && "type" in value && "position" in value;
}
