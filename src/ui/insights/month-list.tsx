import type { JSX } from "preact";
import { cssValue } from "../css-value";
import { useViewTools } from "../view-tools";
import { aside } from "./balance-figures";
import type { BalanceParts } from "./balance-columns";

const TONES = ["success", "setback"] as const;

/** The months for fingers: a row for each that has something, the newest first. */
export function MonthList(
  props: BalanceParts & {
    readonly labelledBy: string;
    /** What is behind the open month. */
    readonly behind: JSX.Element | null;
  },
): JSX.Element {
  const { most, isOpen, labelOf, onChoose, behind } = props;
  const { format } = useViewTools();
  const months = props.months
    .filter(({ lessons }) => Object.values(lessons).some(({ length }) => length > 0))
    .reverse();
  return (
    <ul class="debrief-month-list" role="list" aria-labelledby={props.labelledBy}>
      {months.map((month) => (
        <li key={month.month}>
          <button
            type="button"
            class={`debrief-bare debrief-month-row${isOpen(month) ? " is-active" : ""}`}
            aria-expanded={isOpen(month)}
            onClick={() => onChoose(month)}
          >
            <span class="debrief-unseen">{labelOf(month)}</span>
            <span class="debrief-meta" aria-hidden="true">
              {format.month(month.month)}
            </span>
            <span class="debrief-month-bars" aria-hidden="true">
              {TONES.map((tone) => {
                const { length } = month.lessons[tone];
                if (length === 0) return null;
                return (
                  <span key={tone} class={`debrief-month-bar is-${tone}`}>
                    <i ref={cssValue("--debrief-value", length / most)} />
                    <span class="debrief-meta">{format.number(length)}</span>
                  </span>
                );
              })}
              {TONES.every((tone) => month.lessons[tone].length === 0) && (
                <span class="debrief-meta">{aside(month, format)}</span>
              )}
            </span>
          </button>
          {isOpen(month) && behind}
        </li>
      ))}
    </ul>
  );
}
