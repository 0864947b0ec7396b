/** What is typed into the search of the rollup: words, quoted phrases, `person:`, `-not this`. */
import { foldSearch } from "./search-text";

export const QUERY_FIELDS = ["person", "kind", "status", "folder", "tag"] as const;

export type QueryField = (typeof QUERY_FIELDS)[number];

export interface Condition {
  readonly field: QueryField | "text";
  /** Folded by `foldSearch`; one of them is enough. A text has one. */
  readonly values: readonly string[];
  /** In quotes: whole words in this order, or the whole name. */
  readonly isExact: boolean;
  /** With a minus before it: must not be so. */
  readonly isExcluded: boolean;
}

export interface Query {
  /** All must be met, in the order in which they were typed; each once. */
  readonly conditions: readonly Condition[];
}

/** Nobody types more; what comes behind is not looked at. */
export const LONGEST_QUERY = 1000;
const MOST_CONDITIONS = 32;

/** Phones put curly quotes where straight ones were typed. */
const QUOTE = '["“”„]';
const TOKEN = new RegExp(`(-?)(?:([a-z]+):)?(?:${QUOTE}([^"“”„]*)${QUOTE}?|(\\S+))`, "giu");

/**
 * Takes any text and never throws. Words must all occur; `"in quotes"` they must stand just so;
 * `person:`, `kind:`, `status:`, `folder:` and `tag:` ask for a part of a lesson's facts, several
 * values with a comma between (`kind:setback,team`) for one of them; a minus turns round what
 * follows. What is only begun (`person:`, `-`, an open quote) asks for as much as is there. A word
 * with another word and a colon before it is a word. Linear.
 */
export function parseQuery(text: string): Query {
  const conditions = new Map<string, Condition>();
  for (const match of text.slice(0, LONGEST_QUERY).matchAll(TOKEN)) {
    const condition = readToken(match);
    if (condition === null) continue;
    conditions.set(JSON.stringify(condition), condition);
    if (conditions.size === MOST_CONDITIONS) break;
  }
  return { conditions: [...conditions.values()] };
}

function readToken([, minus, name, quoted, bare]: RegExpMatchArray): Condition | null {
  const isExcluded = minus === "-";
  const isExact = quoted !== undefined;
  const said = quoted ?? bare ?? "";
  const field = QUERY_FIELDS.find((known) => known === name?.toLowerCase());
  if (field !== undefined) {
    const values = (isExact ? [said] : said.split(",")).map(foldValue).filter(isSomething);
    return values.length === 0 ? null : { field, values, isExact, isExcluded };
  }
  const value = foldSearch(name === undefined ? said : `${name}:${said}`);
  // A field whose value is yet to come, or a minus alone.
  const isBegun = !isExact && QUERY_FIELDS.some((known) => value === `${known}:`);
  if (value === "" || isBegun || (value === "-" && !isExact)) return null;
  return { field: "text", values: [value], isExact, isExcluded };
}

function foldValue(value: string): string {
  return foldSearch(value).replace(/^#/u, "");
}

function isSomething(value: string): boolean {
  return value !== "";
}

/** The folded texts that a hit can show: of conditions on texts that are not excluded. */
export function termsOf({ conditions }: Query): readonly string[] {
  return conditions.flatMap(({ field, values, isExcluded }) =>
    field === "text" && !isExcluded ? values : [],
  );
}

/** True if every row that meets `next` meets `before`, so that its hits need not be sought anew. */
export function isNarrower(next: Query, before: Query): boolean {
  return before.conditions.every((old) => next.conditions.some((one) => implies(one, old)));
}

function implies(one: Condition, old: Condition): boolean {
  if (one.field !== old.field || one.isExcluded !== old.isExcluded) return false;
  const isEqual = one.isExact === old.isExact && String(one.values) === String(old.values);
  if (isEqual) return true;
  const [longer, shorter] = [one.values[0] ?? "", old.values[0] ?? ""];
  return one.field === "text" && !one.isExcluded && !old.isExact && longer.includes(shorter);
}
