import { scaleBand, scaleLinear } from "d3-scale";
import type { JSX, TargetedKeyboardEvent } from "preact";
import type { MonthBalance } from "../../core/insights/balance";
import { Mark } from "../atoms/mark";
import { evidenceOfLessons } from "../lists/evidence";
import { type Format } from "../format";
import { useViewTools } from "../view-tools";
import type { OpenFigure } from "./figure";
import { useRoving } from "./roving";

/** Pixels from the top of the chart to its base line, and from there to the bottom. */
const ABOVE = 64;
const BELOW = 64;
const MONTHS = 18;
/** No bar is lower: one lesson is seen beside a hundred. */
const LOWEST = 3;

/** Successes above the line, setbacks below it, and the same as a table for whoever cannot see it. */
export function BalanceChart(props: {
  readonly months: readonly MonthBalance[];
  readonly open: string | null;
  readonly onOpen: OpenFigure;
}): JSX.Element {
  const { months, open, onOpen } = props;
  const { format, idPrefix } = useViewTools();
  const id = `${idPrefix}-months`;
  const roving = useRoving(months.length, months.length, months.length - 1);
  const most = Math.max(
    1,
    ...months.map(({ lessons }) => Math.max(lessons.setback.length, lessons.success.length)),
  );
  const column = scaleBand()
    .domain(months.map(({ month }) => month))
    .range([0, 100])
    .paddingInner(0.3);
  const height = scaleLinear([0, most], [0, ABOVE - MONTHS / 2]);
  const tall = (count: number) => (count === 0 ? 0 : Math.max(LOWEST, height(count)));

  function choose({ month, lessons }: MonthBalance): void {
    const evidence = evidenceOfLessons([...lessons.setback, ...lessons.success]);
    onOpen({ key: `balance ${month}`, label: format.month(month), evidence });
  }

  return (
    <>
      <div class="debrief-legend" aria-hidden="true">
        <span class="is-success">
          <Mark tone="success" />
          Successes above
        </span>
        <span class="is-setback">
          <Mark tone="setback" />
          Setbacks below
        </span>
      </div>
      <span id={id} hidden>
        Lessons by month
      </span>
      <svg
        class="debrief-balance-chart"
        width="100%"
        height={ABOVE + BELOW + MONTHS}
        role="group"
        aria-labelledby={id}
        onKeyDown={roving.onKeyDown}
      >
        <line class="debrief-strip-line" x1="0" x2="100%" y1={ABOVE} y2={ABOVE} />
        {months.map((month, i) => {
          const x = column(month.month) ?? 0;
          const width = column.bandwidth();
          const up = tall(month.lessons.success.length);
          const down = tall(month.lessons.setback.length);
          const isOpen = open === `balance ${month.month}`;
          return (
            <g
              key={month.month}
              class={isOpen ? "debrief-month is-active" : "debrief-month"}
              role="button"
              tabindex={i === roving.stop ? 0 : -1}
              data-debrief-at={i}
              aria-expanded={isOpen}
              aria-label={labelOf(month, format)}
              onFocus={() => roving.reach(i)}
              onClick={() => choose(month)}
              onKeyDown={(event: TargetedKeyboardEvent<SVGGElement>) => {
                if (event.key !== "Enter" && event.key !== " ") return;
                event.preventDefault();
                choose(month);
              }}
            >
              <rect
                class="debrief-month-place"
                x={`${x}%`}
                y="0"
                width={`${width}%`}
                height={ABOVE + BELOW + MONTHS}
                rx="4"
              />
              <rect
                class="debrief-unit is-success"
                x={`${x}%`}
                y={ABOVE - 1 - up}
                width={`${width}%`}
                height={up}
                rx="1"
              />
              <rect
                class="debrief-unit is-setback"
                x={`${x}%`}
                y={ABOVE + 1}
                width={`${width}%`}
                height={down}
                rx="1"
              />
              <text
                class={i % 3 === 2 ? "debrief-tick mod-main" : "debrief-tick"}
                x={`${x + width / 2}%`}
                y={ABOVE + BELOW + MONTHS - 4}
                text-anchor="middle"
                aria-hidden="true"
              >
                {format.shortMonth(month.month)}
              </text>
            </g>
          );
        })}
      </svg>
      <table class="debrief-unseen">
        <caption>Lessons by month and by what they came from</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Setbacks</th>
            <th scope="col">Successes</th>
            <th scope="col">Observed</th>
            <th scope="col">Other</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, lessons }) => (
            <tr key={month}>
              <th scope="row">{format.month(month)}</th>
              <td>{format.number(lessons.setback.length)}</td>
              <td>{format.number(lessons.success.length)}</td>
              <td>{format.number(lessons.observed.length)}</td>
              <td>{format.number(lessons.other.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function labelOf({ month, lessons }: MonthBalance, format: Format): string {
  const setbacks = format.count(lessons.setback.length, "lesson", "lessons");
  return `${format.month(month)}: ${setbacks} from setbacks, ${format.number(lessons.success.length)} from successes`;
}
