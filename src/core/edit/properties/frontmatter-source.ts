/** Frontmatter opened for editing: its nodes with their places, and the proof that an edit is true. */
import type { YAMLMap } from "yaml";
import type { FrontmatterSpan } from "../../note";
import { findFrontmatter, readFrontmatter } from "../../parse/frontmatter";
import { keyText, readYaml, type YamlPair } from "../../parse/yaml-document";
import { readValue, type Value } from "../../parse/yaml-values";
import { applyEdits, type Plan, type TextEdit } from "../text-edit";
import {
  hasProperties,
  meaningOfNode,
  type Replacements,
  type ValueMeaning,
} from "./value-meaning";

/** A property with the nodes that hold it; all ranges are offsets into `OpenFrontmatter.source`. */
export interface OpenProperty {
  readonly key: string;
  readonly pair: YamlPair;
  readonly value: Value;
}

export interface OpenFrontmatter {
  readonly span: FrontmatterSpan;
  /** The YAML between the fences; its offset in the note is `span.yaml.start`. */
  readonly source: string;
  /** Null when the block holds no property yet. */
  readonly map: YAMLMap.Parsed | null;
  readonly properties: readonly OpenProperty[];
}

export type Opening =
  | { readonly kind: "open"; readonly frontmatter: OpenFrontmatter }
  | { readonly kind: "none" }
  | { readonly kind: "refused"; readonly reason: string };

/** What the properties say, in order: one text a property, equal when they mean the same. */
export type Meaning = readonly string[];

const UNSAFE =
  "The properties of this note are written in a way that cannot be changed safely. Change them by hand.";
const UNPROVED: Plan = { ok: false, reason: UNSAFE };

/** Opens a note's frontmatter; refuses what cannot be read, for then no edit may touch it. */
export function openFrontmatter(text: string): Opening {
  const span = findFrontmatter(text);
  if (span === null) {
    return /^\uFEFF?---[ \t]*(?:\r?\n|$)/u.test(text)
      ? {
          kind: "refused",
          reason:
            "The note begins with --- on line 1, but no second --- closes the properties. Add it and try again.",
        }
      : { kind: "none" };
  }
  const source = text.slice(span.yaml.start, span.yaml.end);
  if (hasControl(source)) {
    return {
      kind: "refused",
      reason: "The properties hold invisible control characters. Remove them and try again.",
    };
  }
  const reading = readYaml(source);
  if (!reading.ok) {
    const said = readFrontmatter(text, span).diagnostics[0]?.message ?? UNSAFE;
    return { kind: "refused", reason: `${said} Mend that and try again.` };
  }
  if (reading.map === null ? hasContent(source) : isMarked(reading.map, reading.pairs[0])) {
    return { kind: "refused", reason: UNSAFE };
  }
  const properties = reading.pairs.map((pair) => ({
    key: keyText(pair.key, source),
    pair,
    value: readValue(pair.value, source),
  }));
  return { kind: "open", frontmatter: { span, source, map: reading.map, properties } };
}

/** The property of the first of `keys` that is there; names count without case, as in the app. */
export function findProperty(
  properties: readonly OpenProperty[],
  keys: readonly string[],
): OpenProperty | null {
  for (const key of keys) {
    const folded = key.toLowerCase();
    const found = properties.find((property) => property.key.toLowerCase() === folded);
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * What a property says, as one comparable text that holds the type of every value.
 *
 * @param replaced what stands in for the value, or for items of it, after a change
 */
export function meaningOf(
  { source }: OpenFrontmatter,
  { key, pair }: OpenProperty,
  replaced?: Replacements,
): string {
  return keyMeaning(key, meaningOfNode(pair.value, source, replaced));
}

/** The same for a property that is not there yet. */
export function keyMeaning(key: string, value: ValueMeaning): string {
  return JSON.stringify([key, value]);
}

/**
 * The edits as a plan, once it is shown that they do what they should: the result is read again,
 * its properties mean `expected`, and the body is the same text. Else a refusal.
 */
export function prove(text: string, edits: readonly TextEdit[], expected: Meaning): Plan {
  const applied = applyEdits(text, edits);
  if (!applied.ok) return applied;
  const opening = openFrontmatter(applied.text);
  if (opening.kind !== "open") return UNPROVED;
  const { frontmatter } = opening;
  const { properties, span } = frontmatter;
  const same =
    properties.length === expected.length &&
    properties.every((property, index) => expected[index] === meaningOf(frontmatter, property));
  const body = applied.text.slice(span.bodyStart);
  return same && body === bodyOf(text) ? { ok: true, edits } : UNPROVED;
}

/**
 * The first of several ways to make a change that is shown true; none of them, and the change is
 * refused for `reason`.
 */
export function proveOne(
  text: string,
  ways: readonly (readonly TextEdit[])[],
  expected: Meaning,
  reason: string,
): Plan {
  for (const edits of ways) {
    const plan = prove(text, edits, expected);
    if (plan.ok) return plan;
  }
  return { ok: false, reason };
}

/** The line break of the line before `at`, or the text's first one, or LF. */
export function lineBreakAt(text: string, at: number): string {
  if (text[at - 1] === "\n") return text[at - 2] === "\r" ? "\r\n" : "\n";
  const first = text.indexOf("\n");
  return first > 0 && text[first - 1] === "\r" ? "\r\n" : "\n";
}

/**
 * True for an anchor or a tag that stands before all properties: readers disagree whether it is the
 * first key's or the whole map's.
 */
function isMarked(map: YAMLMap.Parsed, first: YamlPair | undefined): boolean {
  return hasProperties(map) || (first !== undefined && hasProperties(first.key));
}

/** True for anything but comments: an anchor or empty quotes, say, that stand there alone. */
function hasContent(source: string): boolean {
  return /^[ \t]*[^ \t\r\n#]/mu.test(source);
}

function bodyOf(text: string): string {
  const span = findFrontmatter(text);
  if (span !== null) return text.slice(span.bodyStart);
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/** Control characters but tab and line breaks; a carriage return alone is one of them. */
function hasControl(source: string): boolean {
  return /(?![\t\n\r])\p{Cc}|\r(?!\n)/u.test(source);
}
