/** The properties of a note as answers, and the plans that change them. */
import { readDay } from "../dates";
import { planRemoveListItem, planReplaceListItem } from "../edit/properties/list-item-edit";
import {
  findProperty,
  openFrontmatter,
  type OpenProperty,
} from "../edit/properties/frontmatter-source";
import { planAddListItem } from "../edit/properties/frontmatter-edit";
import { planRemoveProperty, planSetProperty } from "../edit/properties/property-edit";
import { notSingle, notTexts, unsafe } from "../edit/properties/property-refusals";
import { hasAnchor, hasProperties } from "../edit/properties/value-meaning";
import type { Plan } from "../edit/text-edit";
import type { Planner } from "./lesson-plans";
import type { PropertyField } from "./model";

export type PropertyReading =
  | { readonly ok: true; readonly items: readonly string[] }
  /** It stands in the note in a way that no form can show. */
  | { readonly ok: false; readonly reason: string; readonly items: readonly string[] };

/** What a property of a note holds: a list of texts, of which a single value has one at most. */
export function readPropertyItems(text: string, field: PropertyField): PropertyReading {
  const opening = openFrontmatter(text);
  if (opening.kind === "refused") return { ok: false, reason: opening.reason, items: [] };
  if (opening.kind === "none") return { ok: true, items: [] };
  const property = findProperty(opening.frontmatter.properties, field.keys);
  if (property === null) return { ok: true, items: [] };
  const items = property.value.items.map((item) => item.text);
  const objection = objectionTo(property, field);
  return objection === null ? { ok: true, items } : { ok: false, reason: objection, items };
}

function objectionTo(property: OpenProperty, { kind }: PropertyField): string | null {
  const { shape, items } = property.value;
  const node = property.pair.value;
  if (node !== null && (hasProperties(node) || hasAnchor(node))) return unsafe(property).reason;
  if (isMany(kind)) {
    return shape === "other" ? notTexts(property).reason : null;
  }
  const isBroken = items.some((item) => item.text.includes("\n"));
  if (isBroken) return unsafe(property).reason;
  return shape === "list" || shape === "other" ? notSingle(property).reason : null;
}

export function isMany(kind: PropertyField["kind"]): boolean {
  return kind === "people" || kind === "list";
}

/** The steps from the items that are there to those that are wanted; their order stays. */
export function itemSteps(
  { keys }: PropertyField,
  before: readonly string[],
  wanted: readonly string[],
): readonly Planner[] {
  const gone = before.filter((item) => !wanted.includes(item));
  const added = wanted.filter((item) => !before.includes(item));
  const [from] = gone;
  const [to] = added;
  if (from !== undefined && to !== undefined && gone.length === 1 && added.length === 1) {
    return [(text) => planReplaceListItem(text, keys, from, to)];
  }
  return [
    ...gone.map(
      (item): Planner =>
        (text) =>
          planRemoveListItem(text, keys, item),
    ),
    ...added.map(
      (item): Planner =>
        (text) =>
          planAddListItem(text, keys, item),
    ),
  ];
}

/** The step from one single value to another; an empty one leaves the key without a value. */
export function valueStep(
  { kind, keys, label }: PropertyField,
  before: string,
  wanted: string,
): Planner {
  if (wanted === "") return (text) => planClear(text, keys, before);
  if (kind !== "date") return (text) => planSetProperty(text, keys, { kind: "text", text: wanted });
  if (readDay(wanted) !== wanted) {
    const reason = `“${label}” needs a day like 2026-03-09.`;
    return () => ({ ok: false, reason });
  }
  return (text) => planSetProperty(text, keys, { kind: "date", date: wanted });
}

/** A text goes and leaves its key; what is no text (a date, a number) goes with it. */
function planClear(text: string, keys: readonly string[], before: string): Plan {
  const plan = planRemoveListItem(text, keys, before);
  return plan.ok ? plan : planRemoveProperty(text, keys);
}
