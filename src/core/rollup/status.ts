/**
 * Where a lesson stands. Nobody stores it: it follows from what happened, and the latest dated event
 * wins. A setback makes relapsed of what held until then; while a lesson is only being tried it is
 * what one expects.
 */
import type { LinkResolver } from "../link-resolver";
import type { Note } from "../note";
import { titleOf } from "../text";
import { formatDay } from "./days";
import { eventsOf, type LessonEvent, verdictsByLessonNote } from "./events";
import type { Member } from "./model";

export type Status = "new" | "trying" | "holding" | "relapsed" | "retired";

export interface Standing {
  readonly status: Status;
  /** The day since when, or null where nothing dated says so. */
  readonly since: string | null;
  /** Why, in one sentence for a person. */
  readonly reason: string;
  /** The event that decided, or null: nothing happened yet, or a property says so. */
  readonly because: LessonEvent | null;
}

/** Answers for one vault, see `createStandings`. */
export type StandingOf = (lessonNote: string | null, members: readonly Member[]) => Standing;

const NEW: Standing = {
  status: "new",
  since: null,
  reason: "There is no lesson note for it yet.",
  because: null,
};

/**
 * Makes the answer to: where does this repeat stand? Takes the path of its lesson note, null for
 * none, and its lessons. O(notes) once, then O(events log events).
 */
export function createStandings(notes: readonly Note[], links: LinkResolver): StandingOf {
  const byPath = new Map(notes.map((note) => [note.path, note]));
  const verdicts = verdictsByLessonNote(notes, links);
  return (path, members) => {
    const note = path === null ? undefined : byPath.get(path);
    if (note === undefined || note.lessonNote === null) return NEW;
    return standingOf(note, eventsOf(note, members, verdicts.get(note.path) ?? []));
  };
}

/** @param events of the lesson note, oldest first */
export function standingOf(
  { lessonNote }: Pick<Note, "lessonNote">,
  events: readonly LessonEvent[],
): Standing {
  if (lessonNote === null) return NEW;
  let standing: Standing = {
    status: "trying",
    since: null,
    reason: "It has a lesson note and was not tested yet.",
    because: null,
  };
  for (const event of events) standing = after(standing, event);
  if (!lessonNote.retired) return standing;
  return {
    status: "retired",
    since: null,
    reason: "Its lesson note says that it is retired.",
    because: null,
  };
}

function after(before: Standing, event: LessonEvent): Standing {
  const { date, path } = event;
  const day = formatDay(date);
  const place = `“${titleOf(path)}”`;
  const now = (status: Status, reason: string): Standing => {
    return { status, since: date, reason, because: event };
  };
  switch (event.event) {
    case "promoted":
      return now("trying", `It became a lesson note on ${day}.`);
    case "held":
      return now("holding", `It held on ${day}, in ${place}.`);
    case "refined":
      return now("trying", `It was refined on ${day}, in ${place}.`);
    case "changed":
      return now("trying", `It was changed on ${day}, in ${place}.`);
    case "dropped":
      return now("retired", `It was dropped on ${day}, in ${place}.`);
    case "setback": {
      if (before.status !== "holding" && before.status !== "relapsed") return before;
      const held = before.status === "holding" ? before.since : null;
      // What happens yet again keeps the word of the first time in its beginning.
      const start = held === null ? beginningOf(before) : `Marked holding ${formatDay(held)}`;
      return now("relapsed", `${start}, happened again ${day} in “${titleOf(path)}”.`);
    }
  }
}

/** “Marked holding 3 Mar 2026” of a reason that says more. */
function beginningOf({ reason }: Standing): string {
  return reason.slice(0, Math.max(0, reason.indexOf(", happened again")));
}
