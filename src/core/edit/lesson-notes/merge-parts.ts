/** What one lesson note says, united with what another one says. */
import { readDay } from "../../dates";
import type { LinkResolver } from "../../link-resolver";
import { readInline } from "../../parse/inline";
import { wholeLink } from "../../parse/inline-link";
import type { PropertyKeys } from "../../settings/settings";
import { baseName, foldText } from "../../text";
import { planInTurn } from "../compose";
import { planAddListItem, planMergeProperties } from "../properties/frontmatter-edit";
import {
  findProperty,
  type OpenFrontmatter,
  openFrontmatter,
} from "../properties/frontmatter-source";
import type { HistoryRules } from "./history";
import { planRemoveListItem } from "../properties/list-item-edit";
import { planUniteHistories } from "./merge-history";
import { planSetProperty, type PropertyValue } from "../properties/property-edit";
import type { TemplateProperty } from "../properties/template-properties";
import type { Plan } from "../text-edit";

export interface Uniting {
  readonly keep: { readonly path: string };
  /** Its links are written as they must be in the note that stays. */
  readonly gone: { readonly path: string; readonly text: string };
  readonly memberTexts: readonly string[];
  readonly resolver: LinkResolver;
  readonly rules: HistoryRules;
  readonly date: string;
}

type Key = keyof PropertyKeys;

/** Properties with one value. */
const SINGLES = ["cue", "move", "check", "review"] as const satisfies readonly Key[];
const NO_KEYS: ReadonlySet<string> = new Set();

/**
 * Plans the note that stays as it says what both say: people by whom they mean, cue, move, check and
 * the day of review where it has none, texts that are not the same, other names, the history of
 * both. What it says in other words stands in the history: the other note's wording first.
 */
export function planUnite(text: string, uniting: Uniting): Plan {
  const { keep, gone, rules } = uniting;
  const ownValues = valuesIn(text, rules);
  const others = valuesIn(gone.text, rules);
  const { keys } = rules;

  const settled = new Set([...uniting.memberTexts, ...others("lesson")].map(foldItem));
  const united = new Set([...settled, ...ownValues("lesson").map(foldItem)]);
  const nots = missing(others("not"), [...ownValues("not")], foldItem);
  const names = [baseName(gone.path), ...others("aliases")];
  const known = [baseName(keep.path), ...ownValues("aliases")];
  const whom = personKey(uniting);
  return planInTurn(text, [
    ...addAll(keys.people, missing(others("people"), ownValues("people"), whom)),
    ...SINGLES.flatMap((key) => fillOne(keys[key], key, ownValues(key), others(key))),
    ...ownValues("not")
      .filter((item) => settled.has(foldItem(item)))
      .map((item) => (now: string) => planRemoveListItem(now, keys.not, item)),
    ...addAll(
      keys.not,
      nots.filter((item) => !united.has(foldItem(item))),
    ),
    ...addAll(keys.aliases, missing(names, known, foldItem)),
    (now) => planUniteHistories(now, uniting, sayDifferences(gone.path, ownValues, others)),
  ]);
}

/** Texts of a property, as its source shows them. */
type Values = (key: Key) => readonly string[];

function valuesIn(text: string, rules: HistoryRules): Values {
  const opening = openFrontmatter(text);
  const properties = opening.kind === "open" ? opening.frontmatter.properties : [];
  return (key) => {
    const items = findProperty(properties, rules.keys[key])?.value.items ?? [];
    return items.map((item) => item.text);
  };
}

/** Items that `present` does not have yet, each once. */
function missing(
  items: readonly string[],
  present: readonly string[],
  key: (item: string) => string,
): readonly string[] {
  const known = new Set(present.map(key));
  return items.filter((item) => {
    const isNew = !known.has(key(item));
    known.add(key(item));
    return isNew;
  });
}

/** Two people are one when their names lead to one note, or where there is none, when they fold alike. */
function personKey({ keep, resolver }: Uniting): (item: string) => string {
  return (item) => {
    const link = wholeLink(item);
    const target = link === null || link.target === "" ? item.trim() : link.target;
    return resolver.resolve(target, keep.path) ?? `name:${foldText(baseName(target))}`;
  };
}

function foldItem(item: string): string {
  return foldText(readInline(item, NO_KEYS).text);
}

/** The first item makes a list of what is there; the others are added to it together. */
function addAll(
  keys: readonly string[],
  items: readonly string[],
): readonly ((text: string) => Plan)[] {
  const [first, ...rest] = items;
  if (first === undefined) return [];
  return [
    (now) => planAddListItem(now, keys, first),
    (now) => {
      const opening = openFrontmatter(now);
      const open = opening.kind === "open" ? opening.frontmatter : null;
      return planMergeProperties(now, rest.length === 0 ? [] : listOf(open, keys, rest));
    },
  ];
}

function listOf(
  open: OpenFrontmatter | null,
  keys: readonly string[],
  items: readonly string[],
): readonly TemplateProperty[] {
  const property = open === null ? null : findProperty(open.properties, keys);
  if (property === null) return [];
  const meaning = ["list"] as const;
  return [{ key: property.key, source: "", shape: "list", items, scalar: null, meaning }];
}

function fillOne(
  keys: readonly string[],
  key: Key,
  own: readonly string[],
  other: readonly string[],
): readonly ((text: string) => Plan)[] {
  const [value] = other;
  if (value === undefined || own.length > 0) return [];
  const isDay = key === "review" && readDay(value) === value;
  const written: PropertyValue = isDay
    ? { kind: "date", date: value }
    : { kind: "text", text: value };
  return [(now) => planSetProperty(now, keys, written)];
}

/** What the other note said in other words, for the line that tells of the merge. */
function sayDifferences(path: string, own: Values, other: Values): string {
  const differs = (key: Key): string | null => {
    const [value] = other(key);
    const [mine] = own(key);
    if (value === undefined || mine === undefined) return null;
    return foldText(value) === foldText(mine) ? null : value;
  };
  const wording = differs("lesson");
  const said = [`“${baseName(path)}”${wording === null ? "" : ` said “${wording}”`}`];
  for (const key of SINGLES) {
    const value = differs(key);
    if (value !== null) said.push(`its ${key} was “${value}”`);
  }
  const isRetired = (values: Values) => values("retired")[0]?.toLowerCase() === "true";
  if (isRetired(other) && !isRetired(own)) said.push("it was retired");
  return said.join("; ");
}
