/** Edits of one property's value: filling an empty one, adding to a list. Ranges as in the source. */
import { isMap, isSeq, type YAMLSeq } from "yaml";
import { lineBreakAt, type OpenFrontmatter, type OpenProperty } from "./frontmatter-source";
import type { TextEdit } from "./text-edit";
import { writeScalar } from "./yaml-scalar";

/** Two spaces before the dash, as the app itself writes lists. */
const INDENT = "  ";

/** Adds items at the end of a list that is there, in its own style; null where that is not safe. */
export function appendItems(
  frontmatter: OpenFrontmatter,
  { pair }: OpenProperty,
  items: readonly string[],
): readonly TextEdit[] | null {
  const list = pair.value;
  if (list === null || !isSeq(list)) return null;
  return list.flow === true
    ? appendInBrackets(frontmatter, list, items)
    : appendLines(frontmatter, list, items);
}

/** Gives a property without a value a single text, written as `source`. */
export function fillScalar(
  frontmatter: OpenFrontmatter,
  property: OpenProperty,
  source: string,
): readonly TextEdit[] | null {
  const empty = emptyPlace(frontmatter, property);
  if (empty === null) return null;
  return [edit(frontmatter, empty.colonEnd, empty.valueEnd, ` ${source}`)];
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
  const lines = listLines(items, lineBreakAfter(frontmatter, at), margin);
  const insertion = edit(frontmatter, at, at, lines);
  if (empty.valueEnd === empty.colonEnd) return [insertion];
  return [edit(frontmatter, empty.colonEnd, empty.valueEnd, ""), insertion];
}

/** Spaces before every top-level key; `""` in nearly all notes. */
export function rootIndent({ map }: OpenFrontmatter): string {
  return map?.srcToken?.type === "block-map" ? " ".repeat(map.srcToken.indent) : "";
}

/** Items as lines below a key, each after its line break. */
export function listLines(items: readonly string[], lineBreak: string, margin: string): string {
  return items.map((item) => `${lineBreak}${margin}${INDENT}- ${writeScalar(item)}`).join("");
}

function appendInBrackets(
  frontmatter: OpenFrontmatter,
  list: YAMLSeq.Parsed,
  items: readonly string[],
): readonly TextEdit[] {
  const written = items.map(writeScalar).join(", ");
  const last = list.items.at(-1);
  const at = last === undefined ? list.range[0] + 1 : last.range[1];
  return [edit(frontmatter, at, at, last === undefined ? written : `, ${written}`)];
}

function appendLines(
  frontmatter: OpenFrontmatter,
  list: YAMLSeq.Parsed,
  items: readonly string[],
): readonly TextEdit[] | null {
  const { source } = frontmatter;
  const last = list.items.at(-1);
  if (last === undefined || list.srcToken?.type !== "block-seq") return null;
  const dashes = list.srcToken.items.flatMap(({ start }) =>
    start.filter((token) => token.type === "seq-item-ind").map((token) => token.offset),
  );
  const dash = dashes.at(-1);
  if (dash === undefined) return null;
  const margin = source.slice(source.lastIndexOf("\n", dash) + 1, dash);
  if (margin.trim() !== "") return null;
  const gap = /^ +/u.exec(source.slice(dash + 1))?.[0] ?? " ";

  const end = last.range[1];
  // A block text ends after its line break, where the next line would begin.
  const ownLine = end > dash && source[end - 1] === "\n";
  const at = ownLine ? end : lineEnd(source, end);
  const lineBreak = ownLine ? lineBreakAtSource(frontmatter, at) : lineBreakAfter(frontmatter, at);
  const lines = items.map((item) => `${margin}-${gap}${writeScalar(item)}`);
  const text = lines.map((line) => (ownLine ? line + lineBreak : lineBreak + line)).join("");
  return [edit(frontmatter, at, at, text)];
}

/** Where the value of an empty property would stand; null when something else stands there. */
function emptyPlace(
  frontmatter: OpenFrontmatter,
  { pair, value }: OpenProperty,
): { readonly colonEnd: number; readonly valueEnd: number } | null {
  if (value.shape !== "none" || isMap(pair.key)) return null;
  const separators = pair.srcToken?.sep ?? [];
  const colon = separators.find((token) => token.type === "map-value-ind");
  if (colon === undefined) return null;
  // An anchor or a tag belongs to a value that is to come: not ours to move.
  if (separators.some(({ type }) => type === "anchor" || type === "tag")) return null;
  const colonEnd = colon.offset + 1;
  const node = pair.value;
  const hasSource = node !== null && node.range[1] > node.range[0];
  if (!hasSource) return { colonEnd, valueEnd: colonEnd };
  const between = frontmatter.source.slice(colonEnd, node.range[0]);
  return /^[ \t]*$/u.test(between) ? { colonEnd, valueEnd: node.range[1] } : null;
}

function edit({ span, source }: OpenFrontmatter, start: number, end: number, text: string) {
  const base = span.yaml.start;
  return {
    span: { start: base + start, end: base + end },
    expected: source.slice(start, end),
    text,
  };
}

/** The end of the line that holds `at`, before its line break. */
function lineEnd(source: string, at: number): number {
  const end = source.indexOf("\n", at);
  if (end === -1) return source.length;
  return end > at && source[end - 1] === "\r" ? end - 1 : end;
}

/** The line break that stands at the end of a line; the YAML's last line always has one. */
function lineBreakAfter({ source }: OpenFrontmatter, at: number): string {
  return source[at] === "\r" ? "\r\n" : "\n";
}

function lineBreakAtSource({ source }: OpenFrontmatter, at: number): string {
  return lineBreakAt(source, at);
}
