/** Whether an edit of a property did what was asked and nothing else, by the independent reader. */
import { planAddListItem } from "../../src/core/edit/properties/frontmatter-edit";
import {
  planRemoveListItem,
  planReplaceListItem,
} from "../../src/core/edit/properties/list-item-edit";
import {
  planRemoveProperty,
  planSetProperty,
  type PropertyValue,
} from "../../src/core/edit/properties/property-edit";
import type { Plan } from "../../src/core/edit/text-edit";
import { findFrontmatter, readFrontmatter } from "../../src/core/parse/frontmatter";
import type { Judgement, Trial } from "./edit-trial";
import {
  bodyOf,
  canonical,
  cutNote,
  readProperties,
  type ReadProperties,
  readTyped,
} from "./independent-reader";

interface ItemAsk<Kind extends "add" | "remove"> {
  readonly kind: Kind;
  readonly keys: readonly string[];
  readonly item: string;
}

interface ReplaceAsk {
  readonly kind: "replace";
  readonly keys: readonly string[];
  readonly from: string;
  readonly to: string;
}

interface SetAsk {
  readonly kind: "set";
  readonly keys: readonly string[];
  readonly value: PropertyValue;
}

interface DropAsk {
  readonly kind: "drop";
  readonly keys: readonly string[];
}

/** What is asked of a note's properties. */
export type PropertyAsk = ItemAsk<"add"> | ItemAsk<"remove"> | ReplaceAsk | SetAsk | DropAsk;

export function propertyTrial(ask: PropertyAsk): Trial {
  return {
    what: JSON.stringify(ask),
    plan: (text) => planOf(ask, text),
    judge: (before, after) => judge(ask, before, after),
  };
}

function planOf(ask: PropertyAsk, text: string): Plan {
  switch (ask.kind) {
    case "add":
      return planAddListItem(text, ask.keys, ask.item);
    case "remove":
      return planRemoveListItem(text, ask.keys, ask.item);
    case "replace":
      return planReplaceListItem(text, ask.keys, ask.from, ask.to);
    case "set":
      return planSetProperty(text, ask.keys, ask.value);
    case "drop":
      return planRemoveProperty(text, ask.keys);
  }
}

function judge(ask: PropertyAsk, textBefore: string, textAfter: string): Judgement {
  const [before, after] = [cutNote(textBefore), cutNote(textAfter)];
  if (bodyOf(before) !== bodyOf(after)) return { wrong: "the body has changed" };
  if (textBefore.startsWith("\uFEFF") !== textAfter.startsWith("\uFEFF")) {
    return { wrong: "the byte order mark has moved" };
  }
  const hadProperties = readProperties(before.yaml);
  if (hadProperties === null || !agreesOnNames(ask, textBefore, hadProperties)) return "unread";
  const hasProperties = readProperties(after.yaml);
  if (hasProperties === null) return { wrong: "the properties cannot be read any more" };
  const found = canonical(hasProperties);
  const allowed = allowedAfter(ask, hadProperties).map((one) => canonical(inObjectOrder(one)));
  if (!allowed.includes(found)) {
    return { wrong: `not as asked: ${allowed.join(" or ")} expected, ${found} found` };
  }
  return hasType(ask, after.yaml) ? "right" : { wrong: "the value has another type" };
}

/**
 * What the properties may say after the edit, in their order. More than one answer where the
 * readers may differ on what is there: a number's spelling, the line breaks at the end of a text.
 */
function allowedAfter(ask: PropertyAsk, before: ReadProperties): readonly ReadProperties[] {
  if (ask.kind === "drop") {
    const names = ask.keys.map((key) => key.toLowerCase());
    return [before.filter(([key]) => !names.includes(key.toLowerCase()))];
  }
  const name = nameOf(ask.keys, before);
  const value = before.find(([key]) => key === name)?.[1];
  const isThere = before.some(([key]) => key === name);
  return allowedValues(ask, value).map((next) => {
    // Nothing to take out or to replace, and no property for it.
    if (next === undefined) return before;
    if (!isThere) return [...before, [name, next] as const];
    return before.map(([key, one]) => [key, key === name ? next : one] as const);
  });
}

/** The other reader keeps properties in an object, which puts whole numbers first. */
function inObjectOrder(properties: ReadProperties): ReadProperties {
  return Object.entries(Object.fromEntries(properties));
}

