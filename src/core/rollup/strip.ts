/** A repeat on a time line: when it came back, and how long it held. */
import { dayNumber } from "./day-numbers";
import type { LessonEvent } from "./events";
import type { Member } from "./model";
import type { DayRange } from "./period";
import { type Tone, toneOf } from "./tone";

export interface StripMark {
  /** Place in the window, 0 for its first day, 1 for its last. */
  readonly at: number;
  readonly date: string;
  readonly tone: Tone;
  readonly member: Member;
}

/** A stretch in which the lesson held. */
export interface HeldStretch {
  /** The day on which somebody said that it holds; may lie before the window. */
  readonly date: string;
  /** Place of that day, or null where it lies before the window: then there is no tick. */
  readonly tick: number | null;
  readonly from: number;
  readonly to: number;
}

export interface Strip {
  /** Oldest first. */
  readonly marks: readonly StripMark[];
  readonly held: readonly HeldStretch[];
  /** The last day on which it was seen, also where no mark is in the window. */
  readonly last: string | null;
}

/**
 * @param members in any order; those out of the window have no mark
 * @param events oldest first, see `eventsOf`
 * @param window both days given, the first before the last
 */
export function stripOf(
  members: readonly Member[],
  events: readonly LessonEvent[],
  window: { readonly [side in keyof DayRange]: string },
): Strip {
  const first = dayNumber(window.from);
  const length = Math.max(1, dayNumber(window.to) - first);
  const place = (date: string): number => (dayNumber(date) - first) / length;
  const marks: StripMark[] = [];
  let last: string | null = null;
  for (const member of members) {
    const { date } = member;
    if (date === null) continue;
    if (last === null || last < date) last = date;
    const at = place(date);
    if (at >= 0 && at <= 1) marks.push({ at, date, tone: toneOf(member), member });
  }
  marks.sort((a, b) => a.at - b.at);
  return { marks, held: heldStretches(events, place), last };
}

/** From each day on which it came to hold to the event that ended that, or to the end. */
function heldStretches(
  events: readonly LessonEvent[],
  place: (date: string) => number,
): readonly HeldStretch[] {
  const stretches: HeldStretch[] = [];
  let since: string | null = null;
  const close = (to: number): void => {
    if (since === null) return;
    const from = place(since);
    const tick = from >= 0 && from <= 1 ? from : null;
    if (to > 0 && from < 1) {
      stretches.push({ date: since, tick, from: Math.max(0, from), to: Math.min(1, to) });
    }
    since = null;
  };
  for (const { event, date } of events) {
    if (event === "held") since ??= date;
    else close(place(date));
  }
  close(1);
  return stretches;
}
