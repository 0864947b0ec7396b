import { scaleBand, scaleLinear } from "d3-scale";
import { Fragment, type JSX, type TargetedKeyboardEvent } from "preact";
import type { MonthBalance } from "../../core/insights/balance";
import { useViewTools } from "../view-tools";
import { useRoving } from "./roving";

/** Pixels: the highest bar, and the room for its number. */
const TALLEST = 52;
const NUMBER = 18;
/** From the top of the chart to its base line, and from there to the names of the months. */
const ABOVE = NUMBER + TALLEST;
const BELOW = TALLEST + NUMBER;
const MONTHS = 20;
const HEIGHT = ABOVE + BELOW + MONTHS;
/** No bar is lower: one lesson is seen beside a hundred. */
const LOWEST = 3;

export interface BalanceParts {
  readonly months: readonly MonthBalance[];
  /** The most lessons of a kind in a month. */
  readonly most: number;
  readonly isOpen: (month: MonthBalance) => boolean;
  readonly labelOf: (month: MonthBalance) => string;
  readonly onChoose: (month: MonthBalance) => void;
}

/** A column a month: successes above the line, setbacks below it, each with its number. */
export function BalanceColumns(props: BalanceParts & { readonly labelledBy: string }): JSX.Element {
  const { months, most, isOpen, labelOf, onChoose } = props;
  const { format } = useViewTools();
  const roving = useRoving(months.length, months.length, months.length - 1);
  const column = scaleBand()
    .domain(months.map(({ month }) => month))
    .range([0, 100])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const height = scaleLinear([0, most], [0, TALLEST]);
  const tall = (count: number) => (count === 0 ? 0 : Math.max(LOWEST, height(count)));
  const width = column.bandwidth();
  // Between two months there is no place that belongs to neither.
  const aside = (column.step() - width) / 2;

  return (
    <svg
      class="debrief-balance-chart"
      width="100%"
      height={HEIGHT}
      role="group"
      aria-labelledby={props.labelledBy}
      onKeyDown={roving.onKeyDown}
    >
      <line class="debrief-strip-line" x1="0" x2="100%" y1={ABOVE} y2={ABOVE} />
      {months.map((month, i) => {
        const x = column(month.month) ?? 0;
        const { success, setback } = month.lessons;
        const [up, down] = [tall(success.length), tall(setback.length)];
        return (
          <g
            key={month.month}
            class={isOpen(month) ? "debrief-month is-active" : "debrief-month"}
            role="button"
            tabindex={i === roving.stop ? 0 : -1}
            data-debrief-at={i}
            aria-expanded={isOpen(month)}
            aria-label={labelOf(month)}
            onFocus={() => roving.reach(i)}
            onClick={() => onChoose(month)}
            onKeyDown={(event: TargetedKeyboardEvent<SVGGElement>) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              onChoose(month);
            }}
          >
            <rect
              class="debrief-month-place"
              x={`${x - aside}%`}
              y="0"
              width={`${column.step()}%`}
              height={HEIGHT}
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
          </g>
        );
      })}
      {/* Beside the months: the label of a month says all of it in its own words. */}
      <g class="debrief-ticks" aria-hidden="true">
        {months.map(({ month, lessons: { success, setback } }, i) => {
          const x = `${(column(month) ?? 0) + width / 2}%`;
          return (
            <Fragment key={month}>
              {success.length > 0 && (
                <Tick x={x} y={ABOVE - tall(success.length) - 5}>
                  {format.number(success.length)}
                </Tick>
              )}
              {setback.length > 0 && (
                <Tick x={x} y={ABOVE + tall(setback.length) + 14}>
                  {format.number(setback.length)}
                </Tick>
              )}
              <Tick x={x} y={HEIGHT - 5} variant={i % 3 === 2 ? " mod-main" : " mod-month"}>
                {format.shortMonth(month)}
              </Tick>
            </Fragment>
          );
        })}
      </g>
    </svg>
  );
}

/** A number or the name of a month. */
function Tick(props: {
  readonly x: string;
  readonly y: number;
  readonly variant?: string;
  readonly children: string;
}): JSX.Element {
  const { x, y, variant = "", children } = props;
  return (
    <text class={`debrief-tick${variant}`} x={x} y={y} text-anchor="middle">
      {children}
    </text>
  );
}
