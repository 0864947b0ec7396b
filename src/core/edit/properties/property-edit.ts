/** Plans that give a property a single value, or take it away with its value. */
import { isScalar, type ParsedNode } from "yaml";
import { readDay } from "../../dates";
import type { Span } from "../../note";
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
import { NO_NAME, notSingle, unsafe } from "./property-refusals";
import { colonEndOf, fillScalar, replaceScalar, writeLike } from "./scalar-edit";
import type { Plan } from "../text-edit";
import { hasAnchor, hasProperties, kindOf, textMeaning, type ValueMeaning } from "./value-meaning";
import {
  afterBlankLines,
  endOfLines,
  isBlank,
  isLastOnLine,
  lineStart,
  nextLine,
  removeSource,
} from "./yaml-places";
import { writeScalar } from "./yaml-scalar";

/** A single value. A text stays one for every reader, also `true` or `2026-05-18`. */
export type PropertyValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** A calendar date `YYYY-MM-DD`. */
  | { readonly kind: "date"; readonly date: string };

const NOTHING_TO_DO: Plan = { ok: true, edits: [] };

/**
 * Gives a property a single value: the first of `keys` that is there, else a new property named
 * `keys[0]`. A text keeps the quotes that are there; dates, `true` and `false` have none. Does
 * nothing where the value is there; refuses to replace a list or a map, and a date that no calendar
 * has.
 */
export function planSetProperty(text: string, keys: readonly string[], value: PropertyValue): Plan {
  const name = keys[0];
  if (name === undefined || name === "") return { ok: false, reason: NO_NAME };
  if (value.kind === "date" && readDay(value.date) !== value.date) {
    return { ok: false, reason: `“${value.date}” is no date. Write it like 2026-03-09.` };
  }
  const opening = openFrontmatter(text);
  if (opening.kind === "refused") return { ok: false, reason: opening.reason };
  const open = opening.kind === "open" ? opening.frontmatter : null;
  const property = open === null ? null : findProperty(open.properties, keys);
  if (open === null || property === null) {
    const line = `${writeScalar(name)}: ${write(value)}`;
    const added = keyMeaning(name, meaningOfValue(value));
    if (open === null) return createBlock(text, line, [added]);
    const expected = [...open.properties.map((other) => meaningOf(open, other)), added];
    return prove(text, [addLines(text, open, line)], expected);
  }
  const node = property.pair.value;
  if (holds(property, value)) return NOTHING_TO_DO;
  const { shape } = property.value;
  if (shape === "list" || shape === "other") return notSingle(property);
  if (node !== null && (hasProperties(node) || hasAnchor(node))) return unsafe(property);
  const edits =
    shape === "none" || node === null
      ? fillScalar(open, property, write(value))
      : replaceScalar(open, node, write(value, node));
  const wanted = keyMeaning(property.key, meaningOfValue(value));
  const expected = open.properties.map((other) =>
    other === property ? wanted : meaningOf(open, other),
  );
  return proveOne(text, edits === null ? [] : [edits], expected, unsafe(property).reason);
}

/**
 * Takes a property away, with its value and the comments in its lines: under every name that is one
 * of `keys`, so that none of them is left. Comments on lines of their own above and below stay, and
 * so does the block. Does nothing where none is there; refuses a property that shares its line,
 * or that holds an anchor.
 */
export function planRemoveProperty(text: string, keys: readonly string[]): Plan {
  const opening = openFrontmatter(text);
  if (opening.kind === "refused") return { ok: false, reason: opening.reason };
  if (opening.kind === "none") return NOTHING_TO_DO;
  const { frontmatter } = opening;
  const names = new Set(keys.map((key) => key.toLowerCase()));
  const gone = frontmatter.properties.filter(({ key }) => names.has(key.toLowerCase()));
  const [first] = gone;
  if (first === undefined) return NOTHING_TO_DO;
  const anchored = gone.find(({ pair }) => hasAnchor(pair.value));
  if (anchored !== undefined) return unsafe(anchored);
  const ways = [false, true].flatMap((withBlanks) => {
    const spans = gone.flatMap((property) => linesOf(frontmatter, property, withBlanks) ?? []);
    return spans.length === gone.length ? [removeSource(frontmatter, spans)] : [];
  });
  const expected = frontmatter.properties
    .filter((property) => !gone.includes(property))
    .map((property) => meaningOf(frontmatter, property));
  return proveOne(text, ways, expected, unsafe(first).reason);
}

/** The lines of a property; null where something else stands in them. */
function linesOf(
  { source }: OpenFrontmatter,
  { pair }: OpenProperty,
  withBlanks: boolean,
): Span | null {
  const keyStart = pair.key.range[0];
  const start = lineStart(source, keyStart);
  const end =
    pair.value === null
      ? endOfKeyLine(source, pair, withBlanks)
      : endOfLines(source, pair.value, withBlanks);
  return end === null || !isBlank(source, start, keyStart) ? null : { start, end };
}

function endOfKeyLine(
  source: string,
  pair: OpenProperty["pair"],
  withBlanks: boolean,
): number | null {
  const keyEnd = colonEndOf(pair) ?? pair.key.range[1];
  if (!isLastOnLine(source, keyEnd)) return null;
  const next = nextLine(source, keyEnd);
  return withBlanks ? afterBlankLines(source, next) : next;
}

/** The value as YAML; a text in the quotes of the one that it replaces. */
function write(value: PropertyValue, instead: ParsedNode | null = null): string {
  if (value.kind === "boolean") return String(value.value);
  if (value.kind === "date") return value.date;
  return instead === null ? writeScalar(value.text) : writeLike(instead, value.text);
}

function meaningOfValue(value: PropertyValue): ValueMeaning {
  if (value.kind === "boolean") return ["boolean", value.value];
  return value.kind === "date" ? ["date", value.date] : textMeaning(value.text);
}

/** True when that is the value already. A date in quotes is one; a `true` in quotes is a text. */
function holds({ pair }: OpenProperty, value: PropertyValue): boolean {
  const node = pair.value;
  if (!isScalar(node)) return false;
  const kind = kindOf(node);
  if (value.kind === "boolean") return kind === "boolean" && node.value === value.value;
  // The value itself, not its trimmed text: a day in lines below its sign ends with a line break.
  if (value.kind === "text") return kind === "text" && node.value === value.text;
  return (kind === "date" || kind === "text") && node.value === value.date;
}
