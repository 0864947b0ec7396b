/** Whether a row is what was searched for, and where it says so. */
import { baseName, folderOf } from "../text";
import type { Member } from "./model";
import type { Condition, Query, QueryField } from "./query";
import type { Row } from "./rows";
import { foldSearch, holdsPhrase, searchTextOf } from "./search-text";

/** True if the row meets every condition. O(conditions × text of the row). */
export function matchRow(row: Row, { conditions }: Query): boolean {
  return conditions.every((condition) => meets(row, condition) !== condition.isExcluded);
}

/** True for somebody whom the query asks for by name: `person:ann`. */
export function asksForPerson({ conditions }: Query, name: string): boolean {
  const fact = foldSearch(name);
  return conditions.some(
    ({ field, values, isExact, isExcluded }) =>
      field === "person" &&
      !isExcluded &&
      values.some((value) => FITS.person(fact, value, isExact)),
  );
}

/** Where searched words stand that a row itself does not say. */
export interface Hit {
  readonly quote: Member;
  /** The name of its note holds one of them. */
  readonly isInName: boolean;
}

/**
 * The quote that holds most of the words which the row itself does not say, the newest of those that
 * hold as many; null where the row says all of them. For a row that is drawn, not for all.
 *
 * @param terms see `termsOf`
 */
export function explainHit(row: Row, terms: readonly string[]): Hit | null {
  const { own } = searchTextOf(row);
  const missing = terms.filter((term) => !own.includes(term));
  let most = 0;
  let hit: Hit | null = null;
  for (const quote of row.repeat.members) {
    if (most === missing.length) break;
    const [text, name] = [foldSearch(quote.text), foldSearch(baseName(quote.path))];
    const found = missing.filter((term) => text.includes(term) || name.includes(term));
    if (found.length <= most) continue;
    most = found.length;
    hit = { quote, isInName: found.some((term) => name.includes(term)) };
  }
  return hit;
}

function meets(row: Row, { field, values, isExact }: Condition): boolean {
  if (field === "text") {
    const { all } = searchTextOf(row);
    return values.every((value) => (isExact ? holdsPhrase(all, value) : all.includes(value)));
  }
  const facts = factsOf(row, field);
  const fits = FITS[field];
  return values.some((value) => facts.some((fact) => fits(fact, value, isExact)));
}

/** What the row says about a field, folded; a fact more than once does no harm. */
function factsOf({ repeat, standing, tags }: Row, field: QueryField): readonly string[] {
  switch (field) {
    case "person":
      return repeat.people.map(({ name }) => foldSearch(name));
    case "kind":
      return [...new Set(repeat.members.map(({ debrief }) => debrief ?? ""))].map(foldSearch);
    case "status":
      return [standing.status];
    case "folder":
      return [...new Set(repeat.members.map(({ path }) => folderOf(path)))].map(foldSearch);
    case "tag":
      return [...tags.values()].flat().map(foldSearch);
  }
}

type Fits = (fact: string, value: string, isExact: boolean) => boolean;

const beginsWith: Fits = (fact, value, isExact) =>
  isExact ? fact === value : fact.startsWith(value);

/** Exactly this one, or one below it: `work` and `work/calls`. */
const liesIn: Fits = (fact, value, isExact) =>
  fact === value || fact.startsWith(isExact ? `${value}/` : value);

const FITS: Readonly<Record<QueryField, Fits>> = {
  person: (fact, value, isExact) =>
    isExact ? fact === value : fact.startsWith(value) || fact.includes(` ${value}`),
  kind: beginsWith,
  status: beginsWith,
  folder: (fact, value, isExact) =>
    liesIn(fact, value, isExact) || (!isExact && fact.includes(`/${value}`)),
  tag: liesIn,
};
