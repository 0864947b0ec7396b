/** How each kind of debrief looks and is called. Colour and shape always say the same thing. */

/** The three that have a colour; every other kind, and no debrief at all, is `other`. */
export type Tone = "setback" | "success" | "observed" | "other";

export const TONES = ["setback", "success", "observed", "other"] as const;

interface KindLook {
  readonly tone: Tone;
  readonly label: string;
  /** Lucide name. */
  readonly icon: string;
}

const NOTE: KindLook = { tone: "other", label: "Note", icon: "file-text" };

const KINDS: ReadonlyMap<string, KindLook> = new Map([
  ["setback", { tone: "setback", label: "Setback", icon: "trending-down" }],
  ["success", { tone: "success", label: "Success", icon: "trending-up" }],
  ["observed", { tone: "observed", label: "Observed", icon: "eye" }],
  ["engagement", { tone: "other", label: "Engagement", icon: "handshake" }],
  ["conversation", { tone: "other", label: "Conversation", icon: "messages-square" }],
  ["team", { tone: "other", label: "Team", icon: "list-checks" }],
  ["review", { tone: "other", label: "Weekly review", icon: "calendar-range" }],
]);

export function toneOf(debrief: string | null): Tone {
  return lookOf(debrief).tone;
}

export function lookOf(debrief: string | null): KindLook {
  if (debrief === null) return NOTE;
  return KINDS.get(debrief) ?? { tone: "other", label: debrief, icon: NOTE.icon };
}
