/** How each kind of debrief is called, and how an event looks. */
import type { Note } from "../core/note";
import { type Tone, toneOf } from "../core/rollup/tone";

interface KindLook {
  readonly label: string;
  /** Lucide name. */
  readonly icon: string;
}

const NOTE: KindLook = { label: "Note", icon: "file-text" };

const KINDS: ReadonlyMap<string, KindLook> = new Map([
  ["setback", { label: "Setback", icon: "trending-down" }],
  ["success", { label: "Success", icon: "trending-up" }],
  ["observed", { label: "Observed", icon: "eye" }],
  ["engagement", { label: "Engagement", icon: "handshake" }],
  ["conversation", { label: "Conversation", icon: "messages-square" }],
  ["team", { label: "Team", icon: "list-checks" }],
  ["review", { label: "Weekly review", icon: "calendar-range" }],
]);

export function lookOf(debrief: string | null): KindLook {
  if (debrief === null) return NOTE;
  return KINDS.get(debrief.toLowerCase()) ?? { label: debrief, icon: NOTE.icon };
}

/** Its kind gives the icon, its kind and outcome the colour; the words say both. */
export function lookOfEvent(
  event: Pick<Note, "debrief" | "outcome">,
): KindLook & { readonly tone: Tone } {
  const { label, icon } = lookOf(event.debrief);
  const { outcome } = event;
  return { tone: toneOf(event), label: outcome === null ? label : `${label}, ${outcome}`, icon };
}
