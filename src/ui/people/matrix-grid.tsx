import type { JSX, TargetedKeyboardEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Matrix, MatrixPerson, MatrixRow } from "../../core/people-page/matrix";
import { cssValue } from "../css-value";
import { createNamesakes } from "../../core/person-labels";
import { type ShownPerson, useInitials, usePersonLabels, useShown } from "../hidden-names";
import { useViewTools } from "../view-tools";
import { moveInGrid, type GridPlace } from "./grid-keys";

export interface ChosenCell {
  readonly row: string;
  readonly key: string;
}

/** The table itself: one tab stop, arrows from cell to cell, Enter lists the notes. */
export function MatrixGrid(props: {
  readonly matrix: Matrix;
  readonly chosen: ChosenCell | null;
  readonly onChoose: (cell: ChosenCell) => void;
}): JSX.Element {
  const { matrix, chosen, onChoose } = props;
  const { people, rows } = matrix;
  const { idPrefix, hider } = useViewTools();
  const nameId = `${idPrefix}-matrix`;
  const shown = useShown();
  const called = usePersonLabels()(people);
  const placeOf = createNamesakes(people);
  const initials = useInitials();
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const at = {
    row: Math.min(place.row, rows.length - 1),
    column: Math.min(place.column, people.length - 1),
  };

  function choose({ row, column }: GridPlace): void {
    const [line, person] = [rows[row], people[column]];
    if (line === undefined || person === undefined) return;
    onChoose({ row: line.row.repeat.id, key: person.key });
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLTableElement>): void {
    if (event.isComposing || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") choose(at);
    else {
      const isTurned = getDirection(event.currentTarget) === "rtl";
      const size = { rows: rows.length, columns: people.length };
      const isFar = event.ctrlKey || event.metaKey;
      const next = moveInGrid(event.key, at, size, { isTurned, isFar });
      if (next === null) return;
      setPlace(next);
      const line = table.current?.querySelectorAll("tbody tr")[next.row];
      line?.querySelectorAll<HTMLElement>("[role=gridcell]")[next.column]?.focus();
    }
    event.preventDefault();
  }

  return (
    <div class="debrief-matrix-wrap" ref={cssValue("--debrief-value", people.length)}>
      {/* No aria-label: the app would show it as a tooltip over the whole table. */}
      <span id={nameId} hidden>
        Lessons by person
      </span>
      <table
        ref={table}
        class="debrief-matrix"
        role="grid"
        aria-labelledby={nameId}
        aria-readonly="true"
        onKeyDown={onKeyDown}
      >
        <colgroup>
          <col />
          {people.map(({ key }) => (
            <col key={key} class="debrief-col-person" />
          ))}
          <col class="debrief-col-total" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Lesson</th>
            {people.map((person) => (
              <th key={person.key} scope="col">
                <span class="debrief-avatar" aria-hidden="true">
                  {initials(person)}
                </span>
                <span class="debrief-unseen">{called(person)}</span>
                {hider === undefined && (
                  <span class="debrief-matrix-name" aria-hidden="true">
                    {shown(shortNameOf(person, placeOf(person)))}
                  </span>
                )}
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((line, row) => (
            <Line
              key={line.row.repeat.id}
              line={line}
              people={people}
              called={called}
              stop={row === at.row ? at.column : null}
              chosen={chosen?.row === line.row.repeat.id ? chosen.key : null}
              onFocus={(column) => setPlace({ row, column })}
              onChoose={(column) => choose({ row, column })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line(props: {
  readonly line: MatrixRow;
  readonly people: Matrix["people"];
  readonly called: ShownPerson;
  /** Column that the tab key comes to, or null. */
  readonly stop: number | null;
  readonly chosen: string | null;
  readonly onFocus: (column: number) => void;
  readonly onChoose: (column: number) => void;
}): JSX.Element {
  const { line, people, called, stop, chosen } = props;
  const { format } = useViewTools();
  const lesson = useShown()(line.row.repeat.text);
  return (
    <tr>
      <th scope="row">
        <span class="debrief-matrix-lesson" dir="auto">
          {lesson}
        </span>
      </th>
      {people.map((person, column) => {
        const { key } = person;
        const cell = line.cells.find((one) => one.key === key);
        const count = cell?.members.length ?? 0;
        const times = count === 0 ? "none" : format.count(count, "time", "times");
        const level = cell === undefined ? "" : ` is-level-${cell.step}`;
        return (
          <td
            key={key}
            role="gridcell"
            class={`debrief-crossing${level}${chosen === key ? " is-selected" : ""}`}
            tabIndex={stop === column ? 0 : -1}
            aria-label={`${lesson}, ${called(person)}: ${times}`}
            aria-selected={chosen === key}
            onFocus={() => props.onFocus(column)}
            onClick={() => props.onChoose(column)}
          >
            {count === 0 ? "" : format.number(count)}
          </td>
        );
      })}
      <td class="debrief-total">{format.number(line.count)}</td>
    </tr>
  );
}

/** The first name; of two people of one name the last folder of their notes. */
function shortNameOf({ name }: MatrixPerson, place: string | null): string {
  if (place !== null) return place.split("/").at(-1) || place;
  return name.split(/\s+/u)[0] ?? name;
}

function getDirection(element: HTMLElement): string {
  return element.ownerDocument.defaultView?.getComputedStyle(element).direction ?? "ltr";
}
