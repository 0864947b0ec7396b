/** The inline fields that mean something to Debrief, under the names that settings give them. */
import type { ParseRules } from "../settings/settings";

export type FieldMeaning = (typeof MEANINGS)[number];

/** Lower-case key to meaning. */
export type FieldKeys = ReadonlyMap<string, FieldMeaning>;

const MEANINGS = ["lesson", "cue", "move", "check", "from", "about"] as const;

/** Made once for the settings, not once a note. */
const MADE = new WeakMap<ParseRules, FieldKeys>();

export function fieldKeys(rules: ParseRules): FieldKeys {
  const made = MADE.get(rules);
  if (made !== undefined) return made;
  const keys = new Map<string, FieldMeaning>();
  for (const meaning of MEANINGS) {
    for (const name of rules.keys[meaning]) keys.set(name.toLowerCase(), meaning);
  }
  MADE.set(rules, keys);
  return keys;
}
