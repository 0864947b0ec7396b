/** What an event was, in one word: colour, shape and place in a balance follow it everywhere. */
import type { Note } from "../note";

/** Of a note, or of a lesson by its note. */
type Event = Pick<Note, "debrief" | "outcome">;

export const TONES = ["setback", "success", "observed", "other"] as const;

export type Tone = (typeof TONES)[number];

export type ToneCounts = Readonly<Record<Tone, number>>;

/** A setback is a debrief of that kind, or one whose outcome is unresolved. */
export function isSetback({ debrief, outcome }: Event): boolean {
  return debrief?.toLowerCase() === "setback" || outcome?.trim().toLowerCase() === "unresolved";
}

/** A success is a debrief of that kind, or one that was resolved or made right; setbacks go before. */
export function isSuccess(event: Event): boolean {
  if (isSetback(event)) return false;
  const outcome = event.outcome?.trim().toLowerCase();
  return (
    event.debrief?.toLowerCase() === "success" || outcome === "resolved" || outcome === "made right"
  );
}

/** By kind and outcome: a conversation that was resolved is a success. */
export function toneOf(event: Event): Tone {
  if (isSetback(event)) return "setback";
  if (isSuccess(event)) return "success";
  return event.debrief?.toLowerCase() === "observed" ? "observed" : "other";
}

/** O(events). */
export function countTones(events: Iterable<Event>): ToneCounts {
  const counts = { setback: 0, success: 0, observed: 0, other: 0 };
  for (const event of events) counts[toneOf(event)]++;
  return counts;
}
