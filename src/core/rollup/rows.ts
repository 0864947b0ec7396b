/** What a list of repeats knows of each beyond its lessons: where it stands, and how lively it is. */
import type { LinkResolver } from "../link-resolver";
import type { Note } from "../note";
import { eventsOf, type LessonEvent, verdictsByLessonNote } from "./events";
import type { Repeat } from "./model";
import { momentumOf } from "./momentum";
import { standingOf, type Standing } from "./status";

export interface Row {
  readonly repeat: Repeat;
  readonly standing: Standing;
  /** What happened to its lesson note, oldest first; empty without one. */
  readonly events: readonly LessonEvent[];
  /** See `momentumOf`. */
  readonly momentum: number;
  /** Tags of the notes that hold its lessons, without `#`, lower case, by note. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
}

/** What is known of a vault and of the day. */
export interface RowContext {
  readonly notes: readonly Note[];
  readonly links: LinkResolver;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Tags of a note as they are written, with or without `#`; without it no note has tags. */
  readonly tagsOf?: (path: string) => readonly string[];
}

const NOTHING: readonly LessonEvent[] = [];
const NO_TAGS: ReadonlyMap<string, readonly string[]> = new Map();

/** Rows in the order of the repeats. O(notes + lessons + events log events). */
export function describeRows(repeats: readonly Repeat[], context: RowContext): readonly Row[] {
  const { notes, links, today, tagsOf } = context;
  const lessonNotes = new Map<string, Note>();
  for (const note of notes) if (note.lessonNote !== null) lessonNotes.set(note.path, note);
  const verdicts = verdictsByLessonNote(notes, links);
  return repeats.map((repeat) => {
    const { lessonNote: path, members } = repeat;
    const note = path === null ? undefined : lessonNotes.get(path);
    const events =
      note === undefined ? NOTHING : eventsOf(note, members, verdicts.get(note.path) ?? []);
    return {
      repeat,
      standing: standingOf(note ?? { lessonNote: null }, events),
      events,
      momentum: momentumOf(members, today),
      tags: tagsOf === undefined ? NO_TAGS : tagsByNote(repeat, tagsOf),
    };
  });
}

function tagsByNote(
  { members }: Repeat,
  tagsOf: (path: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, readonly string[]>();
  for (const { path } of members) {
    if (tags.has(path)) continue;
    tags.set(
      path,
      tagsOf(path).map((tag) => tag.replace(/^#/u, "").toLowerCase()),
    );
  }
  return tags;
}
