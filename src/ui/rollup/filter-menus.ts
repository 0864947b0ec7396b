/** What can be filtered, sorted and grouped by: names, menus, and what chips say of it. */
import { shownText } from "../../core/shown-text";
import type { Level, PersonRef } from "../../core/note";
import { LEVELS } from "../../core/rollup/levels";
import type { Row } from "../../core/rollup/rows";
import { meansPerson } from "../../core/rollup/select";
import type { GroupKey, RollupState, SortKey } from "../../core/rollup/state";
import { STATUSES } from "../../core/rollup/status-order";
import { baseName, compareText, folderOf, foldText } from "../../core/text";
import type { Format } from "../format";
import type { Shown } from "../hidden-names";
import { lookOf } from "../kinds";
import type { MenuEntry, RollupActions } from "../rollup-contract";
import { leastMenu, leastWords, periodMenu, periodWords } from "./measured-filters";
import { STATUS_LOOKS } from "./status-look";

export const FACETS = [
  "people",
  "kinds",
  "outcomes",
  "levels",
  "period",
  "folders",
  "tags",
  "statuses",
  "least",
] as const;

export type Facet = (typeof FACETS)[number];

export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  people: "People",
  kinds: "Kind",
  outcomes: "Outcome",
  levels: "Level",
  period: "Period",
  folders: "Folder",
  tags: "Tag",
  statuses: "Status",
  least: "Least repeats",
};

export const FACET_ICONS: Readonly<Record<Facet, string>> = {
  people: "users",
  kinds: "trending-down",
  outcomes: "flag",
  levels: "layers",
  period: "calendar-range",
  folders: "folder",
  tags: "tag",
  statuses: "circle-dashed",
  least: "repeat-2",
};

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  organization: "Organization",
  process: "Process",
  performer: "Performer",
};

export const SORT_NAMES: Readonly<Record<SortKey, string>> = {
  repeats: "Most repeats",
  recency: "Latest",
  notes: "Most notes",
  momentum: "Momentum",
  people: "Most people",
  status: "Status",
  lesson: "Lesson",
};

export const GROUP_NAMES: Readonly<Record<GroupKey, string>> = {
  none: "None",
  person: "Person",
  level: "Level",
  kind: "Kind",
  status: "Status",
  month: "Month",
};

export type Change = (part: Partial<RollupState>) => void;

/** What a view has besides: a way to hide names, and to ask for a measure that no menu names. */
export interface FilterTools {
  readonly shown?: Shown;
  readonly format?: Format;
  /** How people are called among others, so that two of one name can be told apart. */
  readonly labelsOf?: (people: readonly PersonRef[]) => (person: PersonRef) => string;
  readonly actions?: Pick<RollupActions, "askPeriod" | "askLeast">;
}

interface Value {
  readonly value: string;
  readonly title: string;
}

/** A filter whose values are those that the rows have. */
type Listed = Exclude<Facet, "period" | "least">;

/** The menu of one filter: every value that there is, those that are chosen checked. */
export function facetMenu(
  facet: Facet,
  state: RollupState,
  rows: readonly Row[],
  change: Change,
  { shown = shownText, labelsOf, actions }: FilterTools = {},
): readonly MenuEntry[] {
  if (facet === "period") return periodMenu(state.period, change, actions);
  if (facet === "least") return leastMenu(state.least, change, actions);
  const values =
    facet === "people" && labelsOf !== undefined
      ? peopleOf(rows, labelsOf)
      : valuesOf(facet, rows, shown);
  const chosen: readonly string[] = state[facet];
  const isChosen = ({ value }: Value): boolean => chosen.some((one) => isSame(facet, one, value));
  const strange = chosen
    .filter((one) => !values.some(({ value }) => isSame(facet, one, value)))
    .map((value) => ({ value, title: titleOf(facet, value, shown) }));
  return [...strange, ...values].map((one) => ({
    title: one.title,
    checked: isChosen(one),
    choose: () => {
      const others = chosen.filter((other) => !isSame(facet, other, one.value));
      change({ [facet]: isChosen(one) ? others : [...others, one.value] });
    },
  }));
}

