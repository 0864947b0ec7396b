/** What an event was, in one word: colour, shape and place in a balance follow it everywhere. */
import type { Note } from "../note";
import { isSetback, isSuccess } from "./events";

export const TONES = ["setback", "success", "observed", "other"] as const;

export type Tone = (typeof TONES)[number];

export type ToneCounts = Readonly<Record<Tone, number>>;

/** By kind and outcome: a conversation that was resolved is a success. */
export function toneOf(event: Pick<Note, "debrief" | "outcome">): Tone {
  if (isSetback(event)) return "setback";
  if (isSuccess(event)) return "success";
  return event.debrief?.toLowerCase() === "observed" ? "observed" : "other";
}

/** O(events). */
export function countTones(events: Iterable<Pick<Note, "debrief" | "outcome">>): ToneCounts {
  const counts = { setback: 0, success: 0, observed: 0, other: 0 };
  for (const event of events) counts[toneOf(event)]++;
  return counts;
}
