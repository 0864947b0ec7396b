/**
 * Plans that take an item out of a list property, or put another in its place. A list is a set of
 * texts here: equal items go together, and no item comes twice by a change. A single text counts as
 * a list of one.
 */
import { isScalar, isSeq, type ParsedNode } from "yaml";
import {
  findProperty,
  meaningOf,
  type OpenFrontmatter,
  type OpenProperty,
  openFrontmatter,
  proveOne,
} from "./frontmatter-source";
import { removeItems } from "./list-removal";
import { NO_TEXT, notTexts, unsafe } from "./property-refusals";
import { clearScalar, replaceScalar, writeLike } from "./scalar-edit";
import type { Plan, TextEdit } from "../text-edit";
import { hasAnchor, hasProperties, kindOf, textMeaning, type ValueMeaning } from "./value-meaning";

const NOTHING_TO_DO: Plan = { ok: true, edits: [] };

/** A property that may hold texts; null where there is none. */
type Finding =
  | { readonly ok: true; readonly found: FoundProperty | null }
  | { readonly ok: false; readonly reason: string };

interface FoundProperty {
  readonly open: OpenFrontmatter;
  readonly property: OpenProperty;
}

/** What is to become of some nodes: what they say then (nothing: they go), and edits for it. */
interface Change {
  readonly replaced: ReadonlyMap<ParsedNode, readonly ValueMeaning[]>;
  readonly ways: readonly (readonly TextEdit[])[];
}

/**
 * Takes an item out of a list property, the first of `keys` that is there: every item that is equal
 * to `item`, with the comment on its line. The last one leaves `[]` in brackets, else a key without
 * a value. Does nothing where no item is equal; refuses a value that is something else than texts.
 */
export function planRemoveListItem(text: string, keys: readonly string[], item: string): Plan {
  const finding = find(text, keys);
  if (!finding.ok) return finding;
  if (finding.found === null) return NOTHING_TO_DO;
  const gone = nodesOf(finding.found.property, item);
  return gone.length === 0 ? NOTHING_TO_DO : planChange(text, finding.found, remove, gone, item);
}

/**
 * Puts `to` in the place of `from` in a list property, the first of `keys` that is there, in the
 * quotes that are there. Of several equal items the first is replaced and the others go; where the
 * list has `to` already, all of them go. Does nothing where that is done; refuses where neither is
 * there, and a value that is something else than texts.
 */
export function planReplaceListItem(
  text: string,
  keys: readonly string[],
  from: string,
  to: string,
): Plan {
  if (to.trim() === "") return { ok: false, reason: NO_TEXT };
  const finding = find(text, keys);
  if (!finding.ok) return finding;
  if (finding.found === null) return notThere(from);
  const { property } = finding.found;
  const old = nodesOf(property, from);
  const isThere = nodesOf(property, to).length > 0;
  if (old.length === 0) return isThere ? NOTHING_TO_DO : notThere(from);
  if (from === to) return NOTHING_TO_DO;
  return planChange(text, finding.found, isThere ? remove : replace, old, to);
}

function find(text: string, keys: readonly string[]): Finding {
  const opening = openFrontmatter(text);
  if (opening.kind === "refused") return { ok: false, reason: opening.reason };
  if (opening.kind === "none") return { ok: true, found: null };
  const open = opening.frontmatter;
  const property = findProperty(open.properties, keys);
  if (property?.value.shape === "other") return notTexts(property);
  return { ok: true, found: property === null ? null : { open, property } };
}

function nodesOf({ value }: OpenProperty, text: string): readonly ParsedNode[] {
  return value.items.filter((item) => item.text === text).map((item) => item.node);
}

function planChange(
  text: string,
  found: FoundProperty,
  change: (found: FoundProperty, nodes: readonly ParsedNode[], to: string) => Change,
  nodes: readonly ParsedNode[],
  to: string,
): Plan {
  const { open, property } = found;
  const value = property.pair.value;
  if (property.value.shape === "scalar" && !(isScalar(value) && kindOf(value) === "text")) {
    return notTexts(property);
  }
  // What has an anchor may be meant elsewhere too.
  if (value === null || [value, ...nodes].some(hasProperties) || nodes.some(hasAnchor)) {
    return unsafe(property);
  }
  const { replaced, ways } = change(found, nodes, to);
  const expected = open.properties.map((other) =>
    meaningOf(open, other, other === property ? replaced : undefined),
  );
  return proveOne(text, ways, expected, unsafe(property).reason);
}

function remove({ open, property }: FoundProperty, nodes: readonly ParsedNode[]): Change {
  const list = property.pair.value;
  const replaced = new Map(nodes.map((node) => [node, NOTHING]));
  if (list === null || !isSeq<ParsedNode>(list) || replaced.has(list)) {
    const edits = clearScalar(open, property);
    return { replaced, ways: edits === null ? [] : [edits] };
  }
  const ways = removeItems(open, list, new Set(nodes));
  const isKeyAlone = list.flow !== true && list.items.every((item) => replaced.has(item));
  return { replaced: isKeyAlone ? new Map([[list, NOTHING]]) : replaced, ways };
}

function replace(
  { open, property }: FoundProperty,
  [first, ...others]: readonly ParsedNode[],
  to: string,
): Change {
  if (first === undefined) return { replaced: new Map(), ways: [] };
  const edits = replaceScalar(open, first, writeLike(first, to));
  const gone = removeItems(open, property.pair.value, new Set(others));
  return {
    replaced: new Map([
      ...others.map((node) => [node, NOTHING] as const),
      [first, [textMeaning(to)]],
    ]),
    ways: others.length === 0 ? [edits] : gone.map((way) => [...edits, ...way]),
  };
}

const NOTHING: readonly ValueMeaning[] = [];

function notThere(text: string): Plan {
  const reason = `“${text}” is not in the list any more. Look at the list and try again.`;
  return { ok: false, reason };
}
