/** Setbacks and successes as a list: what happened, with whom, and what was learned from it. */
import { newestNotes } from "../newest-notes";
import type { Level, Note, PersonRef } from "../note";
import type { PeopleDirectory } from "../people-directory";
import { isSetback, isSuccess } from "../rollup/tone";
import { memberOf } from "../rollup/members";
import type { Member } from "../rollup/model";
import { type DayRange, isWithin } from "../rollup/period";
import { meansPerson } from "../rollup/select";
import { titleOf } from "../text";

export interface Happening {
  readonly tone: "setback" | "success";
  /** As the note words it; else the note's title. */
  readonly text: string;
  /** The debrief. */
  readonly path: string;
  readonly date: string | null;
  readonly level: Level | null;
  readonly outcome: string | null;
  /** Those of the debrief's `people`, then those whom only its lessons link; each once. */
  readonly people: readonly PersonRef[];
  /** All lessons of the debrief, in its order; put together when they are asked for. */
  readonly lessons: readonly Member[];
  /** False: nothing was learned yet. */
  readonly isLearned: boolean;
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
 * O(notes), see `newestNotes`, once a vault, whoever asks.
 */
export function listHappenings(
  notes: readonly Note[],
  people: PeopleDirectory,
): readonly Happening[] {
  const before = known.get(people);
  if (before?.notes === notes) return before.happenings;
  const happenings: Happening[] = [];
  for (const note of newestNotes(notes)) addHappenings(happenings, note, people);
  known.set(people, { notes, happenings });
  return happenings;
}

const known = new WeakMap<
  PeopleDirectory,
  { readonly notes: readonly Note[]; readonly happenings: readonly Happening[] }
>();

/** Those that meet every condition, in their order. */
export function filterHappenings(
  happenings: readonly Happening[],
  filter: HappeningFilter,
): readonly Happening[] {
  return happenings.filter((happening) => fits(happening, filter));
}

function addHappenings(to: Happening[], note: Note, people: PeopleDirectory): void {
  const { path, setbacks, successes } = note;
  if (note.lessonNote !== null) return;
  const own = note.debrief === null ? null : toneOf(note);
  const isListed = (own === "setback" ? setbacks : successes).length > 0;
  if (own !== null && !isListed) to.push(new ListedHappening(own, titleOf(path), note, people));
  for (const text of setbacks) to.push(new ListedHappening("setback", text, note, people));
  for (const text of successes) to.push(new ListedHappening("success", text, note, people));
}

function toneOf(note: Note): Happening["tone"] | null {
  return isSetback(note) ? "setback" : isSuccess(note) ? "success" : null;
}

/** Of thousands in a list only those that are drawn are asked what was learned. */
class ListedHappening implements Happening {
  constructor(
    readonly tone: Happening["tone"],
    readonly text: string,
    private readonly note: Note,
    private readonly directory: PeopleDirectory,
  ) {}

  get path(): string {
    return this.note.path;
  }

  get date(): string | null {
    return this.note.date;
  }

  get level(): Level | null {
    return this.note.level;
  }

  get outcome(): string | null {
    return this.note.outcome;
  }

  get people(): readonly PersonRef[] {
    return everyoneIn(this.note, this.directory);
  }

  get lessons(): readonly Member[] {
    return this.note.lessons.map((lesson) => memberOf(this.note, lesson, this.directory));
  }

  get isLearned(): boolean {
    return this.note.lessons.length > 0;
  }
}

function everyoneIn(note: Note, people: PeopleDirectory): readonly PersonRef[] {
  const there = people.participantsOf(note);
  const linked = note.lessons.flatMap((lesson) => people.peopleOf(note, lesson));
  if (linked.length === 0) return there;
  const byKey = new Map<string, PersonRef>();
  for (const person of [...there, ...linked]) {
    if (!byKey.has(person.key)) byKey.set(person.key, person);
  }
  return [...byKey.values()];
}

function fits(happening: Happening, filter: HappeningFilter): boolean {
  const { tone, days, person, level, withoutLesson } = filter;
  return (
    (tone === null || happening.tone === tone) &&
    (days === null || isWithin(happening.date, days)) &&
    (person === null || happening.people.some((one) => meansPerson(one, person))) &&
    (level === null || happening.level === level) &&
    (!withoutLesson || !happening.isLearned)
  );
}
