/** Everyone who appears in debriefs, with what there is to say in one line. */
import { newestNotes } from "../newest-notes";
import type { Note, PersonRef } from "../note";
import type { Person } from "../people-directory";
import { matchPeople } from "../people-matches";
import { isRepeated } from "../rollup/filter";
import type { Row } from "../rollup/rows";
import { countTones } from "../rollup/tone";
import type { CompareNames } from "../rollup/sort";
import { compareText } from "../text";
import type { PeopleVault } from "./person-page";
import { openPromises, type OpenPromise } from "./promises";

export interface PersonEntry {
  readonly person: Person;
  /** Debriefs that name the person, or with a lesson that does, newest first. */
  readonly debriefs: readonly Note[];
  /** The balance: how many of these were a setback, and how many a success. */
  readonly setbacks: number;
  readonly successes: number;
  /** Debriefs of what somebody only saw. */
  readonly observed: number;
  /** Lessons that repeat, with the person in one of them or in the lesson note. */
  readonly repeats: readonly Row[];
  /** Open ones, in both directions, the most pressing first. */
  readonly promises: readonly OpenPromise[];
  readonly late: number;
  /** The day of the last debrief. */
  readonly last: string | null;
}

export const PEOPLE_SORTS = ["last", "debriefs", "repeats", "promises", "name"] as const;

export type PeopleSort = (typeof PEOPLE_SORTS)[number];

/**
 * One entry for each person who appears in a debrief, a lesson or an open promise; people of whom
 * there is only a note are left out. By name. O(notes + lessons), once a vault, whoever asks.
 */
export function listPeople(vault: PeopleVault): readonly PersonEntry[] {
  const before = known.get(vault);
  if (before !== undefined) return before;
  const entries = gatherPeople(vault);
  known.set(vault, entries);
  return entries;
}

const known = new WeakMap<PeopleVault, readonly PersonEntry[]>();

function gatherPeople(vault: PeopleVault): readonly PersonEntry[] {
  const { notes, people, rows, today } = vault;
  const debriefs = debriefsByPerson(vault);
  const repeats = new Map<string, Row[]>();
  for (const row of rows) {
    if (!isRepeated(row.repeat, 2)) continue;
    for (const { key } of row.repeat.people) add(repeats, key, row);
  }
  const promises = openPromises(notes, people, today).byPerson;
  return people.everyone.flatMap((person): PersonEntry[] => {
    const own = debriefs.get(person.key) ?? [];
    const tones = countTones(own);
    const entry: PersonEntry = {
      person,
      debriefs: own,
      setbacks: tones.setback,
      successes: tones.success,
      observed: tones.observed,
      repeats: repeats.get(person.key) ?? [],
      promises: promises.get(person.key) ?? [],
      late: (promises.get(person.key) ?? []).filter(({ isLate }) => isLate).length,
      last: own[0]?.date ?? null,
    };
    const isThere = own.length + entry.repeats.length + entry.promises.length > 0;
    return isThere ? [entry] : [];
  });
}

export interface PeopleTotals {
  readonly debriefs: number;
  readonly promises: number;
}

const totals = new WeakMap<readonly PersonEntry[], PeopleTotals>();

/** What they have together, each debrief and promise once. O(debriefs of each), once for the same list. */
export function totalsOf(entries: readonly PersonEntry[]): PeopleTotals {
  const before = totals.get(entries);
  if (before !== undefined) return before;
  const debriefs = new Set<Note>();
  const promises = new Set<OpenPromise["promise"]>();
  for (const entry of entries) {
    for (const note of entry.debriefs) debriefs.add(note);
    for (const { promise } of entry.promises) promises.add(promise);
  }
  const made = { debriefs: debriefs.size, promises: promises.size };
  totals.set(entries, made);
  return made;
}

/** The most, or the newest, first; by name from its beginning. Equal ones by name. */
export function sortPeople(
  entries: readonly PersonEntry[],
  sort: PeopleSort,
  compareNames: CompareNames,
): readonly PersonEntry[] {
  const compare = COMPARE[sort];
  return [...entries].sort(
    (a, b) =>
      compare(a, b) ||
      compareNames(a.person.name, b.person.name) ||
      compareText(a.person.key, b.person.key),
  );
}

const COMPARE: Readonly<Record<PeopleSort, (a: PersonEntry, b: PersonEntry) => number>> = {
  last: (a, b) => compareText(b.last ?? "", a.last ?? ""),
  debriefs: (a, b) => b.debriefs.length - a.debriefs.length,
  repeats: (a, b) => b.repeats.length - a.repeats.length,
  promises: (a, b) => b.late - a.late || b.promises.length - a.promises.length,
  name: () => 0,
};

/** Those who are meant by what was typed, see `matchPeople`, in their order. */
export function searchPeople(
  entries: readonly PersonEntry[],
  query: string,
): readonly PersonEntry[] {
  const everyone = entries.map(({ person }) => person);
  const found = new Set(matchPeople(everyone, query, Infinity).map(({ person }) => person));
  return entries.filter(({ person }) => found.has(person));
}

/** Newest first. */
function debriefsByPerson({ notes, people }: PeopleVault): ReadonlyMap<string, readonly Note[]> {
  const byPerson = new Map<string, Note[]>();
  for (const note of newestNotes(notes)) {
    if (note.debrief === null) continue;
    const add = ({ key }: PersonRef): void => {
      const own = byPerson.get(key);
      if (own === undefined) byPerson.set(key, [note]);
      else if (own.at(-1) !== note) own.push(note);
    };
    people.participantsOf(note).forEach(add);
    for (const lesson of note.lessons) people.peopleOf(note, lesson).forEach(add);
  }
  return byPerson;
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}
