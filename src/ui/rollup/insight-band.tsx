import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Rollup } from "../../core/rollup/model";
import { RELAPSED_ROWS } from "../../core/rollup/state";
import { Icon } from "../atoms/icon";
import { useViewTools } from "../view-tools";
import { BalanceBar } from "./balance-bar";
import { countWaiting, describedRows } from "./described-rows";
import type { SetView } from "./lessons";
import { MonthChart, monthCounts } from "./month-chart";
import { useRollupTools } from "./rollup-tools";

/** What the debriefs and repeats add up to. A part with nothing to say is not there. */
export function InsightBand(props: {
  readonly rollup: Rollup;
  readonly setView: SetView;
}): JSX.Element | null {
  const { rollup, setView } = props;
  const { actions, facts, period, today } = useRollupTools();
  const months = useMemo(() => monthCounts(rollup.totals.months, period), [rollup, period]);
  const { tones } = rollup.totals;
  const { successes, relapses } = useMemo(
    () => countWaiting(describedRows(rollup, today, facts), facts),
    [rollup, today, facts],
  );
  const hasBalance = tones.setback + tones.success + tones.observed > 0;
  const hasMonths = months.some((month) => month.all > 0);
  if (!hasBalance && !hasMonths && relapses === 0) return null;
  return (
    <div class="debrief-insights">
      {hasBalance && <BalanceBar tones={tones} />}
      {successes > 0 && (
        <WayIn
          label="Successes without a lesson"
          count={successes}
          onOpen={() => actions.reviewSuccesses()}
        />
      )}
      {relapses > 0 && (
        <WayIn
          variant="mod-relapse"
          label="Relapses"
          count={relapses}
          onOpen={() => setView((view) => ({ ...view, ...RELAPSED_ROWS }))}
        />
      )}
      {hasMonths && <MonthChart months={months} />}
    </div>
  );
}

/** A number that leads to what it counts. */
function WayIn(props: {
  readonly variant?: string;
  readonly label: string;
  readonly count: number;
  readonly onOpen: () => void;
}): JSX.Element {
  const { variant = "", label, count, onOpen } = props;
  const { format } = useViewTools();
  return (
    <button type="button" class={`debrief-insight mod-way ${variant}`.trim()} onClick={onOpen}>
      <span class="debrief-insight-label">{label}</span>
      <span class="debrief-insight-number">
        {format.number(count)}
        <Icon name="chevron-right" />
      </span>
    </button>
  );
}
