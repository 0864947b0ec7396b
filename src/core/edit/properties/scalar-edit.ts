/** Edits of a single value: filling an empty place, another text in the same quotes, or none. */
import { isMap, isScalar, type ParsedNode, Scalar } from "yaml";
import type { OpenFrontmatter, OpenProperty } from "./frontmatter-source";
import type { TextEdit } from "../text-edit";
import { isBlank, lineEnd, lineStart, nextLine, removeSource, replaceSource } from "./yaml-places";
import { writeQuoted, writeScalar } from "./yaml-scalar";

/** The sign of a text in lines below, with its indentation and what becomes of its last breaks. */
const BLOCK_HEADER = /^[|>][0-9+-]*/u;

/** Gives a property without a value a single one, written as `written`; null where none can stand. */
export function fillScalar(
  frontmatter: OpenFrontmatter,
  property: OpenProperty,
  written: string,
): readonly TextEdit[] | null {
  const empty = emptyPlace(frontmatter, property);
  if (empty === null) return null;
  return [replaceSource(frontmatter, empty.colonEnd, empty.valueEnd, ` ${written}`)];
}

/**
 * Puts `written` in the place of a single value. A text in lines below its sign becomes one of one
 * line; a comment behind the sign stays.
 */
export function replaceScalar(
  frontmatter: OpenFrontmatter,
  node: ParsedNode,
  written: string,
): readonly TextEdit[] {
  const { source } = frontmatter;
  const [start, end] = node.range;
  const header = blockHeader(node, source);
  if (header === null) return [replaceSource(frontmatter, start, end, written)];
  return [
    replaceSource(frontmatter, start, start + header.length, written),
    ...removeSource(frontmatter, [{ start: nextLine(source, start), end }]),
  ];
}

/** Takes a single value away, so that the property has none. */
export function clearScalar(
  frontmatter: OpenFrontmatter,
  { pair }: OpenProperty,
): readonly TextEdit[] | null {
  const { source } = frontmatter;
  const node = pair.value;
  const colonEnd = colonEndOf(pair);
  if (node === null || colonEnd === null) return null;
  const [start, end] = node.range;
  const header = blockHeader(node, source);
  if (header !== null) {
    if (!isBlank(source, colonEnd, start)) return null;
    const sign = { start: colonEnd, end: start + header.length };
    return removeSource(frontmatter, [sign, { start: nextLine(source, start), end }]);
  }
  if (isBlank(source, colonEnd, start)) {
    return removeSource(frontmatter, [{ start: colonEnd, end }]);
  }
  const from = lineStart(source, start);
  if (!isBlank(source, from, start) || !isBlank(source, end, lineEnd(source, end))) return null;
  return removeSource(frontmatter, [{ start: from, end: nextLine(source, end) }]);
}

/** Where the value of an empty property would stand; null when something else stands there. */
export function emptyPlace(
  { source }: OpenFrontmatter,
  { pair, value }: OpenProperty,
): { readonly colonEnd: number; readonly valueEnd: number } | null {
  if (value.shape !== "none" || isMap(pair.key)) return null;
  const separators = pair.srcToken?.sep ?? [];
  const colonEnd = colonEndOf(pair);
  // An anchor or a tag belongs to a value that is to come: not ours to move.
  if (separators.some(({ type }) => type === "anchor" || type === "tag")) return null;
  if (colonEnd === null) return null;
  const node = pair.value;
  const hasSource = node !== null && node.range[1] > node.range[0];
  if (!hasSource) return { colonEnd, valueEnd: colonEnd };
  return isBlank(source, colonEnd, node.range[0]) ? { colonEnd, valueEnd: node.range[1] } : null;
}

/** Just past the colon of a property; null for one that has none. */
export function colonEndOf({ srcToken }: OpenProperty["pair"]): number | null {
  const colon = (srcToken?.sep ?? []).find((token) => token.type === "map-value-ind");
  return colon === undefined ? null : colon.offset + 1;
}

function blockHeader(node: ParsedNode, source: string): string | null {
  if (!isScalar(node)) return null;
  if (node.type !== Scalar.BLOCK_LITERAL && node.type !== Scalar.BLOCK_FOLDED) return null;
  return BLOCK_HEADER.exec(source.slice(node.range[0], node.range[1]))?.[0] ?? null;
}

/** A text as it stands in the place of `node`: in its quotes, where it has some. */
export function writeLike(node: ParsedNode, text: string): string {
  if (isScalar(node) && node.type === Scalar.QUOTE_SINGLE) return writeQuoted(text, "'");
  if (isScalar(node) && node.type === Scalar.QUOTE_DOUBLE) return writeQuoted(text, '"');
  return writeScalar(text);
}
