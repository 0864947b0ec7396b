/** What happened to the lesson notes of a vault, with the day: verdicts, history, setbacks. */
import type { LinkResolver } from "../link-resolver";
import type { HistoryEvent, Note, Verdict } from "../note";
import { compareText, foldText } from "../text";
import type { Member } from "./model";
import { isSetback } from "./tone";

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

/**
 * All events of one lesson note, oldest first. On one day: its promotion and what its history has
 * before that, then what debriefs found, by path and line, then the rest of its history, for a
 * status that was set by hand is a line there and has the last word of its day. What a debrief found
 * and the history tells again is one event. O(n log n).
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
  const rest = new Set(verdicts);
  const history = lessonNote?.history ?? [];
  const path = lessonNote?.path ?? "";
  for (const [index, line] of history.entries()) {
    const { date, event, text } = line;
    const isEarly = history.some(
      (other, at) => at >= index && other.date === date && other.event === "promoted",
    );
    const at = { path, line: line.line };
    const found = retoldBy(line, rest);
    if (found === null) {
      placed.push({ turn: isEarly ? 0 : 2, at, event: { date, event, ...at, remark: text } });
    } else {
      rest.delete(found);
      const remark = found.remark === "" ? text : found.remark;
      placed.push({
        turn: isEarly ? 1 : 2,
        at: isEarly ? found : at,
        event: { ...found, remark },
      });
    }
  }
  for (const event of rest) placed.push({ turn: 1, at: event, event });
  for (const member of members) {
    const { date, line } = member;
    if (date === null || !isSetback(member)) continue;
    const event = { date, event: "setback", path: member.path, line, remark: "" } as const;
    placed.push({ turn: 1, at: event, event });
  }
  return placed.sort(compare).map(({ event }) => event);
}

interface Placed {
  /** Among the events of one day. */
  readonly turn: 0 | 1 | 2;
  /** Where it is told, for the order within a turn. */
  readonly at: Pick<LessonEvent, "path" | "line">;
  readonly event: LessonEvent;
}

/**
 * The verdict of a debrief that a line of the history tells once more: of the same day and word, if
 * there are several the one in the same words.
 */
function retoldBy(
  { date, event, text }: HistoryEvent,
  verdicts: ReadonlySet<LessonEvent>,
): LessonEvent | null {
  const alike = [...verdicts].filter((one) => one.date === date && one.event === event);
  const told = foldText(text);
  const same = alike.find(({ remark }) => {
    const found = foldText(remark);
    return told.includes(found) || found.includes(told);
  });
  return same ?? alike[0] ?? null;
}

function compare(a: Placed, b: Placed): number {
  return (
    compareText(a.event.date, b.event.date) ||
    a.turn - b.turn ||
    compareText(a.at.path, b.at.path) ||
    a.at.line - b.at.line
  );
}