function isSame(facet: Facet, one: string, other: string): boolean {
  return facet === "people"
    ? one === other || `${one}.md` === other || one === baseName(other)
    : foldText(one) === foldText(other);
}

/** Values in order of what a person reads. */
function valuesOf(facet: Listed, rows: readonly Row[], shown: Shown): readonly Value[] {
  if (facet === "levels") return LEVELS.map((value) => ({ value, title: LEVEL_NAMES[value] }));
  if (facet === "statuses") {
    return STATUSES.map((value) => ({ value, title: STATUS_LOOKS[value].label }));
  }
  const values = new Map<string, Value>();
  for (const row of rows) {
    for (const [value, title] of facetsOfRow(facet, row)) {
      const key = facet === "people" ? value : foldText(value);
      if (!values.has(key)) values.set(key, { value, title: shown(title) });
    }
  }
  return [...values.values()].sort((a, b) => compareText(foldText(a.title), foldText(b.title)));
}

function peopleOf(
  rows: readonly Row[],
  labelsOf: NonNullable<FilterTools["labelsOf"]>,
): readonly Value[] {
  const people = new Map<string, PersonRef>();
  for (const { repeat } of rows) for (const one of repeat.people) people.set(one.key, one);
  const everyone = [...people.values()].sort(
    (a, b) => compareText(foldText(a.name), foldText(b.name)) || compareText(a.key, b.key),
  );
  const called = labelsOf(everyone);
  return everyone.map((person) => ({ value: person.key, title: called(person) }));
}

function* facetsOfRow(
  facet: Exclude<Listed, "levels" | "statuses">,
  { repeat, tags }: Row,
): Generator<readonly [string, string]> {
  if (facet === "people") {
    for (const { key, name } of repeat.people) yield [key, name];
    return;
  }
  if (facet === "tags") {
    for (const own of tags.values()) for (const tag of own) yield [tag, `#${tag}`];
    return;
  }
  for (const { debrief, outcome, path } of repeat.members) {
    const value = { kinds: debrief, outcomes: outcome, folders: folderOf(path) }[facet];
    if (value !== null && value.trim() !== "") yield [value, wordsOf(facet, value)];
  }
}

function wordsOf(facet: Facet, value: string): string {
  return facet === "kinds" ? lookOf(value).label : facet === "people" ? baseName(value) : value;
}

function titleOf(facet: Facet, value: string, shown: Shown): string {
  return shown(wordsOf(facet, value));
}

/** What a chip says of the values that are chosen: the one, or how many. */
export function chosenWords(
  facet: Facet,
  state: RollupState,
  people: readonly PersonRef[],
  { shown = shownText, labelsOf, format }: FilterTools = {},
): string | null {
  if (facet === "period") return periodWords(state.period, format);
  if (facet === "least") return leastWords(state.least, format);
  const chosen: readonly string[] = state[facet];
  const [first] = chosen;
  if (first === undefined) return null;
  if (chosen.length > 1) return `${FACET_NAMES[facet]}: ${chosen.length}`;
  switch (facet) {
    case "people": {
      const found = people.find((one) => meansPerson(one, first));
      if (found === undefined || labelsOf === undefined)
        return shown(found?.name ?? baseName(first));
      // A name that was typed means all of that name.
      return found.key === first ? labelsOf(people)(found) : shown(found.name);
    }
    case "levels":
      return state.levels.map((level) => LEVEL_NAMES[level]).join();
    case "statuses":
      return state.statuses.map((status) => STATUS_LOOKS[status].label).join();
    case "tags":
      return `#${shown(first)}`;
    default:
      return titleOf(facet, first, shown);
  }
}
