/** Whether a row is what was searched for, and what of it to show as the reason. */
import { folderOf } from "../text";
import type { Member } from "./model";
import { type Condition, type Query, type QueryField, termsOf } from "./query";
import type { Row } from "./rows";
import { foldSearch, holdsPhrase, quoteText, searchTextOf } from "./search-text";

/** True if the row meets every condition. O(conditions × text of the row). */
export function matchRow(row: Row, { conditions }: Query): boolean {
  return conditions.every((condition) => meets(row, condition) !== condition.isExcluded);
}

/** What a hit shows. */
export interface Hit {
  /** Folded, for `findMarks`. */
  readonly terms: readonly string[];
  /** The newest quote in which a term stands that the row itself does not say; null without one. */
  readonly quote: Member | null;
}

/** For a row that matched; for those that are drawn, not for all. */
export function explainHit(row: Row, query: Query): Hit {
  const terms = termsOf(query);
  const { own } = searchTextOf(row);
  const missing = terms.filter((term) => !own.includes(term));
  const quote =
    missing.length === 0
      ? undefined
      : row.repeat.members.find((member) => {
          const text = quoteText(member);
          return missing.some((term) => text.includes(term));
        });
  return { terms, quote: quote ?? null };
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
