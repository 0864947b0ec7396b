/** From a node of the YAML document to the items of a property, each as its source shows it. */
import { isScalar, isSeq, type ParsedNode, Scalar, type YAMLSeq } from "yaml";
import { hasAlias } from "./yaml-document";

export interface ValueItem {
  readonly text: string;
  readonly node: ParsedNode;
}

export interface Value {
  readonly shape: "none" | "scalar" | "list" | "other";
  readonly items: readonly ValueItem[];
}

const NONE: Value = { shape: "none", items: [] };
const OTHER: Value = { shape: "other", items: [] };

/** Reads a property's value. Items without a text (`null`, `~`, `""`) are left out. */
export function readValue(node: ParsedNode | null, source: string): Value {
  if (node === null) return NONE;
  if (hasAlias(node)) return OTHER;
  const single = textOf(node, source);
  if (single === "") return NONE;
  if (single !== null) return { shape: "scalar", items: [{ text: single, node }] };
  if (!isSeq<ParsedNode>(node)) return OTHER;

  const items: ValueItem[] = [];
  for (const item of node.items) {
    const text = textOf(item, source);
    if (text === null) return OTHER;
    if (text !== "") items.push({ text, node: item });
  }
  return { shape: "list", items };
}

/** The text of a scalar or a bare wikilink, `""` for no value, null for anything else. */
function textOf(node: ParsedNode, source: string): string | null {
  if (isScalar(node)) {
    if (node.value === null) return "";
    const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
    return isBlock ? node.source.replace(/\n+$/, "") : node.source;
  }
  return isSeq<ParsedNode>(node) ? bareLink(node, source) : null;
}

/** `[[Ann]]` without quotes: a list in a list to YAML, a link to everyone who writes it. */
function bareLink(outer: YAMLSeq.Parsed, source: string): string | null {
  const inner = outer.items[0];
  if (outer.items.length !== 1 || !isSeq<ParsedNode>(inner) || inner.flow !== true) return null;
  if (outer.flow !== true) return null;
  const [start, end] = outer.range;
  const only = inner.items[0];
  if (inner.items.length === 1 && isScalar(only)) {
    const name = only.source.trim();
    return name === "" ? null : `[[${name}]]`;
  }
  const raw = source.slice(start, end);
  if (!raw.startsWith("[[") || !raw.endsWith("]]")) return null;
  const name = raw.slice(2, -2).replace(/\s+/gu, " ").trim();
  return name === "" || /[[\]]/.test(name) ? null : `[[${name}]]`;
}
