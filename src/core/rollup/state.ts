/** What a view of the rollup shows: search, filters, order, groups and opened rows, as plain data. */
import type { Level } from "../note";
import { ownValue } from "../own-value";
import { LEVELS } from "./levels";
import { PERIOD_NAMES, type Period, rangeOf } from "./period";
import { LONGEST_QUERY } from "./query";
import type { Status } from "./status";
import { STATUSES } from "./status-order";

/** Which rows are shown. An empty list, null and an empty query are no condition. */
export interface RowFilter {
  /** See `parseQuery`. */
  readonly query: string;
  /** Keys or names of people, see `meansPerson`; in each list one of the values is enough. */
  readonly people: readonly string[];
  readonly kinds: readonly string[];
  readonly outcomes: readonly string[];
  readonly levels: readonly Level[];
  readonly period: Period | null;
  readonly folders: readonly string[];
  /** Without `#`. */
  readonly tags: readonly string[];
  /** Fewest lessons in a row. 1: every row; from 2 on only rows with lessons of two notes or more. */
  readonly least: number;
  readonly cleanOnly: boolean;
  readonly statuses: readonly Status[];
}

export const SORTS = [
  "repeats",
  "recency",
  "notes",
  "momentum",
  "people",
  "status",
  "lesson",
] as const;

export type SortKey = (typeof SORTS)[number];

export const DIRECTIONS = ["down", "up"] as const;

export const GROUPINGS = ["none", "person", "level", "kind", "status", "month"] as const;

export type GroupKey = (typeof GROUPINGS)[number];

export interface RowOrder {
  readonly sort: SortKey;
  /** `down`: most, newest, relapsed, or the end of the alphabet first. */
  readonly direction: (typeof DIRECTIONS)[number];
  readonly group: GroupKey;
}

export interface RollupState extends RowFilter, RowOrder {
  /** Ids of opened rows. */
  readonly expanded: readonly string[];
  /** Initials stand for names, for those who show their screen to others. */
  readonly hideNames: boolean;
}

export const DEFAULT_STATE: RollupState = {
  query: "",
  people: [],
  kinds: [],
  outcomes: [],
  levels: [],
  period: null,
  folders: [],
  tags: [],
  least: 2,
  cleanOnly: false,
  statuses: [],
  sort: "repeats",
  direction: "down",
  group: "none",
  expanded: [],
  hideNames: false,
};

const { query, people, kinds, outcomes, levels, period, folders, tags, cleanOnly, statuses } =
  DEFAULT_STATE;

/** Search and filters as they are at first; order and least repeats stay what they are. */
export const NO_FILTERS: Omit<RowFilter, "least"> = {
  query,
  people,
  kinds,
  outcomes,
  levels,
  period,
  folders,
  tags,
  cleanOnly,
  statuses,
};

/** Every row that relapsed, also one that stands in a single note. */
export const RELAPSED_ROWS: RowFilter = { ...NO_FILTERS, least: 1, statuses: ["relapsed"] };

/** More of either is nothing that a person chose. */
const MOST_VALUES = 200;
const LONGEST_VALUE = 500;
export const MOST_LEAST = 99;

/**
 * Takes anything, whoever stored it, and never throws: what makes no sense is the default. Texts
 * become lines that a link or a code block can hold; lists lose what stands in them twice.
 */
export function readState(stored: unknown): RollupState {
  const value = (key: keyof RollupState): unknown => ownValue(stored, key);
  const least = value("least");
  return {
    query: readLine(value("query"), LONGEST_QUERY),
    people: readLines(value("people")),
    kinds: readLines(value("kinds")),
    outcomes: readLines(value("outcomes")),
    levels: readChoices(value("levels"), LEVELS),
    period: readStoredPeriod(value("period")),
    folders: readLines(value("folders")),
    tags: readLines(value("tags")),
    least: isLeast(least) ? least : DEFAULT_STATE.least,
    cleanOnly: value("cleanOnly") === true,
    statuses: readChoices(value("statuses"), STATUSES),
    sort: readChoice(value("sort"), SORTS) ?? DEFAULT_STATE.sort,
    direction: readChoice(value("direction"), DIRECTIONS) ?? DEFAULT_STATE.direction,
    group: readChoice(value("group"), GROUPINGS) ?? DEFAULT_STATE.group,
    expanded: readLines(value("expanded")),
    hideNames: value("hideNames") === true,
  };
}

/** Plain JSON with what differs from the default, so that a later default is taken up. */
export function writeState(state: RollupState): Readonly<Record<string, unknown>> {
  const entries = Object.entries(state).filter(([key, value]) => {
    return JSON.stringify(value) !== JSON.stringify(ownValue(DEFAULT_STATE, key));
  });
  return Object.fromEntries(entries);
}

export function isLeast(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= MOST_LEAST;
}

export function readChoice<T extends string>(value: unknown, choices: readonly T[]): T | null {
  return choices.find((choice) => choice === value) ?? null;
}

/** The choices that are named, in their own order. */
function readChoices<T extends string>(value: unknown, choices: readonly T[]): readonly T[] {
  return Array.isArray(value) ? choices.filter((choice) => value.includes(choice)) : [];
}

function readStoredPeriod(value: unknown): Period | null {
  const name = readChoice(value, PERIOD_NAMES);
  if (name !== null) return name;
  const side = (key: "from" | "to"): string | null => {
    const day = ownValue(value, key);
    return typeof day === "string" ? day : null;
  };
  return rangeOf(side("from"), side("to"));
}

function readLines(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const lines = value.slice(0, MOST_VALUES).map((item) => readLine(item, LONGEST_VALUE));
  return [...new Set(lines)].filter((line) => line !== "");
}

/** One line of whole characters, without blanks around it. */
function readLine(value: unknown, longest: number): string {
  if (typeof value !== "string") return "";
  return value
    .slice(0, longest)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .trim();
}