function nameOf(keys: readonly string[], properties: ReadProperties): string {
  for (const key of keys) {
    const found = properties.find(([name]) => name.toLowerCase() === key.toLowerCase());
    if (found !== undefined) return found[0];
  }
  return keys[0] ?? "";
}

/** The values that may stand there. */
function allowedValues(ask: Exclude<PropertyAsk, DropAsk>, value: unknown): readonly unknown[] {
  if (ask.kind === "set") {
    const { value: wanted } = ask;
    if (wanted.kind === "boolean") return [wanted.value];
    if (wanted.kind === "date") return [wanted.date];
    return isSameText(value, wanted.text) ? [value, wanted.text] : [wanted.text];
  }
  const isList = Array.isArray(value) && !isBareLink(value);
  const items: readonly unknown[] = isList ? value : isNothing(value) ? [] : [value];
  if (ask.kind === "add") {
    return readings(items, ask.item).map((same) =>
      same.includes(true) ? value : [...items, ask.item],
    );
  }
  const old = ask.kind === "remove" ? ask.item : ask.from;
  return readings(items, old).flatMap((same) => {
    if (!same.includes(true)) return [value];
    const left = items.filter((_, index) => same[index] !== true);
    // A list of lines that loses its last item leaves a key without a value: that is as empty.
    const gone = [...(isList ? [left] : []), ...(left.length === 0 ? [null] : [])];
    if (ask.kind === "remove") return gone;
    if (ask.from === ask.to) return [value];
    const first = same.indexOf(true);
    const replaced = items.flatMap((item, index) => {
      if (index === first) return [ask.to];
      return same[index] === true ? [] : [item];
    });
    return readings(items, ask.to).flatMap((there) => {
      if (there.includes(true)) return gone;
      return [isList ? replaced : ask.to];
    });
  });
}

/** Which items are `text`, in every way that the readers may see it. */
function readings(items: readonly unknown[], text: string): readonly (readonly boolean[])[] {
  let found: readonly (readonly boolean[])[] = [[]];
  for (const item of items) {
    const like = likeness(item, text);
    const choices = like === "maybe" && found.length < 64 ? [true, false] : [like !== "other"];
    found = found.flatMap((before) => choices.map((choice) => [...before, choice]));
  }
  return found;
}

/** `maybe` where a value that is no text may be written like `text`. */
function likeness(value: unknown, text: string): "same" | "maybe" | "other" {
  if (typeof value === "string" && isSameText(value, text)) {
    // The breaks at the end, and blanks alone, are read in more than one way.
    return value === text && /\S$/.test(text) ? "same" : "maybe";
  }
  if (isNothing(value) || typeof value === "string") return "other";
  if (isBareLink(value)) return text.startsWith("[[") ? "maybe" : "other";
  const read = readProperties(`a: ${text}`)?.[0]?.[1];
  return canonical(read) === canonical(value) ? "maybe" : "other";
}

/** A text in lines ends with a break that is no part of what people read. */
function isSameText(value: unknown, text: string): boolean {
  const bare = (one: string) => one.replace(/\n+$/, "");
  return typeof value === "string" && bare(value) === bare(text);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/** `[[Ann]]` without quotes is a list in a list to YAML. */
export function isBareLink(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 1) return false;
  const inner: unknown = value[0];
  return Array.isArray(inner) && inner.every((one) => typeof one !== "object" || one === null);
}

/**
 * True when the product's reader and the other one agree whether a property of the asked name is
 * there. They need not: a name that is a list or a number is no text to YAML, and one to the other.
 */
function agreesOnNames({ keys }: PropertyAsk, text: string, others: ReadProperties): boolean {
  const span = findFrontmatter(text);
  const ours = span === null ? [] : readFrontmatter(text, span).properties;
  const has = (names: readonly string[], wanted: string) =>
    names.some((name) => name.toLowerCase() === wanted.toLowerCase());
  return keys.every(
    (key) =>
      has(
        ours.map((property) => property.key),
        key,
      ) ===
      has(
        others.map(([name]) => name),
        key,
      ),
  );
}

/** Texts are texts and days are days to a reader that knows dates. */
function hasType(ask: PropertyAsk, yaml: string): boolean {
  if (ask.kind !== "set" || ask.value.kind === "boolean") return true;
  const properties = readTyped(yaml);
  if (properties === null) return true;
  const value = properties.find(([key]) => key === nameOf(ask.keys, properties))?.[1];
  // A day that was there in quotes stays as it is.
  return typeof value === "string" || (ask.value.kind === "date" && value instanceof Date);
}
