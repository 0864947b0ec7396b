import type { JSX, RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { buildMatrix, type MatrixFilter, NO_MATRIX_FILTER } from "../../core/people-page/matrix";
import type { PeopleVault } from "../../core/people-page/person-page";
import { ShowMore } from "../atoms/show-more";
import { StateMessage } from "../atoms/state-message";
import { useFoldedAhead } from "../rollup/fold-ahead";
import { usePersonLabels } from "../hidden-names";
import { useViewTools } from "../view-tools";
import { CellDetail } from "./cell-detail";
import { type ChosenCell, MatrixGrid } from "./matrix-grid";
import { MatrixToolbar } from "./matrix-toolbar";

const PAGE = 20;
const PAGE_OF_PEOPLE = 10;

/** Lessons against people: the number in a cell is how often they went together. */
export function MatrixView(props: {
  readonly vault: PeopleVault;
  readonly filter: MatrixFilter;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onFilter: (filter: MatrixFilter) => void;
}): JSX.Element {
  const { filter, searchRef, onFilter } = props;
  const { rows, today } = props.vault;
  const { format } = useViewTools();
  const labelsOf = usePersonLabels();
  const [shown, setShown] = useState(PAGE);
  const [chosen, setChosen] = useState<ChosenCell | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useState(PAGE_OF_PEOPLE);
  useEffect(() => {
    setShown(PAGE);
    setColumns(PAGE_OF_PEOPLE);
  }, [filter]);
  useFoldedAhead(place, rows);
  const all = useMemo(
    () => buildMatrix(rows, NO_MATRIX_FILTER, today, { rows: 0, people: 0 }).found,
    [rows, today],
  );
  const matrix = useMemo(
    () => buildMatrix(rows, filter, today, { rows: shown, people: columns }),
    [rows, filter, today, shown, columns],
  );
  if (all === 0) {
    return (
      <StateMessage
        icon="grid-3x3"
        title="No lesson names anybody yet"
        text="Link who was there in a lesson, and it appears here."
      />
    );
  }
  const focusCells = (): void => {
    place.current?.querySelector<HTMLElement>("[role=gridcell][tabindex='0']")?.focus();
  };
  const row = matrix.rows.find((one) => one.row.repeat.id === chosen?.row);
  const cell = row?.cells.find((one) => one.key === chosen?.key);
  const person = matrix.people.find((one) => one.key === chosen?.key);
  return (
    <div ref={place}>
      <MatrixToolbar
        searchRef={searchRef}
        filter={filter}
        rows={rows}
        found={matrix.found}
        all={all}
        onFilter={onFilter}
        onLeaveSearch={focusCells}
      />
      {matrix.found === 0 ? (
        <StateMessage
          icon="search-x"
          title="Nothing to count"
          text="No lesson that names somebody fits the search and all of these filters."
        >
          <button
            type="button"
            class="debrief-button"
            onClick={() => {
              onFilter(NO_MATRIX_FILTER);
              searchRef.current?.focus();
            }}
          >
            Clear filters
          </button>
        </StateMessage>
      ) : (
        <>
          {matrix.leftPeople > 0 && (
            <div class="debrief-actions debrief-left-people">
              <span class="debrief-meta">
                The {format.number(matrix.people.length)} people with most of these lessons
              </span>
              <button
                type="button"
                class="debrief-button"
                onClick={() => {
                  setColumns(matrix.people.length + PAGE_OF_PEOPLE);
                  // The last press takes the button away.
                  if (matrix.leftPeople <= PAGE_OF_PEOPLE) focusCells();
                }}
              >
                Show {format.number(Math.min(matrix.leftPeople, PAGE_OF_PEOPLE))} more people
              </button>
            </div>
          )}
          <MatrixGrid matrix={matrix} chosen={chosen} onChoose={setChosen} />
          <ShowMore
            left={matrix.found - matrix.rows.length}
            page={PAGE}
            onMore={() => setShown(shown + PAGE)}
          />
        </>
      )}
      <div role="status" class="debrief-crossing-place">
        {row !== undefined && cell !== undefined && person !== undefined && (
          <CellDetail
            row={row.row}
            called={labelsOf(matrix.people)(person)}
            members={cell.members}
          />
        )}
      </div>
    </div>
  );
}
