import type { JSX } from "preact";
import type { DebriefWeek } from "../../core/insights/debriefs";
import { evidenceOfNotes } from "../lists/evidence";
import { useViewTools } from "../view-tools";
import type { OpenFigure } from "./figure";
import { useRoving } from "./roving";

const ROW = 13;

/** A cell a week, darker with more debriefs; the number is always there. The chart is its own table. */
export function WeekMap(props: {
  readonly weeks: readonly DebriefWeek[];
  readonly open: string | null;
  readonly onOpen: OpenFigure;
}): JSX.Element {
  const { weeks, open, onOpen } = props;
  const { format } = useViewTools();
  const roving = useRoving(weeks.length, ROW, weeks.length - 1);
  const rows = Array.from({ length: Math.ceil(weeks.length / ROW) }, (_, i) =>
    weeks.slice(i * ROW, (i + 1) * ROW),
  );

  function daysOf({ monday, sunday }: DebriefWeek): string {
    return `${format.date(monday)} to ${format.date(sunday)}`;
  }

  return (
    <table class="debrief-weeks" onKeyDown={roving.onKeyDown}>
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
              const at = r * ROW + i;
              const days = daysOf(week);
              const count = format.count(week.notes.length, "debrief", "debriefs");
              const isOpen = open === `week ${week.week}`;
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
                    onClick={() =>
                      onOpen({
                        key: `week ${week.week}`,
                        label: days,
                        evidence: evidenceOfNotes(week.notes),
                      })
                    }
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
