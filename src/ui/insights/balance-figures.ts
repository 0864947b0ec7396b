/** The figures of the lessons by month: a month as a whole, and what it has of each sort. */
import type { MonthBalance } from "../../core/insights/balance";
import type { Tone } from "../../core/rollup/tone";
import type { Format } from "../format";
import { evidenceOfLessons } from "../lists/evidence";
import type { Figure } from "./figure";

/** In the order of the columns of the table. */
export const SORTS: readonly { readonly tone: Tone; readonly title: string }[] = [
  { tone: "setback", title: "Setbacks" },
  { tone: "success", title: "Successes" },
  { tone: "observed", title: "Observed" },
  { tone: "other", title: "Other" },
];

/** @param tone without it everything of the month */
export function keyOfMonth({ month }: MonthBalance, tone?: Tone): string {
  return tone === undefined ? `balance ${month}` : `balance ${month} ${tone}`;
}

/** The open month, or what it has of a sort; null where another figure is open. */
export function balanceFigure(
  months: readonly MonthBalance[],
  open: string | null,
  format: Format,
): Figure | null {
  const month = months.find((one) => open?.startsWith(keyOfMonth(one)) === true);
  if (month === undefined || open === null) return null;
  const { lessons } = month;
  const name = format.month(month.month);
  const sort = SORTS.find(({ tone }) => open === keyOfMonth(month, tone));
  if (sort !== undefined) {
    const evidence = evidenceOfLessons(lessons[sort.tone]);
    return { key: open, label: `${name}, ${sort.title.toLowerCase()}`, evidence };
  }
  const all = SORTS.flatMap(({ tone }) => lessons[tone]);
  return { key: open, label: name, evidence: evidenceOfLessons(all) };
}

/** The lessons that are neither from a setback nor from a success, in words; may be empty. */
export function aside({ lessons: { observed, other } }: MonthBalance, format: Format): string {
  return [
    observed.length === 0 ? [] : `${format.number(observed.length)} observed`,
    other.length === 0 ? [] : `${format.number(other.length)} other`,
  ]
    .flat()
    .join(", ");
}
