import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { DebriefWeek } from "../../core/insights/debriefs";
import type { Format } from "../format";
import { evidenceOfNotes } from "../lists/evidence";
import { type Room, useMeasured } from "../use-measured";
import { useViewTools } from "../view-tools";
import type { Figure, OpenFigure } from "./figure";
import { useRoving } from "./roving";

/** A quarter of a year; fewer where there is no room for as many. */
const MOST_IN_ROW = 13;
/** Pixels: a cell with the gap behind it, for a pointer and for a finger, and the name of a row. */
const CELL = 30;
const TOUCHED_CELL = 46;
const ROW_NAME = 40;

/** A cell a week, darker with more debriefs; the number is always there. The chart is its own table. */
export function WeekMap(props: {
  readonly weeks: readonly DebriefWeek[];
  readonly open: string | null;
  readonly onOpen: OpenFigure;
}): JSX.Element {
  const { weeks, open, onOpen } = props;
  const { format } = useViewTools();
  const place = useRef<HTMLTableElement>(null);
  const inRow = useMeasured(place, MOST_IN_ROW, weeksInRow);
  const roving = useRoving(weeks.length, inRow, weeks.length - 1);
  const rows = Array.from({ length: Math.ceil(weeks.length / inRow) }, (_, i) =>
    weeks.slice(i * inRow, (i + 1) * inRow),
  );

  return (
    <table class="debrief-weeks" ref={place} onKeyDown={roving.onKeyDown}>
      <caption class="debrief-unseen">Debriefs a week</caption>
      <tbody>
        {rows.map((row, r) => (
          <tr key={row[0]?.week}>
            <th scope="row" class="debrief-meta">
              {row[0] !== undefined && (
                <>
                  <span aria-hidden="true">{format.shortMonth(row[0].monday.slice(0, 7))}</span>
                  <span class="debrief-unseen">From {format.date(row[0].monday)}</span>
                </>
              )}
            </th>
            {row.map((week, i) => {
              const at = r * inRow + i;
              const days = daysOf(week, format);
              const count = format.count(week.notes.length, "debrief", "debriefs");
              const isOpen = open === keyOfWeek(week);
              return (
                <td key={week.week}>
                  <button
                    type="button"
                    class={`debrief-cell mod-step-${week.step}${isOpen ? " is-active" : ""}`}
                    tabIndex={at === roving.stop ? 0 : -1}
                    data-debrief-at={at}
                    aria-expanded={isOpen}
                    aria-label={`${days}: ${count}`}
                    onFocus={() => roving.reach(at)}
                    onClick={() => onOpen(keyOfWeek(week))}
                  >
                    {week.notes.length === 0 ? "" : format.number(week.notes.length)}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The open week, if one is. */
export function weekFigure(
  weeks: readonly DebriefWeek[],
  open: string | null,
  format: Format,
): Figure | null {
  const week = weeks.find((one) => keyOfWeek(one) === open);
  if (week === undefined) return null;
  const evidence = evidenceOfNotes(week.notes);
  return { key: keyOfWeek(week), label: daysOf(week, format), evidence };
}

function keyOfWeek({ week }: DebriefWeek): string {
  return `week ${week}`;
}

function daysOf({ monday, sunday }: DebriefWeek, format: Format): string {
  return `${format.date(monday)} to ${format.date(sunday)}`;
}

function weeksInRow({ width, isTouched }: Room): number {
  const fitting = Math.floor((width - ROW_NAME) / (isTouched ? TOUCHED_CELL : CELL));
  return Math.max(1, Math.min(MOST_IN_ROW, fitting));
}
