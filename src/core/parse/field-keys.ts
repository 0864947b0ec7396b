/** The inline fields that mean something to Debrief, under the names that settings give them. */
import type { ParseRules } from "../settings/settings";

export type FieldMeaning = "lesson" | "cue" | "move" | "check" | "from" | "about";

/** Lower-case key to meaning. */
export type FieldKeys = ReadonlyMap<string, FieldMeaning>;

export function fieldKeys(rules: ParseRules): FieldKeys {
  const keys = new Map<string, FieldMeaning>([
    ["from", "from"],
    ["about", "about"],
  ]);
  const { lesson, cue, move, check } = rules.keys;
  for (const [names, meaning] of [
    [lesson, "lesson"],
    [cue, "cue"],
    [move, "move"],
    [check, "check"],
  ] as const) {
    for (const name of names) keys.set(name.toLowerCase(), meaning);
  }
  return keys;
}
