/** What a lesson note holds besides what another one takes over from it. */
import { isMap, isSeq, type ParsedNode } from "yaml";
import type { Span } from "../../note";
import { isLessonHeading } from "../../parse/headings";
import type { YamlPair } from "../../parse/yaml-document";
import type { PropertyKeys } from "../../settings/settings";
import { baseName } from "../../text";
import { placeBlocks } from "../lessons/block-places";
import {
  findProperty,
  meaningOf,
  type OpenFrontmatter,
  type Opening,
  openFrontmatter,
} from "../properties/frontmatter-source";
import type { HistoryRules } from "./history";
import { historyOf } from "./history-lines";
import { nextOutside, type NoteReading, readForEdit } from "../lessons/note-reading";

interface NoteText {
  readonly path: string;
  readonly text: string;
}

const SINGLES = ["lesson", "cue", "move", "check", "review"] as const;
const LISTS = ["people", "not", "aliases"] as const;
/** Around a heading's own text, and in a line that parts two stretches of text. */
const MARKS = /^[\s#=*_-]*$/u;

/**
 * Why the emptied note must stay, in one sentence, or null: values that the other note does not
 * have, comments in its properties, anything in the body but the history under its heading. O(text).
 */
export function remainderOf(gone: NoteText, keep: NoteText, rules: HistoryRules): string | null {
  const [name, other] = [baseName(gone.path), baseName(keep.path)];
  const opening = openFrontmatter(gone.text);
  const reading = readForEdit(gone.path, gone.text, rules);
  if (opening.kind !== "open") return `The properties of “${name}” cannot be read, so it stays.`;
  if (!reading.ok) return reading.reason;
  const property = propertyLeft(opening.frontmatter, openFrontmatter(keep.text), rules);
  if (property !== null) {
    return `“${name}” has the property “${property}”, which “${other}” does not have. Move it there and try again.`;
  }
  if (hasComment(opening.frontmatter)) {
    return `“${name}” has a comment among its properties. Move it to “${other}” and try again.`;
  }
  return hasOwnText(reading, rules)
    ? `“${name}” has text besides its history. Move what you want to keep to “${other}” and try again.`
    : null;
}

/** The name of the first property whose value nobody takes over, or null. */
function propertyLeft(gone: OpenFrontmatter, kept: Opening, { keys }: HistoryRules): string | null {
  const read = (names: readonly (keyof PropertyKeys)[]) =>
    new Set(names.map((name) => findProperty(gone.properties, keys[name])));
  const [singles, lists, [retired]] = [read(SINGLES), read(LISTS), read(["retired"])];
  const left = gone.properties.find((property) => {
    const { shape, items } = property.value;
    if (shape === "none" || (shape === "list" && items.length === 0)) return false;
    if (shape !== "other" && lists.has(property)) return false;
    if (shape !== "other" && singles.has(property) && items.length === 1) return false;
    // The history tells of it; other words than these mean nothing to anyone but their writer.
    if (property === retired && /^(?:true|false)$/iu.test(items[0]?.text ?? "")) return false;
    if (kept.kind !== "open") return true;
    const same = findProperty(kept.frontmatter.properties, [property.key]);
    return same === null || valueOf(kept.frontmatter, same) !== valueOf(gone, property);
  });
  return left?.key ?? null;
}

/** What a property says, whatever the case of its name. */
function valueOf(frontmatter: OpenFrontmatter, property: OpenFrontmatter["properties"][number]) {
  return meaningOf(frontmatter, { ...property, key: "" });
}

/** True when a `#` stands outside all keys and texts. */
function hasComment({ source, properties }: OpenFrontmatter): boolean {
  const texts = properties.flatMap(({ pair }) => [...textsIn(pair.key), ...textsIn(pair.value)]);
  let at = 0;
  const between = texts.map(({ start, end }) => {
    const part = source.slice(at, start);
    at = Math.max(at, end);
    return part;
  });
  return [...between, source.slice(at)].join("").includes("#");
}

/** Where the single texts of a value stand, in order. Its depth is bounded by the YAML reader. */
function textsIn(node: ParsedNode | null): readonly Span[] {
  if (node === null) return [];
  if (isSeq<ParsedNode>(node)) return node.items.flatMap(textsIn);
  if (!isMap<ParsedNode, ParsedNode | null>(node)) {
    return [{ start: node.range[0], end: node.range[1] }];
  }
  const pairs: readonly YamlPair[] = node.items;
  return pairs.flatMap(({ key, value }) => [...textsIn(key), ...textsIn(value)]);
}

function hasOwnText(reading: NoteReading, rules: HistoryRules): boolean {
  const { body } = reading;
  const carried = new Set<number>();
  historyOf(reading, rules.historyHeadings)?.lines.forEach(({ index }) => {
    for (let inside = index; inside < nextOutside(body, index); inside++) carried.add(inside);
  });
  // A heading with the note's own name says nothing that its name does not.
  const headings = [...rules.historyHeadings, baseName(reading.path)];
  return placeBlocks(body.text).some(({ kind, pieces, place }, index) => {
    if (carried.has(index)) return false;
    if (kind !== "heading" && kind !== "break") return true;
    const said = pieces.map(({ start, end }) => body.text.slice(start, end)).join(" ");
    if (said !== "" && !isLessonHeading(said, headings)) return true;
    // Behind a heading a comment may begin, which is no block of its own.
    const from = pieces.at(-1)?.end ?? place.start;
    return !MARKS.test(body.text.slice(from, place.end));
  });
}
