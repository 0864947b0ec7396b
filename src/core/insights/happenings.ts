/** Setbacks and successes as a list: what happened, with whom, and what was learned from it. */
import type { Level, Note, PersonRef } from "../note";
import type { PeopleDirectory } from "../people-directory";
import { isSetback, isSuccess } from "../rollup/events";
import { listMembers } from "../rollup/members";
import type { Member } from "../rollup/model";
import { type DayRange, isWithin } from "../rollup/period";
import { meansPerson } from "../rollup/select";
import { titleOf } from "../text";
import { compareNotes } from "./debriefs";

export interface Happening {
  readonly tone: "setback" | "success";
  /** As the note words it; else the note's title. */
  readonly text: string;
  /** The debrief. */
  readonly path: string;
  readonly date: string | null;
  readonly level: Level | null;
  readonly outcome: string | null;
  readonly people: readonly PersonRef[];
  /** All lessons of the debrief, in its order; empty: nothing was learned yet. */
  readonly lessons: readonly Member[];
}

export interface HappeningFilter {
  readonly tone: Happening["tone"] | null;
  /** Null: any day, also none. */
  readonly days: DayRange | null;
  /** Key or name of a person, see `meansPerson`; null: anyone. */
  readonly person: string | null;
  readonly level: Level | null;
  /** True: only those without a lesson. */
  readonly withoutLesson: boolean;
}

/**
 * Every setback and success that a debrief lists, newest debrief first, setbacks before successes;
 * a debrief of one of these kinds, or with such an outcome, that lists none is one itself.
 * O(notes log notes + lessons).
 */
export function listHappenings(
  notes: readonly Note[],
  people: PeopleDirectory,
): readonly Happening[] {
  const lessons = new Map<string, Member[]>();
  for (const { lessonNote: _, ...member } of listMembers(notes, people).values()) {
    const known = lessons.get(member.path);
    if (known === undefined) lessons.set(member.path, [member]);
    else known.push(member);
  }
  return [...notes]
    .sort(compareNotes)
    .flatMap((note) => happeningsOf(note, people, lessons.get(note.path) ?? []));
}

/** Those that meet every condition, in their order. */
export function filterHappenings(
  happenings: readonly Happening[],
  filter: HappeningFilter,
): readonly Happening[] {
  return happenings.filter((happening) => fits(happening, filter));
}

function happeningsOf(
  note: Note,
  people: PeopleDirectory,
  lessons: readonly Member[],
): readonly Happening[] {
  const { path, date, level, outcome, setbacks, successes } = note;
  if (note.lessonNote !== null) return [];
  const present = people.participantsOf(note);
  const make = (tone: Happening["tone"], text: string): Happening => {
    return { tone, text, path, date, level, outcome, people: present, lessons };
  };
  const listed = [
    ...setbacks.map((text) => make("setback", text)),
    ...successes.map((text) => make("success", text)),
  ];
  if (note.debrief === null) return listed;
  const own = isSetback(note) ? "setback" : isSuccess(note) ? "success" : null;
  const isListed = own === null || listed.some(({ tone }) => tone === own);
  return isListed ? listed : [make(own, titleOf(path)), ...listed];
}

function fits(happening: Happening, filter: HappeningFilter): boolean {
  const { tone, days, person, level, withoutLesson } = filter;
  return (
    (tone === null || happening.tone === tone) &&
    (days === null || isWithin(happening.date, days)) &&
    (person === null || happening.people.some((one) => meansPerson(one, person))) &&
    (level === null || happening.level === level) &&
    (!withoutLesson || happening.lessons.length === 0)
  );
}
