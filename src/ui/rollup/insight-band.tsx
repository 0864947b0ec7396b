import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Rollup } from "../../core/rollup/model";
import { BalanceBar, countTones } from "./balance-bar";
import { MonthChart, monthCounts } from "./month-chart";
import { useRollupTools } from "./rollup-tools";

/** What the debriefs and repeats add up to. A part with nothing to say is not there. */
export function InsightBand({ rollup }: { readonly rollup: Rollup }): JSX.Element | null {
  const { period } = useRollupTools();
  const months = useMemo(() => monthCounts(rollup.totals.months, period), [rollup, period]);
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
