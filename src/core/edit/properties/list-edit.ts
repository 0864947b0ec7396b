/** Edits that give a property more items: in a list that is there, or as its first ones. */
import { isScalar, isSeq, type ParsedNode, Scalar, type YAMLSeq } from "yaml";
import { lineBreakAt, type OpenFrontmatter, type OpenProperty } from "./frontmatter-source";
import { commasOf, dashesOf } from "./list-removal";
import { colonEndOf, emptyPlace } from "./scalar-edit";
import type { TextEdit } from "../text-edit";
import { kindOf } from "./value-meaning";
import {
  endOfLines,
  isBlank,
  isLastOnLine,
  lineBreakAfter,
  lineEnd,
  lineStart,
  nextLine,
  removeSource,
  replaceSource,
} from "./yaml-places";
import { type Quote, writeScalar } from "./yaml-scalar";

/** How a note writes its lists: what stands before the dash, from the key, and behind it. */
export interface ListStyle {
  readonly indent: string;
  readonly gap: string;
}

/** Two spaces before the dash, as the app itself writes lists. */
export const APP_STYLE: ListStyle = { indent: "  ", gap: " " };

/** Adds items at the end of a list that is there, in its own style; null where that is not safe. */
export function appendItems(
  frontmatter: OpenFrontmatter,
  { pair }: OpenProperty,
  items: readonly string[],
): readonly TextEdit[] | null {
  const list = pair.value;
  if (!isSeq<ParsedNode>(list)) return null;
  const last = list.items.at(-1);
  if (last === undefined) {
    // Only brackets can be empty.
    const at = list.range[0] + 1;
    const written = items.map((item) => writeScalar(item));
    return [replaceSource(frontmatter, at, at, written.join(", "))];
  }
  const written = items.map((item) => writeScalar(item, quoteOf(last)));
  return list.flow === true
    ? appendInBrackets(frontmatter, list, last, written)
    : appendLines(frontmatter, list, last, written);
}

/** Gives a property without a value a list. */
export function fillList(
  frontmatter: OpenFrontmatter,
  property: OpenProperty,
  items: readonly string[],
): readonly TextEdit[] | null {
  const empty = emptyPlace(frontmatter, property);
  if (empty === null) return null;
  const { source } = frontmatter;
  const at = lineEnd(source, empty.valueEnd);
  const margin = rootIndent(frontmatter);
  const lines = listLines(items, lineBreakAfter(source, at), margin, styleOf(frontmatter));
  return [
    ...removeSource(frontmatter, [{ start: empty.colonEnd, end: empty.valueEnd }]),
    replaceSource(frontmatter, at, at, lines),
  ];
}

/**
 * Makes a list of a property that holds a single text on the key's line, and adds an item: the text
 * moves to a line of its own as it is written, with the comment behind it. Null for everything else.
 */
export function listFromText(
  frontmatter: OpenFrontmatter,
  { pair }: OpenProperty,
  item: string,
): readonly TextEdit[] | null {
  const { source } = frontmatter;
  const node = pair.value;
  if (!isScalar(node) || kindOf(node) !== "text") return null;
  const colonEnd = colonEndOf(pair) ?? pair.key.range[1];
  const [start, end] = node.range;
  const isOneLine = !source.slice(colonEnd, end).includes("\n");
  if (!isOneLine || !isBlank(source, colonEnd, start) || !isLastOnLine(source, end)) return null;
  const { indent, gap } = styleOf(frontmatter);
  const lineBreak = lineBreakAfter(source, end);
  const dash = `${lineBreak}${rootIndent(frontmatter)}${indent}-${gap}`;
  const at = lineEnd(source, end);
  return [
    replaceSource(frontmatter, colonEnd, start, dash),
    replaceSource(frontmatter, at, at, dash + writeScalar(item, quoteOf(node))),
  ];
}

/** Spaces before every top-level key; `""` in nearly all notes. */
export function rootIndent({ map }: OpenFrontmatter): string {
  return map?.srcToken?.type === "block-map" ? " ".repeat(map.srcToken.indent) : "";
}

/** Items as lines below a key, each after its line break. */
export function listLines(
  items: readonly string[],
  lineBreak: string,
  margin: string,
  { indent, gap }: ListStyle,
): string {
  return items.map((item) => `${lineBreak}${margin}${indent}-${gap}${writeScalar(item)}`).join("");
}

/** The style of the last list of lines; that of the app where there is none. */
export function styleOf(frontmatter: OpenFrontmatter): ListStyle {
  const { source, properties } = frontmatter;
  for (const { pair } of [...properties].reverse()) {
    const list = pair.value;
    const dash = isSeq<ParsedNode>(list) ? dashesOf(list)[0] : undefined;
    if (dash === undefined) continue;
    const before = source.slice(lineStart(source, dash), dash);
    if (before.trim() !== "") continue;
    const indent = before.slice(rootIndent(frontmatter).length);
    return { indent, gap: gapBehind(source, dash) };
  }
  return APP_STYLE;
}

function gapBehind(source: string, dash: number): string {
  return /^ +(?=[^\s#])/u.exec(source.slice(dash + 1, lineEnd(source, dash)))?.[0] ?? " ";
}

/** The quotes that a text stands in; double ones where it has none. */
function quoteOf(node: ParsedNode): Quote {
  return isScalar(node) && node.type === Scalar.QUOTE_SINGLE ? "'" : '"';
}

function appendInBrackets(
  frontmatter: OpenFrontmatter,
  list: YAMLSeq.Parsed,
  last: ParsedNode,
  written: readonly string[],
): readonly TextEdit[] {
  const { source } = frontmatter;
  const [start, end] = last.range;
  const comma = commasOf(list).at(-1) ?? null;
  const margin = source.slice(lineStart(source, start), start);
  const itemEnd = comma === null ? end : comma + 1;
  if (margin.trim() === "" && isLastOnLine(source, itemEnd)) {
    // One item a line: so are the new ones.
    const at = lineEnd(source, itemEnd);
    const lineBreak = lineBreakAfter(source, at);
    const lines = written.map((item) => lineBreak + margin + item).join(",");
    if (comma !== null) return [replaceSource(frontmatter, at, at, `${lines},`)];
    return [replaceSource(frontmatter, end, end, ","), replaceSource(frontmatter, at, at, lines)];
  }
  return [replaceSource(frontmatter, end, end, written.map((item) => `, ${item}`).join(""))];
}

function appendLines(
  frontmatter: OpenFrontmatter,
  list: YAMLSeq.Parsed,
  last: ParsedNode,
  written: readonly string[],
): readonly TextEdit[] | null {
  const { source } = frontmatter;
  const dash = dashesOf(list).at(-1) ?? list.range[0];
  const margin = source.slice(lineStart(source, dash), dash);
  if (margin.trim() !== "") return null;
  const next = endOfLines(source, last, false) ?? nextLine(source, last.range[1]);
  const lines = written.map((item) => `${margin}-${gapBehind(source, dash)}${item}`);
  const lineBreak = lineBreakAt(source, next);
  const text = lines.map((line) => line + lineBreak).join("");
  return [replaceSource(frontmatter, next, next, text)];
}
