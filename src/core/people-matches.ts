/** Who is meant by the letters that were typed so far, by name and by alias. */
import type { Person } from "./people-directory";
import { foldAccents, foldText } from "./text";

export interface PersonMatch {
  readonly person: Person;
  /** The alias that was found, or null where it was the name. */
  readonly alias: string | null;
  /** True when somebody else is called the same: whoever picks must see who is who. */
  readonly isAmbiguous: boolean;
}

/**
 * At most `limit` people, each once, by the best of their names: the beginning of a word before the
 * middle of one, then names before aliases, then in the order of `everyone`. An empty query gives the
 * first ones. Accents need not be typed. O(names).
 */
export function matchPeople(
  everyone: readonly Person[],
  query: string,
  limit: number,
): readonly PersonMatch[] {
  const asked = foldAccents(query);
  const called = countNames(everyone);
  const found = everyone.flatMap((person) => {
    const best = bestName(person, asked);
    return best === null ? [] : [{ person, ...best }];
  });
  // Sorting is stable: equal ranks stay in the order of `everyone`.
  found.sort((x, y) => x.rank - y.rank);
  return found.slice(0, Math.max(0, limit)).map(({ person, alias }) => ({
    person,
    alias,
    isAmbiguous: (called.get(foldText(alias ?? person.name)) ?? 0) > 1,
  }));
}

/** Everyone who is called exactly so, by name or alias. */
export function peopleCalled(everyone: readonly Person[], name: string): readonly Person[] {
  const folded = foldText(name);
  return everyone.filter((person) => namesOf(person).has(folded));
}

interface Found {
  readonly alias: string | null;
  readonly rank: number;
}

/** Rank 0: a word of the name begins so; 1: a word of an alias; 2 and 3: the middle of a word. */
function bestName({ name, aliases }: Person, asked: string): Found | null {
  let best: Found | null = null;
  [name, ...aliases].forEach((text, i) => {
    const where = placeOf(foldAccents(text), asked);
    if (where === null) return;
    const rank = (where === "start" ? 0 : 2) + (i === 0 ? 0 : 1);
    if (best === null || rank < best.rank) best = { alias: i === 0 ? null : text, rank };
  });
  return best;
}

function placeOf(text: string, asked: string): "start" | "middle" | null {
  let at = text.indexOf(asked);
  if (at === -1) return null;
  while (at !== -1) {
    if (at === 0 || !WORD_END.test(text.slice(0, at))) return "start";
    at = text.indexOf(asked, at + 1);
  }
  return "middle";
}

/** A letter or a digit, with what belongs to it, right before: a word goes on. */
const WORD_END = /[\p{L}\p{N}][\p{M}'’]?$/u;

/** How many people answer to each folded name. */
function countNames(everyone: readonly Person[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const person of everyone) {
    for (const name of namesOf(person)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function namesOf({ name, aliases }: Person): ReadonlySet<string> {
  return new Set([name, ...aliases].map(foldText));
}
