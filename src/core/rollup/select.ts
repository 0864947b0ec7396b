/** Which rows are shown, by all that a person can filter by. */
import type { PersonRef } from "../note";
import { foldText } from "../text";
import { isRepeated } from "./filter";
import { matchRow } from "./match";
import type { Member } from "./model";
import { daysOf, type DayRange, isWithin } from "./period";
import { isNarrower, parseQuery, type Query } from "./query";
import type { Row } from "./rows";
import type { RowFilter } from "./state";

/**
 * Keeps rows, in their order; the same array when all are kept.
 *
 * Least repeats, people, status and clean structure are asked of the row. Kind, outcome, level,
 * period, folder and tag are asked of its lessons: one of them must meet all of these at once, so
 * that "setback, last 30 days" are rows that were a setback in these days. O(text of the rows).
 */
export function filterRows(rows: readonly Row[], filter: RowFilter, today: string): readonly Row[] {
  return keep(rows, facetsOf(filter, today), parseQuery(filter.query));
}

/** Filters like `filterRows`, and remembers its last answers: see `createRowFilter`. */
export type RememberingFilter = typeof filterRows;

interface Answer {
  readonly query: Query;
  readonly kept: readonly Row[];
}

/** As many as somebody takes back in a row. */
const MOST_ANSWERS = 24;

/**
 * Makes a filter for a view that asks again at every key: while only the query changes, the smallest
 * earlier answer that holds what is sought now is looked at instead of all rows.
 */
export function createRowFilter(): RememberingFilter {
  let asked: { readonly rows: readonly Row[]; readonly facets: string } | null = null;
  let answers: readonly Answer[] = [];
  return (rows, filter, today) => {
    const query = parseQuery(filter.query);
    const facets = JSON.stringify([{ ...filter, query: "" }, today]);
    if (asked?.rows !== rows || asked.facets !== facets) {
      asked = { rows, facets };
      answers = [{ query: NO_QUERY, kept: keep(rows, facetsOf(filter, today), NO_QUERY) }];
    }
    const [start, ...others] = answers;
    const near = answers
      .filter((answer) => isNarrower(query, answer.query))
      .reduce((best, answer) => (answer.kept.length < best.kept.length ? answer : best));
    // Each is narrower than the other: the very same question.
    const kept = isNarrower(near.query, query) ? near.kept : search(near.kept, query);
    const later = kept === near.kept ? others : [...others, { query, kept }];
    answers = start === undefined ? later : [start, ...later.slice(-MOST_ANSWERS)];
    return kept;
  };
}

const NO_QUERY: Query = { conditions: [] };

/** True for the key of the person, the path without `.md`, or the name: names are what people write. */
export function meansPerson(
  { key, name }: Pick<PersonRef, "key" | "name">,
  value: string,
): boolean {
  return key === value || key === `${value}.md` || foldText(name) === foldText(value);
}

interface Facets {
  readonly ofRow: readonly ((row: Row) => boolean)[];
  readonly ofMember: readonly ((member: Member, row: Row) => boolean)[];
}

/** Only what was asked for, so that nothing is spent on the rest. */
function facetsOf(filter: RowFilter, today: string): Facets {
  const ofRow: ((row: Row) => boolean)[] = [];
  const ofMember: ((member: Member, row: Row) => boolean)[] = [];
  const { people, statuses, least } = filter;
  if (least > 1) ofRow.push(({ repeat }) => isRepeated(repeat, least));
  if (filter.cleanOnly) ofRow.push(({ repeat }) => repeat.clean);
  if (statuses.length > 0) ofRow.push(({ standing }) => statuses.includes(standing.status));
  if (people.length > 0) {
    ofRow.push(({ repeat }) =>
      repeat.people.some((person) => people.some((value) => meansPerson(person, value))),
    );
  }
  if (filter.kinds.length > 0) {
    const isKind = oneOf(filter.kinds);
    ofMember.push(({ debrief }) => isKind(debrief));
  }
  if (filter.outcomes.length > 0) {
    const isOutcome = oneOf(filter.outcomes);
    ofMember.push(({ outcome }) => isOutcome(outcome));
  }
  if (filter.levels.length > 0) {
    ofMember.push(({ level }) => level !== null && filter.levels.includes(level));
  }
  if (filter.period !== null) {
    const days: DayRange = daysOf(filter.period, today);
    ofMember.push(({ date }) => isWithin(date, days));
  }
  if (filter.folders.length > 0) {
    const folders = filter.folders.map((folder) => `${folder.replace(/\/+$/u, "")}/`);
    ofMember.push(({ path }) => folders.some((folder) => path.startsWith(folder)));
  }
  if (filter.tags.length > 0) {
    const tags = filter.tags.map((tag) => tag.replace(/^#/u, "").toLowerCase());
    ofMember.push(({ path }, row) =>
      (row.tags.get(path) ?? []).some((own) =>
        tags.some((tag) => own === tag || own.startsWith(`${tag}/`)),
      ),
    );
  }
  return { ofRow, ofMember };
}

/** Whether a word is one of these, in any case; a vault has few words, so each is folded once. */
function oneOf(values: readonly string[]): (word: string | null) => boolean {
  const wanted = new Set(values.map(foldText));
  const known = new Map<string, boolean>();
  return (word) => {
    if (word === null) return false;
    const before = known.get(word);
    if (before !== undefined) return before;
    const isOne = wanted.has(foldText(word));
    known.set(word, isOne);
    return isOne;
  };
}

function keep(rows: readonly Row[], { ofRow, ofMember }: Facets, query: Query): readonly Row[] {
  let kept = rows;
  for (const fits of ofRow) kept = kept.filter(fits);
  if (ofMember.length > 0) {
    kept = kept.filter((row) =>
      row.repeat.members.some((member) => ofMember.every((fits) => fits(member, row))),
    );
  }
  return search(kept.length === rows.length ? rows : kept, query);
}

function search(rows: readonly Row[], query: Query): readonly Row[] {
  if (query.conditions.length === 0) return rows;
  const found = rows.filter((row) => matchRow(row, query));
  return found.length === rows.length ? rows : found;
}
