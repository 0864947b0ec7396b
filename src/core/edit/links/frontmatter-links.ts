/** Links in the values of a note's properties, led elsewhere: inside the quotes that are there. */
import { isMap, isScalar, isSeq, type ParsedNode, Scalar } from "yaml";
import type { YamlPair } from "../../parse/yaml-document";
import { readValue } from "../../parse/yaml-values";
import type { OpenFrontmatter } from "../properties/frontmatter-source";
import { type LinkPlace, linksIn } from "./link-places";
import { applyEdits, type TextEdit } from "../text-edit";
import { hasProperties, meaningOfNode } from "../properties/value-meaning";
import { replaceSource } from "../properties/yaml-places";
import { escapeDouble, escapeSingle } from "../properties/yaml-scalar";

/** The address that a link shall have, or null for one that stays. */
export type Readdress = (link: LinkPlace) => string | null;

export interface FrontmatterLinks {
  /** Edits that may do it, the least intrusive first: one without edits when there is nothing to do. */
  readonly ways: readonly (readonly TextEdit[])[];
  /** What the values say afterwards, as `meaningOfValues` tells it. */
  readonly meaning: string;
}

/** A single text of the frontmatter, wherever it stands, and what it shall say. */
interface Leaf {
  readonly node: ParsedNode;
  readonly wanted: string;
  readonly isKey: boolean;
}

/** Plans other addresses for the links in all values, at any depth. O(frontmatter). */
export function planFrontmatterLinks(
  frontmatter: OpenFrontmatter,
  readdress: Readdress,
): FrontmatterLinks {
  const leaves: Leaf[] = [];
  const wanted = new Map<ParsedNode, string>();
  for (const { pair } of frontmatter.properties) {
    eachText(pair.value, frontmatter.source, false, (node, text, isKey) => {
      const edits = readdressed(text, linksIn(text), readdress);
      const applied = applyEdits(text, edits);
      if (edits.length === 0 || !applied.ok) return;
      leaves.push({ node, wanted: applied.text, isKey });
      wanted.set(node, applied.text);
    });
  }
  const meaning = meaningOfValues(frontmatter, wanted);
  if (leaves.length === 0) return { ways: [[]], meaning };
  // What others may repeat is not ours to change, and a key is more than a text.
  const isSafe = leaves.every(
    ({ node, isKey }) => !hasProperties(node) && (!isKey || isScalar(node)),
  );
  return { ways: isSafe ? waysOf(frontmatter, leaves, readdress) : [], meaning };
}

/** All values as one comparable text; `wanted` in place of what single texts say. */
export function meaningOfValues(
  { properties, source }: OpenFrontmatter,
  wanted: ReadonlyMap<ParsedNode, string> = new Map(),
): string {
  const say = (node: ParsedNode | null): unknown => {
    const text = node === null ? undefined : wanted.get(node);
    if (text !== undefined) return ["text", text];
    if (node === null || hasProperties(node)) return meaningOfNode(node, source);
    if (isSeq<ParsedNode>(node)) return ["list", ...node.items.map(say)];
    if (!isMap<ParsedNode, ParsedNode | null>(node)) return meaningOfNode(node, source);
    const pairs: readonly YamlPair[] = node.items;
    return ["map", ...pairs.map(({ key, value }) => [say(key), say(value)])];
  };
  return JSON.stringify(properties.map(({ key, pair }) => [key, say(pair.value)]));
}

/** Edits of the links of a text that get another address. */
export function readdressed(
  text: string,
  links: readonly LinkPlace[],
  readdress: Readdress,
): readonly TextEdit[] {
  return links.flatMap((link): TextEdit[] => {
    const address = readdress(link);
    const expected = text.slice(link.span.start, link.span.end);
    return address === null ? [] : [{ span: link.span, expected, text: address }];
  });
}

type Visit = (node: ParsedNode, text: string, isKey: boolean) => void;

function eachText(node: ParsedNode | null, source: string, isKey: boolean, visit: Visit): void {
  if (node === null) return;
  if (isScalar(node)) visit(node, node.source, isKey);
  else if (isSeq<ParsedNode>(node)) {
    // A link without quotes is a list in a list to YAML, and one text to the reader.
    const { shape, items } = readValue(node, source);
    const [only] = items;
    if (shape === "scalar" && only !== undefined) return visit(node, only.text, isKey);
    for (const item of node.items) eachText(item, source, isKey, visit);
  } else if (isMap<ParsedNode, ParsedNode | null>(node)) {
    const pairs: readonly YamlPair[] = node.items;
    for (const { key, value } of pairs) {
      eachText(key, source, true, visit);
      eachText(value, source, isKey, visit);
    }
  }
}

function waysOf(
  frontmatter: OpenFrontmatter,
  leaves: readonly Leaf[],
  readdress: Readdress,
): readonly (readonly TextEdit[])[] {
  const inside = leaves.map((leaf) => insideOf(frontmatter, leaf.node, readdress));
  const way = (mayStay: (node: ParsedNode) => boolean): readonly TextEdit[] =>
    leaves.flatMap(({ node, wanted }, index) => {
      const edits = inside[index] ?? [];
      if (edits.length > 0 && mayStay(node)) return edits;
      const [start, end] = node.range;
      return [replaceSource(frontmatter, start, end, `"${escapeDouble(wanted)}"`)];
    });
  return [
    way(() => true),
    way((node) => isScalar(node) && node.type !== Scalar.PLAIN),
    way(isBlockText),
  ];
}

/** Edits between the quotes of a text, or in its lines; none where its source reads otherwise. */
function insideOf(
  frontmatter: OpenFrontmatter,
  node: ParsedNode,
  readdress: Readdress,
): readonly TextEdit[] {
  if (!isScalar(node)) return [];
  const [start, end] = node.range;
  const isQuoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
  const from = start + (isQuoted ? 1 : 0);
  const raw = frontmatter.source.slice(from, end - (isQuoted ? 1 : 0));
  const escape = (text: string): string => {
    if (node.type === Scalar.QUOTE_DOUBLE) return escapeDouble(text);
    return node.type === Scalar.QUOTE_SINGLE ? escapeSingle(text) : text;
  };
  return readdressed(raw, linksIn(raw), readdress).map(({ span, text }) =>
    replaceSource(frontmatter, from + span.start, from + span.end, escape(text)),
  );
}

function isBlockText(node: ParsedNode): boolean {
  return (
    isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED)
  );
}
