/** English words that are written joined, with a hyphen or apart: all become the same words. */
import type { Word } from "./words";

/** Beginnings of verbs that can be done too much or too little: `overpromise`, `under-deliver`. */
const MEASURED =
  /^(over|under)?(promis|commit|deliver|explain|plan(?!e)|prepar|communicat|complicat|react|engineer|schedul|pack|shar|s[eo]ll|s[eo]ld|sp[ae]n[dt]|estimat|eat|ate|sleep|slept|th[io](?:nk|ught)|analy[sz]|optimi[sz]|design|book(?!s?$)|react|invest|train|pric)[a-z]*$/u;

/** Verbs with their particles, written as one: the noun of `follow up` is `followup`. */
const JOINED =
  /^(follow|check|sign|hand|kick|roll|set|write|wrap|clean|walk|catch|warm|log|opt|break)-?(up|in|out|off|over|back|through|down)s?$/u;

/**
 * Gives "over-promise", "overpromise" and "over promise" as "too much promise", which is how a story
 * tells it ("promised too much"), "underpromise" as "under promise", and "followup" as "follow up".
 * Linear.
 */
export function splitCompounds(words: readonly Word[]): readonly Word[] {
  if (!words.some(isCompound)) return words;
  return words.flatMap((word, at) => {
    const { folded, surface } = word;
    if (folded === "over" && isMeasured(words[at + 1])) return tooMuch(surface);
    const [, how, base] = isPrefixed(folded) ? (MEASURED.exec(folded) ?? []) : [];
    if (how !== undefined && base !== undefined) {
      const told = { surface, folded: folded.slice(how.length) };
      return how === "over" ? [...tooMuch(how), told] : [{ surface: how, folded: how }, told];
    }
    const [, verb, particle] = JOINED.exec(folded) ?? [];
    return verb !== undefined && particle !== undefined
      ? [
          { surface, folded: verb },
          { surface: particle, folded: particle },
        ]
      : [word];
  });
}

function isCompound({ folded }: Word): boolean {
  return isPrefixed(folded) || JOINED.test(folded);
}

function isPrefixed(folded: string): boolean {
  return folded.startsWith("over") || folded.startsWith("under");
}

function isMeasured(word: Word | undefined): boolean {
  return word !== undefined && !isPrefixed(word.folded) && MEASURED.test(word.folded);
}

function tooMuch(surface: string): readonly Word[] {
  return [
    { surface, folded: "too" },
    { surface, folded: "much" },
  ];
}
