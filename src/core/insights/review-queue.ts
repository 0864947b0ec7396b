/** What waits for a decision, one thing at a time, the most valuable first. */
import type { Lesson, Note } from "../note";
import type { PeopleDirectory, Person } from "../people-directory";
import { type NamedLessons, namedLessonsOf } from "../named-lessons";
import { memberOf } from "../rollup/members";
import type { Member, PossibleRepeat } from "../rollup/model";
import type { Row } from "../rollup/rows";
import { compareText } from "../text";
import { successesWithoutLesson } from "./debriefs";

export type ReviewItem =
  /** Do the two say the same? */
  | { readonly kind: "possible"; readonly id: string; readonly possible: PossibleRepeat }
  /** Whom is it about? Candidates are those whom its text or its debrief names, never chosen unasked. */
  | {
      readonly kind: "person";
      readonly id: string;
      readonly lessonId: string;
      readonly lesson: Member;
      readonly candidates: readonly Person[];
    }
  /** What now? It held, and then it happened again. */
  | { readonly kind: "relapse"; readonly id: string; readonly row: Row }
  /** What made it go well? */
  | { readonly kind: "success"; readonly id: string; readonly note: Note };

export interface ReviewSources {
  readonly notes: readonly Note[];
  readonly people: PeopleDirectory;
  readonly possible: readonly PossibleRepeat[];
  readonly rows: readonly Row[];
}

/**
 * Possible repeats, in the engine's order; lessons without people whose text or debrief names
 * somebody, newest first; relapses, newest first; successes without a lesson, newest first. Ids name
 * what is asked, so that the same question has the same id in the next rollup.
 * O(lessons + days log days), after `namedLessonsOf`, once for the same rows and notes; whom a lesson
 * may be about is put together for the questions that are asked.
 */
export function listReviewItems(sources: ReviewSources): readonly ReviewItem[] {
  const before = known.get(sources.rows);
  if (before !== undefined && isSame(before.sources, sources)) return before.items;
  const items = gatherItems(sources);
  known.set(sources.rows, { sources, items });
  return items;
}

const known = new WeakMap<
  readonly Row[],
  { readonly sources: ReviewSources; readonly items: readonly ReviewItem[] }
>();

function isSame(a: ReviewSources, b: ReviewSources): boolean {
  return a.notes === b.notes && a.people === b.people && a.possible === b.possible;
}

function gatherItems(sources: ReviewSources): readonly ReviewItem[] {
  const { notes, possible, rows } = sources;
  return [
    ...possible.map((pair): ReviewItem => ({ kind: "possible", id: idOf(pair), possible: pair })),
    ...lessonsWithoutPeople(sources),
    ...relapses(rows),
    ...successesWithoutLesson(notes).map((note): ReviewItem => ({
      kind: "success",
      id: `success ${note.path}`,
      note,
    })),
  ];
}

export interface ReviewProgress {
  /** Null: nothing is left. */
  readonly next: ReviewItem | null;
  readonly left: number;
  readonly done: number;
}

/**
 * Where a person stands in a queue. What was answered may be gone from it or still be there; what
 * was skipped comes again at the end, in the order in which it was skipped. O(items + skipped).
 */
export function reviewProgress(
  items: readonly ReviewItem[],
  answered: ReadonlySet<string>,
  skipped: readonly string[],
): ReviewProgress {
  const open = openItems(items, answered);
  const wasSkipped = hasOneOf(new Set(skipped));
  const fresh = open.find((item) => !wasSkipped(item));
  const next = fresh ?? firstOf(skipped, open);
  return { next, left: open.length, done: answered.size };
}

/** Those that wait for an answer; the same array where nothing was answered. */
export function openItems(
  items: readonly ReviewItem[],
  answered: ReadonlySet<string>,
): readonly ReviewItem[] {
  const isAnswered = hasOneOf(answered);
  return answered.size === 0 ? items : items.filter((item) => !isAnswered(item));
}

