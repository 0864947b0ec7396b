/** All that a vault knows of one person. */
import type { LinkResolver } from "../link-resolver";
import { newestNotes } from "../newest-notes";
import type { Note } from "../note";
import type { PeopleDirectory, Person } from "../people-directory";
import type { LessonEvent } from "../rollup/events";
import { isSetback, isSuccess } from "../rollup/tone";
import type { Row } from "../rollup/rows";
import { compareText } from "../text";
import { linesBeforeMeeting, type MeetLine } from "./before-you-meet";
import { lessonsOfPerson, type PersonLessons } from "./person-lessons";
import { openPromises, type OpenPromise } from "./promises";

export interface PersonPage {
  readonly person: Person;
  /** Debriefs whose `people` name the person, or with a lesson that does, newest first. */
  readonly debriefs: readonly Note[];
  /** Of these the setbacks and the successes. */
  readonly setbacks: readonly Note[];
  readonly successes: readonly Note[];
  readonly lessons: PersonLessons;
  /** What later notes found about these lessons, newest first. */
  readonly verdicts: readonly PersonVerdict[];
  /** Owed to the person, and by the person, the most pressing first. */
  readonly owedTo: readonly OpenPromise[];
  readonly owedBy: readonly OpenPromise[];
  readonly meet: readonly MeetLine[];
}

export interface PersonVerdict {
  readonly row: Row;
  readonly event: LessonEvent;
}

/** What is known of a vault, and its rows as `describeRows` gives them. */
export interface PeopleVault {
  readonly notes: readonly Note[];
  readonly people: PeopleDirectory;
  readonly links: LinkResolver;
  readonly rows: readonly Row[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Where the note is now that was at a path. Absent where none is ever moved. */
  readonly movedTo?: (path: string) => string;
}

/** Null for a key of nobody. O(notes + lessons), and the logarithms of sorting what is theirs. */
export function personPage(key: string, vault: PeopleVault): PersonPage | null {
  const { notes, people, rows, today } = vault;
  const person = people.everyone.find((one) => one.key === key);
  if (person === undefined) return null;
  const named = notes.filter(
    (note) =>
      note.lessonNote === null && people.participantsOf(note).some((one) => one.key === key),
  );
  const paths = new Set(named.map(({ path }) => path));
  const lessons = lessonsOfPerson(rows, key, paths);
  const linked = new Set(
    [...lessons.with, ...lessons.from, ...lessons.about]
      .filter(({ tie }) => tie === "lesson")
      .flatMap(({ members }) => members.map(({ path }) => path)),
  );
  const debriefs = newestNotes(notes).filter(
    (note) => note.debrief !== null && (linked.has(note.path) || paths.has(note.path)),
  );
  const promises = openPromises(notes, people, today).byPerson.get(key) ?? [];
  const owedTo = promises.filter(({ promise }) => !promise.isToWriter);
  return {
    person,
    debriefs,
    setbacks: debriefs.filter(isSetback),
    successes: debriefs.filter(isSuccess),
    lessons,
    verdicts: verdictsOf(lessons),
    owedTo,
    owedBy: promises.filter(({ promise }) => promise.isToWriter),
    meet: linesBeforeMeeting({ name: person.name, lessons, owed: owedTo }),
  };
}

function verdictsOf({ with: shared, from, about }: PersonLessons): readonly PersonVerdict[] {
  const rows = new Set([...shared, ...from, ...about].map(({ row }) => row));
  const verdicts = [...rows].flatMap((row) =>
    row.events
      .filter(({ event }) => event !== "promoted" && event !== "setback")
      .map((event) => ({ row, event })),
  );
  return verdicts.sort(
    (a, b) =>
      compareText(b.event.date, a.event.date) ||
      compareText(a.event.path, b.event.path) ||
      b.event.line - a.event.line,
  );
}
