/** What a move begins with: its verb, and what that acts on. */
import type { Language } from "./stop-words";
import { keyOf } from "./telling-words";
import type { Term } from "./terms";

/** Places among the telling words of the move, -1 for none. */
export interface MoveHead {
  readonly verb: number;
  readonly object: number;
}

/** German says what to do at the end: "die offenen Fälle zuerst übergeben". Nouns are capitalised. */
const INFINITIVE = /^\p{Ll}+n$/u;

/**
 * Takes the terms of a move in its order, and its telling words, rarest first. The verb is the first
 * telling word: rules and short notes begin with what to do. The object is the rarest other one.
 */
export function readMoveHead(
  terms: readonly Term[],
  keys: Float64Array,
  language: Language,
): MoveHead {
  const telling = terms.filter(({ isSmall }) => !isSmall);
  const infinitives = telling.filter(({ surface }) => INFINITIVE.test(surface));
  const verb = (language === "de" ? infinitives.at(-1) : undefined) ?? telling[0];
  const key = verb === undefined ? null : keyOf(verb.stem);
  return {
    verb: key === null ? -1 : keys.indexOf(key),
    object: keys.findIndex((other) => other !== key),
  };
}
