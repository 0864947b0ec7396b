import { scaleBand, scaleLinear } from "d3-scale";
import type { JSX } from "preact";
import type { MonthTones } from "../../core/rollup/model";
import { countTones, type Tone, type ToneCounts, TONES } from "../../core/rollup/tone";
import type { TwelveMonths } from "../calendar";
import { useViewTools } from "../view-tools";

const WIDTH = 151;
const HEIGHT = 34;
/** Height of a block with the gap above it; a full column has thinner ones. */
const STEP = 5.2;
const GAP = 1.2;
/** Blocks that can be told apart in one column; a busier year is drawn as plain bars. */
const MOST_BLOCKS = 10;
/** From the base line up. */
const STACK: readonly Tone[] = ["setback", "success", "other", "observed"];

export interface MonthCount {
  /** `YYYY-MM` */
  readonly month: string;
  readonly all: number;
  readonly tones: ToneCounts;
}

/** The months of a period with what was counted in each. */
export function monthCounts(counted: MonthTones, period: TwelveMonths): readonly MonthCount[] {
  return period.months.map((month) => {
    const tones = counted.get(month) ?? countTones([]);
    return { month, tones, all: TONES.reduce((sum, tone) => sum + tones[tone], 0) };
  });
}

/** One block for each time a lesson came back, month by month. */
export function MonthChart({ months }: { readonly months: readonly MonthCount[] }): JSX.Element {
  const { format } = useViewTools();
  const most = Math.max(...months.map((month) => month.all));
  const column = scaleBand()
    .domain(months.map((month) => month.month))
    .range([0, WIDTH])
    .paddingInner(5 / 13);
  const room = HEIGHT - GAP * 2;
  const height = scaleLinear([0, most], [0, Math.min(room, most * STEP)]);
  const inBlocks = most <= MOST_BLOCKS;
  const label = months
    .map((month) => `${format.month(month.month)} ${format.number(month.all)}`)
    .join(", ");

  function blocks(month: MonthCount): JSX.Element[] {
    const x = column(month.month) ?? 0;
    const width = column.bandwidth();
    const drawn: JSX.Element[] = [];
    let below = 0;
    for (const tone of STACK) {
      const count = month.tones[tone];
      const parts = inBlocks ? Array<number>(count).fill(1) : count > 0 ? [count] : [];
      for (const part of parts) {
        const top = HEIGHT - GAP - height(below + part);
        // The outline of a hollow block is drawn around its edge, so it is half a pixel smaller.
        const inset = tone === "observed" ? 0.5 : 0;
        drawn.push(
          <rect
            key={`${tone}${below}`}
            class={`debrief-unit is-${tone}`}
            x={x + inset}
            y={top + inset}
            width={width - inset * 2}
            height={Math.max(1, height(part) - GAP - inset * 2)}
            rx="1"
          />,
        );
        below += part;
      }
    }
    return drawn;
  }

  return (
    <div class="debrief-insight mod-chart">
      <div class="debrief-insight-label">Repeats per month</div>
      <svg
        class="debrief-chart"
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Repeats per month: ${label}`}
      >
        <line class="debrief-strip-line" x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {months.map(blocks)}
      </svg>
      <div class="debrief-axis" aria-hidden="true">
        {[months[0], months[5], months[11]].map(
          (month) => month && <span key={month.month}>{format.shortMonth(month.month)}</span>,
        )}
      </div>
    </div>
  );
}
