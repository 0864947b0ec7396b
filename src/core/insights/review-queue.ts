/** What waits for a decision, one thing at a time, the most valuable first. */
import type { Note } from "../note";
import type { PeopleDirectory, Person } from "../people-directory";
import { createNameFinder } from "../people-proposals";
import { listMembers } from "../rollup/members";
import type { Member, PossibleRepeat } from "../rollup/model";
import type { Row } from "../rollup/rows";
import { compareText, foldText } from "../text";
import { successesWithoutLesson } from "./debriefs";

export type ReviewItem =
  /** Do the two say the same? */
  | { readonly kind: "possible"; readonly id: string; readonly possible: PossibleRepeat }
  /** Whom is it about? Candidates are those whom its text or its debrief names, never chosen unasked. */
  | {
      readonly kind: "person";
      readonly id: string;
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
 * O(lessons log lessons + text of the lessons without people).
 */
export function listReviewItems(sources: ReviewSources): readonly ReviewItem[] {
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
 * was skipped comes again at the end, in the order in which it was skipped.
 */
export function reviewProgress(
  items: readonly ReviewItem[],
  answered: ReadonlySet<string>,
  skipped: readonly string[],
): ReviewProgress {
  const open = items.filter(({ id }) => !answered.has(id));
  const fresh = open.find(({ id }) => !skipped.includes(id));
  const again = skipped.map((id) => open.find((item) => item.id === id));
  const next = fresh ?? again.find((item) => item !== undefined) ?? null;
  return { next, left: open.length, done: answered.size };
}

function idOf({ a, b }: PossibleRepeat): string {
  return `possible ${[a.id, b.id].sort(compareText).join(" ")}`;
}

function lessonsWithoutPeople({ notes, people }: ReviewSources): readonly ReviewItem[] {
  const find = createNameFinder(people.everyone);
  const everyone = new Map(people.everyone.map((person) => [person.key, person]));
  const byPath = new Map(notes.map((note) => [note.path, note]));
  const items: { readonly date: string | null; readonly item: ReviewItem }[] = [];
  for (const { lessonNote: _, ...lesson } of listMembers(notes, people).values()) {
    const note = byPath.get(lesson.path);
    if (lesson.people.length > 0 || note === undefined) continue;
    const named = find(lesson.text).flatMap((proposal) => proposal.people);
    const there = people.participantsOf(note).flatMap(({ key }) => everyone.get(key) ?? []);
    const candidates = [...new Map([...named, ...there].map((one) => [one.key, one])).values()];
    if (candidates.length === 0) continue;
    const id = `person ${lesson.path} ${foldText(lesson.text)}`;
    items.push({ date: lesson.date, item: { kind: "person", id, lesson, candidates } });
  }
  // Sorting is stable: of one day the order of notes and lines stays.
  return items.sort((a, b) => compareText(b.date ?? "", a.date ?? "")).map(({ item }) => item);
}

function relapses(rows: readonly Row[]): readonly ReviewItem[] {
  return rows
    .filter(({ standing }) => standing.status === "relapsed")
    .sort(
      (a, b) =>
        compareText(b.standing.since ?? "", a.standing.since ?? "") ||
        compareText(a.repeat.id, b.repeat.id),
    )
    .map((row) => ({ kind: "relapse", id: `relapse ${row.repeat.id} ${sinceOf(row)}`, row }));
}

/** A later relapse is another question. */
function sinceOf({ standing }: Row): string {
  return standing.since ?? "";
}
