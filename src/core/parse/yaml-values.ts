/** From a node of the YAML document to the items of a property, each as its source shows it. */
import { isMap, isScalar, isSeq, type ParsedNode, Scalar, type YAMLSeq } from "yaml";
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

/**
 * Reads a property's value. Items without a text (`null`, `~`, `""`) are left out. A list that holds
 * more than texts is `other`, with the texts that it has: it is read, and no edit touches it.
 */
export function readValue(node: ParsedNode | null, source: string): Value {
  if (node === null) return NONE;
  const single = textOf(node, source);
  if (single === "") return NONE;
  if (single !== null) return { shape: "scalar", items: [{ text: single, node }] };
  if (!isSeq<ParsedNode>(node)) return OTHER;

  const items: ValueItem[] = [];
  let shape: Value["shape"] = hasAlias(node) ? "other" : "list";
  for (const item of node.items) {
    const text = textOf(item, source);
    const shown = text ?? sentenceWithColon(item, source);
    if (text === null) shape = "other";
    if (shown !== null && shown !== "") items.push({ text: shown, node: item });
  }
  return { shape, items };
}

/** `- When angry: pause` is a map to YAML, and a sentence to whoever wrote it. */
function sentenceWithColon(node: ParsedNode, source: string): string | null {
  if (!isMap(node) || node.flow === true || node.items.length !== 1) return null;
  const raw = source.slice(node.range[0], node.range[1]).trim();
  return raw.includes("\n") || raw.includes("\r") || hasAlias(node) ? null : raw;
}

/** The text of a scalar or a bare wikilink, `""` for no value, null for anything else. */
function textOf(node: ParsedNode, source: string): string | null {
  if (isScalar(node)) {
    if (node.value === null) return "";
    const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
    return isBlock ? withoutEndBreaks(node.source) : node.source;
  }
  return isSeq<ParsedNode>(node) ? bareLink(node, source) : null;
}

function withoutEndBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n") end--;
  return text.slice(0, end);
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
