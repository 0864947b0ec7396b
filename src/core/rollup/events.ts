/** What happened to the lesson notes of a vault, with the day: verdicts, history, setbacks. */
import type { LinkResolver } from "../link-resolver";
import type { Note, Verdict } from "../note";
import { compareText } from "../text";
import type { Member } from "./model";

export interface LessonEvent {
  readonly date: string;
  readonly event: Verdict | "promoted" | "setback";
  /** The note that tells of it: a debrief, or the lesson note itself. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** What was seen; may be empty. */
  readonly remark: string;
}

/** Verdicts of dated notes on each lesson note, by its path. O(notes + verdicts). */
export function verdictsByLessonNote(
  notes: readonly Note[],
  links: LinkResolver,
): ReadonlyMap<string, readonly LessonEvent[]> {
  const byNote = new Map<string, LessonEvent[]>();
  for (const { path, date, verdicts } of notes) {
    if (date === null) continue;
    for (const { verdict, link, remark, line } of verdicts) {
      const lessonNote = links.resolve(link.target, path);
      if (lessonNote === null) continue;
      const event = { date, event: verdict, path, line, remark };
      const known = byNote.get(lessonNote);
      if (known === undefined) byNote.set(lessonNote, [event]);
      else known.push(event);
    }
  }
  return byNote;
}

/** A setback is a debrief of that kind, or one whose outcome is unresolved. */
export function isSetback({ debrief, outcome }: Pick<Member, "debrief" | "outcome">): boolean {
  return debrief?.toLowerCase() === "setback" || outcome?.trim().toLowerCase() === "unresolved";
}

/** A success is a debrief of that kind, or one that was resolved or made right; setbacks go before. */
export function isSuccess(member: Pick<Member, "debrief" | "outcome">): boolean {
  if (isSetback(member)) return false;
  const outcome = member.outcome?.trim().toLowerCase();
  return (
    member.debrief?.toLowerCase() === "success" ||
    outcome === "resolved" ||
    outcome === "made right"
  );
}

/**
 * All events of one lesson note, oldest first. On one day: its promotion and what its history has
 * before that, then what debriefs found, by path and line, then the rest of its history, for a
 * status that was set by hand is a line there and has the last word of its day. O(n log n).
 *
 * @param lessonNote null for a repeat without one: then only its setbacks are left
 * @param members its lessons, in any order
 * @param verdicts on this lesson note, see `verdictsByLessonNote`
 */
export function eventsOf(
  lessonNote: Pick<Note, "path" | "history"> | null,
  members: readonly Member[],
  verdicts: readonly LessonEvent[],
): readonly LessonEvent[] {
  const placed: Placed[] = [];
  for (const [index, { date, event, text, line }] of (lessonNote?.history ?? []).entries()) {
    const path = lessonNote?.path ?? "";
    const isEarly = lessonNote?.history.some(
      (other, at) => at >= index && other.date === date && other.event === "promoted",
    );
    placed.push({
      turn: isEarly === true ? 0 : 2,
      event: { date, event, path, line, remark: text },
    });
  }
  for (const event of verdicts) placed.push({ turn: 1, event });
  for (const member of members) {
    const { date, path, line } = member;
    if (date === null || !isSetback(member)) continue;
    placed.push({ turn: 1, event: { date, event: "setback", path, line, remark: "" } });
  }
  return placed.sort(compare).map(({ event }) => event);
}

interface Placed {
  /** Among the events of one day. */
  readonly turn: 0 | 1 | 2;
  readonly event: LessonEvent;
}

function compare({ turn: a, event: x }: Placed, { turn: b, event: y }: Placed): number {
  return compareText(x.date, y.date) || a - b || compareText(x.path, y.path) || x.line - y.line;
}
