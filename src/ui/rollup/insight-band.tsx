import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Rollup } from "../../core/rollup/model";
import { useViewTools } from "../view-tools";
import { BalanceBar, countTones } from "./balance-bar";
import { MonthChart, countMonths } from "./month-chart";

/** What the debriefs and repeats add up to. A part with nothing to say is not there. */
export function InsightBand({ rollup }: { readonly rollup: Rollup }): JSX.Element | null {
  const { period } = useViewTools();
  const months = useMemo(() => countMonths(rollup.rows, period), [rollup, period]);
  const tones = useMemo(() => countTones(rollup.totals), [rollup]);
  const hasBalance = tones.setback + tones.success + tones.observed > 0;
  const hasMonths = months.some((month) => month.all > 0);
  if (!hasBalance && !hasMonths) return null;
  return (
    <div class="debrief-insights">
      {hasBalance && <BalanceBar tones={tones} />}
      {hasMonths && <MonthChart months={months} />}
    </div>
  );
}
