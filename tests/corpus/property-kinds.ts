/** Every edit of properties, with what each note gives occasion to. */
import { DEFAULT_SETTINGS, type PropertyKeys } from "../../src/core/settings/settings";
import type { EditKind, Trial } from "./edit-trial";
import { cutNote, readProperties, type ReadProperties } from "./independent-reader";
import { type PropertyAsk, propertyTrial } from "./property-judge";

const { keys } = DEFAULT_SETTINGS;
const LINK = "[[Ann Example]]";
/** Texts that YAML gives a meaning to. */
const SENTENCE = 'When it’s late: say so # "at once"';
const LISTS: readonly (keyof PropertyKeys)[] = [
  ...(["people", "setbacks", "successes", "lessons", "not", "tags", "aliases"] as const),
];
const TEXTS: readonly (keyof PropertyKeys)[] = [
  ...(["debrief", "level", "outcome", "lesson", "cue", "move", "check", "type"] as const),
];

/** Enough of a list or a note to meet each shape of it. */
const MOST = 12;

export const PROPERTY_KINDS: readonly EditKind[] = [
  kind("add a list item", (properties) => [
    ...LISTS.map((key) => add(keys[key], LINK)),
    add(keys.lessons, SENTENCE),
    ...properties.flatMap(([key, value]) => [
      add([key], LINK),
      ...textsOf(value).map((item) => add([key], item)),
    ]),
  ]),
  kind("remove a list item", (properties) => [
    remove(keys.people, LINK),
    ...properties.flatMap(([key, value]) => textsOf(value).map((item) => remove([key], item))),
  ]),
  kind("replace a list item", (properties) => [
    replace(keys.people, LINK, SENTENCE),
    ...properties.flatMap(([key, value]) => {
      const texts = textsOf(value);
      const [first = LINK] = texts;
      return [
        ...texts.map((item) => replace([key], item, LINK)),
        replace([key], first, texts.at(-1) ?? SENTENCE),
      ];
    }),
  ]),
  kind("set a text", (properties) => [
    ...TEXTS.map((key) => setText(keys[key], SENTENCE)),
    ...properties.flatMap(([key]) => [
      ...["plain", LINK, "true", "2026-05-18", "two\nlines"].map((text) => setText([key], text)),
    ]),
  ]),
  kind("set yes or no", (properties) => [
    { kind: "set", keys: keys.retired, value: { kind: "boolean", value: true } },
    ...properties.map(([key]): PropertyAsk => {
      return { kind: "set", keys: [key], value: { kind: "boolean", value: false } };
    }),
  ]),
  kind("set a date", (properties) =>
    [keys.review, keys.date, ...properties.map(([key]) => [key])].map((names): PropertyAsk => {
      return { kind: "set", keys: names, value: { kind: "date", date: "2026-05-18" } };
    }),
  ),
  kind("remove a property", (properties) => [
    drop(keys.people),
    ...properties.map(([key]) => drop([key])),
    drop(properties.slice(0, 2).map(([key]) => key)),
    drop(properties.slice(-2).map(([key]) => key)),
  ]),
];

function kind(
  name: string,
  asks: (properties: ReadProperties) => readonly PropertyAsk[],
): EditKind {
  return {
    name,
    trials: (_path, text): readonly Trial[] => {
      const properties = readProperties(cutNote(text).yaml) ?? [];
      return asks(properties.slice(0, MOST)).map(propertyTrial);
    },
  };
}

/** The texts of a value, as far as the other reader can tell; the first and the last of many. */
export function textsOf(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = items.flatMap((item) => {
    if (Array.isArray(item)) return typeof item[0] === "string" ? [`[[${item[0]}]]`] : [];
    return typeof item === "string" || typeof item === "number" ? [String(item)] : [];
  });
  const read = texts.map((text) => text.replace(/\n+$/, "")).filter((text) => text !== "");
  return [...new Set([...read.slice(0, MOST), ...read.slice(-MOST)])];
}

function add(names: readonly string[], item: string): PropertyAsk {
  return { kind: "add", keys: names, item };
}

function remove(names: readonly string[], item: string): PropertyAsk {
  return { kind: "remove", keys: names, item };
}

function replace(names: readonly string[], from: string, to: string): PropertyAsk {
  return { kind: "replace", keys: names, from, to };
}

function setText(names: readonly string[], text: string): PropertyAsk {
  return { kind: "set", keys: names, value: { kind: "text", text } };
}

function drop(names: readonly string[]): PropertyAsk {
  return { kind: "drop", keys: names };
}