/** Of some ids those that are asked about. O(items). */
export function askedIds(
  items: readonly ReviewItem[],
  ids: ReadonlySet<string>,
): ReadonlySet<string> {
  if (ids.size === 0) return ids;
  return new Set(items.filter(hasOneOf(ids)).map(({ id }) => id));
}

const PERSON = "person ";

/** Whether an item has one of these ids; no id is put together for the tens of thousands of lessons. */
function hasOneOf(ids: ReadonlySet<string>): (item: ReviewItem) => boolean {
  const lessons = new Set<string>();
  for (const id of ids) if (id.startsWith(PERSON)) lessons.add(id.slice(PERSON.length));
  return (item) => (item.kind === "person" ? lessons.has(item.lessonId) : ids.has(item.id));
}

function firstOf(ids: readonly string[], items: readonly ReviewItem[]): ReviewItem | null {
  const byId = new Map(items.filter(hasOneOf(new Set(ids))).map((item) => [item.id, item]));
  for (const id of ids) {
    const item = byId.get(id);
    if (item !== undefined) return item;
  }
  return null;
}

function idOf({ a, b }: PossibleRepeat): string {
  return `possible ${[a.id, b.id].sort(compareText).join(" ")}`;
}

/** Whom the lessons of a vault may be about. */
interface Candidates {
  readonly people: PeopleDirectory;
  readonly named: NamedLessons;
  readonly byKey: ReadonlyMap<string, Person>;
}

function lessonsWithoutPeople({ notes, people }: ReviewSources): readonly ReviewItem[] {
  const named = namedLessonsOf(notes, people);
  const byKey = new Map(people.everyone.map((person) => [person.key, person]));
  const candidates = { people, named, byKey };
  const byDay = new Map<string, ReviewItem[]>();
  for (const note of notes) {
    if (note.lessonNote !== null) continue;
    const isSomeoneThere = people.participantsOf(note).some(({ key }) => byKey.has(key));
    for (const lesson of note.lessons) {
      if (!isSomeoneThere && !named.has(lesson)) continue;
      if (people.peopleOf(note, lesson).length > 0) continue;
      const item = new PersonQuestion(note, lesson, candidates);
      const day = byDay.get(note.date ?? "");
      if (day === undefined) byDay.set(note.date ?? "", [item]);
      else day.push(item);
    }
  }
  // Of one day the order of notes and lines stays.
  return [...byDay].sort(([a], [b]) => compareText(b, a)).flatMap(([, items]) => items);
}

/** Of tens of thousands a few are ever asked: what one shows is put together then. */
class PersonQuestion {
  readonly kind = "person";

  constructor(
    private readonly note: Note,
    private readonly source: Lesson,
    private readonly all: Candidates,
  ) {}

  get id(): string {
    return PERSON + this.source.id;
  }

  get lessonId(): string {
    return this.source.id;
  }

  get lesson(): Member {
    return memberOf(this.note, this.source, this.all.people);
  }

  get candidates(): readonly Person[] {
    const { people, named, byKey } = this.all;
    const meant = (named.get(this.source)?.names ?? []).flatMap((proposal) => proposal.people);
    const there = people.participantsOf(this.note).flatMap(({ key }) => byKey.get(key) ?? []);
    return [...new Map([...meant, ...there].map((one) => [one.key, one])).values()];
  }
}

function relapses(rows: readonly Row[]): readonly ReviewItem[] {
  return (
    rows
      // What has no lesson note has no history either: not asking spares a look at every row.
      .filter((row) => row.repeat.lessonNote !== null && row.standing.status === "relapsed")
      .sort(
        (a, b) =>
          compareText(b.standing.since ?? "", a.standing.since ?? "") ||
          compareText(a.repeat.id, b.repeat.id),
      )
      .map((row) => ({ kind: "relapse", id: `relapse ${row.repeat.id} ${sinceOf(row)}`, row }))
  );
}

/** A later relapse is another question. */
function sinceOf({ standing }: Row): string {
  return standing.since ?? "";
}
