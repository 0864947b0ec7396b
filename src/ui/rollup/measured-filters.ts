/** Filters by a measure, a stretch of days or a number: what is usual as a menu, any other asked for. */
import { PERIOD_NAMES, type Period, type PeriodName } from "../../core/rollup/period";
import type { RollupState } from "../../core/rollup/state";
import type { Format } from "../format";
import {
  LEAST_CHOICES,
  type MenuChoice,
  type MenuEntry,
  type RollupActions,
} from "../rollup-contract";

type Asks = Pick<RollupActions, "askPeriod" | "askLeast"> | undefined;
type Change = (part: Partial<RollupState>) => void;

export const PERIOD_LABELS: Readonly<Record<PeriodName, string>> = {
  "last-7-days": "Last 7 days",
  "last-30-days": "Last 30 days",
  "last-90-days": "Last 90 days",
  "last-12-months": "Last 12 months",
  "this-month": "This month",
  "this-year": "This year",
  "last-year": "Last year",
};

/** Least repeats that the menu names. */
const USUAL_LEAST = [...LEAST_CHOICES, 4, 5, 10];

export function periodMenu(
  period: Period | null,
  change: Change,
  asks: Asks,
): readonly MenuEntry[] {
  const own = period === null || typeof period === "string" ? null : period;
  return [
    { title: "Any time", checked: period === null, choose: () => change({ period: null }) },
    ...PERIOD_NAMES.map((name) => ({
      title: PERIOD_LABELS[name],
      checked: period === name,
      choose: () => change({ period: name }),
    })),
    ...otherwise(asks !== undefined, {
      title: "From a day to a day…",
      icon: "calendar-range",
      checked: own !== null,
      choose: () => asks?.askPeriod(own, (range) => change({ period: range })),
    }),
  ];
}

export function periodWords(period: Period | null, format: Format | undefined): string | null {
  if (period === null) return null;
  if (typeof period === "string") return PERIOD_LABELS[period];
  const [from, to] = [period.from, period.to].map((day) =>
    day === null ? "" : (format?.date(day) ?? day),
  );
  if (period.from === null) return `Until ${to ?? ""}`;
  if (period.to === null) return `From ${from ?? ""}`;
  return from === to ? (from ?? "") : `${from ?? ""} to ${to ?? ""}`;
}

/** Below what the menu names, where there is a way to ask. */
function otherwise(isOffered: boolean, choice: MenuChoice): readonly MenuEntry[] {
  return isOffered ? ["separator", choice] : [];
}

export function leastMenu(least: number, change: Change, asks: Asks): readonly MenuEntry[] {
  return [
    ...USUAL_LEAST.map((one) => ({
      title: one === 1 ? "Every lesson" : `${one} or more`,
      checked: least === one,
      choose: () => change({ least: one }),
    })),
    ...otherwise(asks !== undefined, {
      title: "Another number…",
      icon: "hash",
      checked: !USUAL_LEAST.includes(least),
      choose: () => asks?.askLeast(least, (chosen) => change({ least: chosen })),
    }),
  ];
}

/** Null for those that have a button of their own, which shows them. */
export function leastWords(least: number, format: Format | undefined): string | null {
  const isShown = LEAST_CHOICES.some((one) => one === least);
  return isShown ? null : `${format?.number(least) ?? least} or more`;
}
