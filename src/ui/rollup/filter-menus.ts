/** What can be filtered, sorted and grouped by, as menus. */
import type { Level, PersonRef } from "../../core/note";
import { LEVELS } from "../../core/rollup/levels";
import { PERIOD_NAMES, type Period, type PeriodName } from "../../core/rollup/period";
import type { Row } from "../../core/rollup/rows";
import { meansPerson } from "../../core/rollup/select";
import type { GroupKey, RollupState, SortKey } from "../../core/rollup/state";
import { STATUSES } from "../../core/rollup/status-order";
import { baseName, compareText, folderOf, foldText } from "../../core/text";
import { lookOf } from "../kinds";
import type { MenuEntry } from "../rollup-contract";
import { shownText } from "../words";
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
};

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  organization: "Organization",
  process: "Process",
  performer: "Performer",
};

export const PERIOD_LABELS: Readonly<Record<PeriodName, string>> = {
  "last-7-days": "Last 7 days",
  "last-30-days": "Last 30 days",
  "last-90-days": "Last 90 days",
  "last-12-months": "Last 12 months",
  "this-month": "This month",
  "this-year": "This year",
  "last-year": "Last year",
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

interface Value {
  readonly value: string;
  readonly title: string;
}

/** The menu of one facet: every value that the rows have, those that are chosen checked. */
export function facetMenu(
  facet: Facet,
  state: RollupState,
  rows: readonly Row[],
  change: Change,
): readonly MenuEntry[] {
  if (facet === "period") return periodMenu(state.period, change);
  const values = valuesOf(facet, rows);
  const chosen: readonly string[] = state[facet];
  const isChosen = ({ value }: Value): boolean => chosen.some((one) => isSame(facet, one, value));
  const strange = chosen
    .filter((one) => !values.some(({ value }) => isSame(facet, one, value)))
    .map((value) => ({ value, title: titleOf(facet, value) }));
  return [...strange, ...values].map((one) => ({
    title: one.title,
    checked: isChosen(one),
    choose: () => {
      const others = chosen.filter((other) => !isSame(facet, other, one.value));
      change({ [facet]: isChosen(one) ? others : [...others, one.value] });
    },
  }));
}

function periodMenu(period: Period | null, change: Change): readonly MenuEntry[] {
  return [
    { title: "Any time", checked: period === null, choose: () => change({ period: null }) },
    ...PERIOD_NAMES.map((name) => ({
      title: PERIOD_LABELS[name],
      checked: period === name,
      choose: () => change({ period: name }),
    })),
  ];
}

function isSame(facet: Facet, one: string, other: string): boolean {
  return facet === "people"
    ? one === other || `${one}.md` === other || one === baseName(other)
    : foldText(one) === foldText(other);
}

/** Values in order of what a person reads. */
function valuesOf(facet: Exclude<Facet, "period">, rows: readonly Row[]): readonly Value[] {
  if (facet === "levels") return LEVELS.map((value) => ({ value, title: LEVEL_NAMES[value] }));
  if (facet === "statuses") {
    return STATUSES.map((value) => ({ value, title: STATUS_LOOKS[value].label }));
  }
  const values = new Map<string, string>();
  for (const row of rows) {
    for (const [value, title] of facetsOfRow(facet, row)) {
      const key = facet === "people" ? value : foldText(value);
      if (!values.has(key)) values.set(key, `${value}\n${title}`);
    }
  }
  return [...values.values()]
    .map((pair) => {
      const [value = "", title = ""] = pair.split("\n");
      return { value, title };
    })
    .sort((a, b) => compareText(foldText(a.title), foldText(b.title)));
}

function* facetsOfRow(
  facet: Exclude<Facet, "period" | "levels" | "statuses">,
  { repeat, tags }: Row,
): Generator<readonly [string, string]> {
  if (facet === "people") {
    for (const { key, name } of repeat.people) yield [key, shownText(name)];
    return;
  }
  if (facet === "tags") {
    for (const own of tags.values()) for (const tag of own) yield [tag, `#${tag}`];
    return;
  }
  for (const { debrief, outcome, path } of repeat.members) {
    const value = { kinds: debrief, outcomes: outcome, folders: folderOf(path) }[facet];
    if (value !== null && value.trim() !== "") yield [value, titleOf(facet, value)];
  }
}

function titleOf(facet: Facet, value: string): string {
  const shown =
    facet === "kinds" ? lookOf(value).label : facet === "people" ? baseName(value) : value;
  return shownText(shown);
}

/** What a chip says of the values that are chosen: the one, or how many. */
export function chosenWords(
  facet: Facet,
  state: RollupState,
  people: readonly PersonRef[],
): string | null {
  if (facet === "period") return periodWords(state.period);
  const chosen: readonly string[] = state[facet];
  const [first] = chosen;
  if (first === undefined) return null;
  if (chosen.length > 1) return `${FACET_NAMES[facet]}: ${chosen.length}`;
  switch (facet) {
    case "people":
      return shownText(people.find((one) => meansPerson(one, first))?.name ?? baseName(first));
    case "levels":
      return state.levels.map((level) => LEVEL_NAMES[level]).join();
    case "statuses":
      return state.statuses.map((status) => STATUS_LOOKS[status].label).join();
    case "tags":
      return `#${shownText(first)}`;
    default:
      return titleOf(facet, first);
  }
}

function periodWords(period: Period | null): string | null {
  if (period === null) return null;
  if (typeof period === "string") return PERIOD_LABELS[period];
  const { from, to } = period;
  if (from === null) return `Until ${to ?? ""}`;
  return to === null ? `From ${from}` : from === to ? from : `${from} to ${to}`;
}
