import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { MonthBalance } from "../../core/insights/balance";
import type { Tone } from "../../core/rollup/tone";
import { Mark } from "../atoms/mark";
import { type Format } from "../format";
import { useMeasured } from "../use-measured";
import { useViewTools } from "../view-tools";
import { BalanceColumns, type BalanceParts } from "./balance-columns";
import { aside, balanceFigure, keyOfMonth, SORTS } from "./balance-figures";
import { Behind } from "./behind";
import type { OpenFigure } from "./figure";
import { MonthList } from "./month-list";

/** What a finger needs of a month. */
const TOUCH = 44;

/** Lessons by month, as columns or as rows, and the same as a table for whoever cannot see them. */
export function BalanceChart(props: {
  readonly months: readonly MonthBalance[];
  /** Key of the open figure. */
  readonly open: string | null;
  readonly onOpen: OpenFigure;
}): JSX.Element {
  const { months, open, onOpen } = props;
  const { format, idPrefix } = useViewTools();
  const id = `${idPrefix}-months`;
  const place = useRef<HTMLDivElement>(null);
  const isList = useMeasured(
    place,
    false,
    ({ width, isTouched }) => isTouched && width < months.length * TOUCH,
  );
  const parts: BalanceParts = {
    months,
    most: Math.max(
      1,
      ...months.map(({ lessons }) => Math.max(lessons.setback.length, lessons.success.length)),
    ),
    isOpen: (month) => open === keyOfMonth(month),
    labelOf: (month) => labelOf(month, format),
    onChoose: (month) => onOpen(keyOfMonth(month)),
  };
  const figure = balanceFigure(months, open, format);
  const isInList = isList && months.some(parts.isOpen);

  return (
    <>
      <div class="debrief-legend" aria-hidden="true" ref={place}>
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
      {isList ? (
        <MonthList {...parts} labelledBy={id} behind={figure && <Behind figure={figure} />} />
      ) : (
        <BalanceColumns {...parts} labelledBy={id} />
      )}
      {figure !== null && !isInList && <Behind figure={figure} isNamed />}
      <table class="debrief-unseen">
        <caption>Lessons by month and by what they came from</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            {SORTS.map(({ tone, title }) => (
              <th key={tone} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{format.month(month.month)}</th>
              {SORTS.map(({ tone }) => (
                <td key={tone}>
                  <Cell month={month} tone={tone} open={open} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** A number of the table; whoever reads it can open it, and nobody has to tab through all of them. */
function Cell(props: {
  readonly month: MonthBalance;
  readonly tone: Tone;
  readonly open: string | null;
  readonly onOpen: OpenFigure;
}): JSX.Element {
  const { month, tone, open, onOpen } = props;
  const { format } = useViewTools();
  const { length } = month.lessons[tone];
  const key = keyOfMonth(month, tone);
  if (length === 0) return <>{format.number(length)}</>;
  return (
    <button type="button" tabIndex={-1} aria-expanded={open === key} onClick={() => onOpen(key)}>
      {format.number(length)}
    </button>
  );
}

function labelOf(month: MonthBalance, format: Format): string {
  const { setback, success } = month.lessons;
  const setbacks = format.count(setback.length, "lesson", "lessons");
  const words = `${format.month(month.month)}: ${setbacks} from setbacks, ${format.number(success.length)} from successes`;
  return [words, ...[aside(month, format)].filter((more) => more !== "")].join(", ");
}
