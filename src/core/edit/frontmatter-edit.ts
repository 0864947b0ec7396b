/**
 * Plans for a note's properties. Every one splices text at the places the YAML reader found, reads
 * the result again and compares what it means; where that is not exactly what was asked, it refuses.
 */
import {
  findProperty,
  lineBreakAt,
  meaning,
  meaningOf,
  type OpenFrontmatter,
  type OpenProperty,
  openFrontmatter,
  prove,
} from "./frontmatter-source";
import { appendItems, fillList, fillScalar, listLines, rootIndent } from "./list-edit";
import type { TemplateProperty } from "./template-properties";
import type { Plan, TextEdit } from "./text-edit";
import { writeScalar } from "./yaml-scalar";

const NOTHING_TO_DO: Plan = { ok: true, edits: [] };

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
      properties.map((property) => property.meaning),
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
    ...absent.map((property) => property.meaning),
  ];
  return prove(text, edits, expected);
}

/**
 * Adds an item to a list property: the first of `keys` that is there, else a new property named
 * `keys[0]`. Does nothing when the list has the item; refuses when the value is not a list.
 */
export function planAddListItem(text: string, keys: readonly string[], item: string): Plan {
  const name = keys[0];
  if (name === undefined || name === "") return { ok: false, reason: "The property needs a name." };
  const opening = openFrontmatter(text);
  if (opening.kind === "refused") return { ok: false, reason: opening.reason };
  const key = writeScalar(name);
  if (opening.kind === "none") {
    const lines = `${key}:${listLines([item], "\n", "")}`;
    return createBlock(text, lines, [meaning(name, "list", [item])]);
  }
  const { frontmatter } = opening;
  const property = findProperty(frontmatter.properties, keys);
  const others = frontmatter.properties.map((other) => meaningOf(frontmatter, other));
  if (property === null) {
    const lines = `${key}:${listLines([item], "\n", "")}`;
    const expected = [...others, meaning(name, "list", [item])];
    return prove(text, [addLines(text, frontmatter, lines)], expected);
  }
  if (property.value.shape === "scalar" || property.value.shape === "other") {
    const reason = `The property "${property.key}" does not hold a list. Make it a list and try again.`;
    return { ok: false, reason };
  }
  if (property.value.items.some((present) => present.text === item)) return NOTHING_TO_DO;
  const change = addItems(frontmatter, property, [item]);
  if (change === null) {
    const reason = `The property "${property.key}" is written in a way that cannot take another item. Add it by hand.`;
    return { ok: false, reason };
  }
  const at = frontmatter.properties.indexOf(property);
  const expected = others.map((other, index) => (index === at ? change.meaning : other));
  return prove(text, change.edits, expected);
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
  return { edits, meaning: meaning(property.key, "scalar", [text]) };
}

/** Null when every item is there, or when the place cannot take one. */
function addItems(
  frontmatter: OpenFrontmatter,
  property: OpenProperty,
  items: readonly string[],
): Change | null {
  const present = property.value.items.map((item) => item.text);
  const missing = [...new Set(items)].filter((item) => !present.includes(item));
  if (missing.length === 0) return null;
  const edits =
    property.value.shape === "none"
      ? fillList(frontmatter, property, missing)
      : appendItems(frontmatter, property, missing);
  if (edits === null) return null;
  return { edits, meaning: meaning(property.key, "list", [...present, ...missing]) };
}

/** Lines (LF between them) as the last ones before the closing fence. */
function addLines(text: string, frontmatter: OpenFrontmatter, lines: string): TextEdit {
  const at = frontmatter.span.yaml.end;
  const lineBreak = lineBreakAt(text, at);
  const margin = rootIndent(frontmatter);
  const own = lines.split("\n").map((line) => (line === "" ? line : margin + line));
  return insertion(at, own.join(lineBreak) + lineBreak);
}

/** A block before everything but a byte order mark. */
function createBlock(text: string, lines: string, expected: readonly string[]): Plan {
  const at = text.startsWith("\uFEFF") ? 1 : 0;
  const lineBreak = lineBreakAt(text, at);
  const block = ["---", ...lines.split("\n"), "---", ""].join(lineBreak);
  return prove(text, [insertion(at, block)], expected);
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, expected: "", text };
}
