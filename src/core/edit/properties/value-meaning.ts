/** What a value says, whatever way it is written: what an edit is proved by. */
import { isMap, isScalar, isSeq, type ParsedNode, Scalar } from "yaml";
import type { YamlPair } from "../../parse/yaml-document";

/** Plain JSON: two values mean the same when `JSON.stringify` gives the same. */
export type ValueMeaning = readonly [string, ...unknown[]];

/** What stands in for a value, or for an item of a list, after a change: none, one or several. */
export type Replacements = ReadonlyMap<ParsedNode, readonly ValueMeaning[]>;

export const NO_VALUE: ValueMeaning = ["none"];

const NO_REPLACEMENTS: Replacements = new Map();
const DAY = /^\d{4}-\d\d-\d\d$/u;

export function textMeaning(text: string): ValueMeaning {
  return ["text", text];
}

/**
 * What a node says, with the type of every value, its spelling where it is no text (`007` is not
 * `7`), and its anchors and tags. Aliases are named, never followed. O(node).
 */
export function meaningOfNode(
  node: ParsedNode | null,
  source: string,
  replaced: Replacements = NO_REPLACEMENTS,
): ValueMeaning {
  if (node === null) return NO_VALUE;
  const instead = replaced.get(node);
  if (instead !== undefined) return instead[0] ?? NO_VALUE;
  const said = plainMeaning(node, source, replaced);
  return hasProperties(node) ? ["marked", node.anchor ?? "", node.tag ?? "", said] : said;
}

/** True for a node with an anchor or a tag: others may refer to it, so no edit touches it. */
export function hasProperties(node: ParsedNode): boolean {
  return node.anchor !== undefined || node.tag !== undefined;
}

/**
 * True for a node with an anchor on it or in it. Without it, an alias further down would mean
 * another anchor of the same name, so such a node neither goes nor changes.
 */
export function hasAnchor(node: ParsedNode | null): boolean {
  if (node === null) return false;
  if (node.anchor !== undefined) return true;
  if (isSeq<ParsedNode>(node)) return node.items.some(hasAnchor);
  if (!isMap<ParsedNode, ParsedNode | null>(node)) return false;
  const pairs: readonly YamlPair[] = node.items;
  return pairs.some(({ key, value }) => hasAnchor(key) || hasAnchor(value));
}

/** What kind of value a single one is: a day without quotes is a date to the app. */
export function kindOf(node: Scalar.Parsed): "none" | "boolean" | "number" | "date" | "text" {
  const { value } = node;
  if (value === null) return "none";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "string") {
    return node.type === Scalar.PLAIN && DAY.test(node.source) ? "date" : "text";
  }
  return "number";
}

function plainMeaning(node: ParsedNode, source: string, replaced: Replacements): ValueMeaning {
  if (isScalar(node)) {
    const kind = kindOf(node);
    if (kind === "none") return NO_VALUE;
    return [kind, kind === "boolean" ? node.value : node.source];
  }
  if (isSeq<ParsedNode>(node)) {
    const items = node.items.flatMap(
      (item) => replaced.get(item) ?? [meaningOfNode(item, source, replaced)],
    );
    return ["list", ...items];
  }
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    const pairs: readonly YamlPair[] = node.items;
    return [
      "map",
      ...pairs.map(({ key, value }) => [meaningOfNode(key, source), meaningOfNode(value, source)]),
    ];
  }
  // Nothing else is left: readers take no other node.
  return ["alias", source.slice(node.range[0], node.range[1])];
}
