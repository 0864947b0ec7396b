/** “Before you meet”: at most four lines, none without a note behind it. */
import type { TextMark } from "../note";
import { formatDay } from "../rollup/days";
import type { LessonEvent } from "../rollup/events";
import { isSuccess } from "../rollup/tone";
import { count } from "../rollup/phrases";
import type { Row } from "../rollup/rows";
import { compareText, titleOf } from "../text";
import type { PersonLesson, PersonLessons } from "./person-lessons";
import type { OpenPromise } from "./promises";

export type MeetKind = "relapsed" | "owed" | "worked" | "likes";

export interface NotePlace {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

export interface MeetLine {
  readonly kind: MeetKind;
  /** The lesson or the promise, as it is written. */
  readonly text: string;
  /** What is marked in it. */
  readonly marks: readonly TextMark[];
  /**
   * What goes with it, in parts: `3× with Elif Demir` and `relapsed 9 May 2026`. A name or a title can
   * run the other way, so each is drawn by itself.
   */
  readonly facts: readonly string[];
  /** The notes behind it, the one to open first. */
  readonly places: readonly NotePlace[];
}

export interface MeetSources {
  /** Name of the person. */
  readonly name: string;
  readonly lessons: PersonLessons;
  /** Open promises to the person, the most pressing first. */
  readonly owed: readonly OpenPromise[];
}

/**
 * In this order: the lesson that relapsed last, the most pressing promise to the person, what worked
 * last (a lesson that held, or one out of a success), how they like to work by the lesson that most
 * notes tell. A kind about which no note says anything has no line. O(lessons).
 */
export function linesBeforeMeeting({ name, lessons, owed }: MeetSources): readonly MeetLine[] {
  const shared = [...lessons.with, ...lessons.from];
  const used = new Set<Row>();
  const lines = [
    relapsed(shared, name, used),
    promised(owed),
    worked(shared, used),
    likes(lessons.about, name),
  ];
  return lines.filter((line) => line !== null);
}

function relapsed(lessons: readonly PersonLesson[], name: string, used: Set<Row>): MeetLine | null {
  const [found] = lessons
    .filter(({ row }) => row.standing.status === "relapsed")
    .sort((a, b) => compareText(b.row.standing.since ?? "", a.row.standing.since ?? ""));
  if (found === undefined) return null;
  used.add(found.row);
  const { standing, repeat } = found.row;
  const day = standing.since === null ? "" : ` ${formatDay(standing.since)}`;
  const times = found.tie === "lesson" ? [`${found.members.length}× with ${name}`] : [];
  const because = standing.because === null ? [] : [standing.because];
  return {
    kind: "relapsed",
    text: repeat.text,
    marks: repeat.marks,
    facts: [...times, `relapsed${day}`],
    places: uniquePlaces([...because, ...found.members]),
  };
}

function promised([first]: readonly OpenPromise[]): MeetLine | null {
  if (first === undefined) return null;
  const { promise, path, isLate, date } = first;
  const day = promise.due === null ? null : formatDay(promise.due);
  const made = date === null ? "No day" : `Promised ${formatDay(date)}`;
  return {
    kind: "owed",
    text: promise.text,
    marks: [],
    facts: [day === null ? made : isLate ? `Late since ${day}` : `Due ${day}`],
    places: [{ path, line: promise.line }],
  };
}

function worked(lessons: readonly PersonLesson[], used: ReadonlySet<Row>): MeetLine | null {
  let best: { readonly row: Row; readonly date: string; readonly place: NotePlace } | null = null;
  for (const { row, members } of lessons) {
    // What relapsed, or was given up, is nothing to rely on.
    const { status } = row.standing;
    if (used.has(row) || status === "relapsed" || status === "retired") continue;
    for (const { date, path, line } of [
      ...row.events.filter(isHeld),
      ...members.filter(isSuccess),
    ]) {
      if (date === null || (best !== null && date <= best.date)) continue;
      best = { row, date, place: { path, line } };
    }
  }
  if (best === null) return null;
  const { row, date, place } = best;
  return {
    kind: "worked",
    text: row.repeat.text,
    marks: row.repeat.marks,
    facts: [titleOf(place.path), formatDay(date)],
    places: [place],
  };
}

function isHeld({ event }: LessonEvent): boolean {
  return event === "held";
}

function likes(about: readonly PersonLesson[], name: string): MeetLine | null {
  const notesOf = ({ members }: PersonLesson): number =>
    new Set(members.map(({ path }) => path)).size;
  const [found] = about
    .filter(({ row }) => row.standing.status !== "retired")
    .sort((a, b) => notesOf(b) - notesOf(a));
  if (found === undefined) return null;
  return {
    kind: "likes",
    text: found.row.repeat.text,
    marks: found.row.repeat.marks,
    facts: [`About ${name}`, `from ${count(notesOf(found), "note")}`],
    places: uniquePlaces(found.members),
  };
}

function uniquePlaces(places: readonly NotePlace[]): readonly NotePlace[] {
  const unique = new Map(places.map(({ path, line }) => [`${path}\n${line}`, { path, line }]));
  return [...unique.values()];
}
