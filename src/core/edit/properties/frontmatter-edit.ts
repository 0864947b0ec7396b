/**
 * Plans that add to a note's properties: a template's, an item of a list. Every one splices text at
 * the places the YAML reader found, reads the result again and compares what it means; where that is
 * not exactly what was asked, it refuses.
 */
import { addLines, createBlock } from "./frontmatter-block";
import {
  findProperty,
  keyMeaning,
  meaningOf,
  type OpenFrontmatter,
  type OpenProperty,
  openFrontmatter,
  prove,
  proveOne,
} from "./frontmatter-source";
import { APP_STYLE, appendItems, fillList, listFromText, listLines, styleOf } from "./list-edit";
import { NO_NAME, NO_TEXT, notTexts, unsafe } from "./property-refusals";
import { fillScalar } from "./scalar-edit";
import type { TemplateProperty } from "./template-properties";
import type { Plan, TextEdit } from "../text-edit";
import { meaningOfNode, textMeaning, type ValueMeaning } from "./value-meaning";
import { writeScalar } from "./yaml-scalar";

const NOTHING_TO_DO: Plan = { ok: true, edits: [] };
const EMPTY_LIST: ValueMeaning = ["list"];

/** One property after the change, and the edits that make it so. */
interface Change {
  readonly edits: readonly TextEdit[];
  readonly meaning: string;
}

/**
 * Brings a template's properties into a note. A property that is not there is added in the
 * template's own lines; one without a value is filled; of two lists the missing items are appended
 * in the note's own style; every other value stays as it is. Refuses, with the line, where the
 * note's properties cannot be read.
 */
export function planMergeProperties(text: string, properties: readonly TemplateProperty[]): Plan {
  if (properties.length === 0) return NOTHING_TO_DO;
  const opening = openFrontmatter(text);
  if (opening.kind === "refused") return { ok: false, reason: opening.reason };
  if (opening.kind === "none") {
    const lines = properties.map((property) => property.source).join("\n");
    return createBlock(
      text,
      lines,
      properties.map((property) => keyMeaning(property.key, property.meaning)),
    );
  }
  const { frontmatter } = opening;
  const absent = properties.filter(
    ({ key }) => findProperty(frontmatter.properties, [key]) === null,
  );
  const changes = frontmatter.properties.map((property): Change => {
    const wanted = properties.find(({ key }) => key.toLowerCase() === property.key.toLowerCase());
    const unchanged = { edits: [], meaning: meaningOf(frontmatter, property) };
    return wanted === undefined
      ? unchanged
      : (mergeOne(frontmatter, property, wanted) ?? unchanged);
  });
  const added = absent.map((property) => property.source).join("\n");
  const edits = [
    ...changes.flatMap((change) => change.edits),
    ...(absent.length > 0 ? [addLines(text, frontmatter, added)] : []),
  ];
  if (edits.length === 0) return NOTHING_TO_DO;
  const expected = [
    ...changes.map((change) => change.meaning),
    ...absent.map((property) => keyMeaning(property.key, property.meaning)),
  ];
  return prove(text, edits, expected);
}

/**
 * Adds an item to a list property: the first of `keys` that is there, else a new property named
 * `keys[0]`. A single text on the key's line becomes the first item of a list. Does nothing when the
 * item is there; refuses a value that is something else than texts.
 */
export function planAddListItem(text: string, keys: readonly string[], item: string): Plan {
  const name = keys[0];
  if (name === undefined || name === "") return { ok: false, reason: NO_NAME };
  if (item.trim() === "") return { ok: false, reason: NO_TEXT };
  const opening = openFrontmatter(text);
  if (opening.kind === "refused") return { ok: false, reason: opening.reason };
  const open = opening.kind === "open" ? opening.frontmatter : null;
  const property = open === null ? null : findProperty(open.properties, keys);
  if (open === null || property === null) {
    const style = open === null ? APP_STYLE : styleOf(open);
    const lines = `${writeScalar(name)}:${listLines([item], "\n", "", style)}`;
    const added = keyMeaning(name, ["list", textMeaning(item)]);
    if (open === null) return createBlock(text, lines, [added]);
    const expected = [...open.properties.map((other) => meaningOf(open, other)), added];
    return prove(text, [addLines(text, open, lines)], expected);
  }
  if (property.value.shape === "other") return notTexts(property);
  if (property.value.items.some((present) => present.text === item)) return NOTHING_TO_DO;
  const change =
    property.value.shape === "scalar"
      ? addToText(open, property, item)
      : addItems(open, property, [item]);
  if (change === null) {
    return property.value.shape === "scalar" ? notTexts(property) : unsafe(property);
  }
  const expected = open.properties.map((other) =>
    other === property ? change.meaning : meaningOf(open, other),
  );
  return proveOne(text, [change.edits], expected, unsafe(property).reason);
}

/** Null means that the note's value stays. */
function mergeOne(
  frontmatter: OpenFrontmatter,
  property: OpenProperty,
  wanted: TemplateProperty,
): Change | null {
  const shape = property.value.shape;
  if (wanted.shape === "list" && (shape === "list" || shape === "none")) {
    return addItems(frontmatter, property, wanted.items);
  }
  if (wanted.shape !== "scalar" || shape !== "none") return null;
  const [text] = wanted.items;
  if (text === undefined) return null;
  const edits = fillScalar(frontmatter, property, wanted.scalar ?? writeScalar(text));
  if (edits === null) return null;
  const value = wanted.scalar === null ? textMeaning(text) : wanted.meaning;
  return { edits, meaning: keyMeaning(property.key, value) };
}

/** Null when every item is there, or when the place cannot take one. */
function addItems(
  frontmatter: OpenFrontmatter,
  property: OpenProperty,
  items: readonly string[],
): Change | null {
  const present = new Set(property.value.items.map((item) => item.text));
  const missing = [...new Set(items)].filter((item) => !present.has(item));
  if (missing.length === 0) return null;
  const isEmpty = property.value.shape === "none";
  const edits = isEmpty
    ? fillList(frontmatter, property, missing)
    : appendItems(frontmatter, property, missing);
  if (edits === null) return null;
  const before = isEmpty ? EMPTY_LIST : meaningOfNode(property.pair.value, frontmatter.source);
  // A list with an anchor may be meant elsewhere too.
  if (before[0] !== "list") return null;
  return { edits, meaning: keyMeaning(property.key, [...before, ...missing.map(textMeaning)]) };
}

function addToText(
  frontmatter: OpenFrontmatter,
  property: OpenProperty,
  item: string,
): Change | null {
  const edits = listFromText(frontmatter, property, item);
  if (edits === null) return null;
  const first = meaningOfNode(property.pair.value, frontmatter.source);
  return { edits, meaning: keyMeaning(property.key, ["list", first, textMeaning(item)]) };
}
