import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { buildMatrix } from "../../core/people-page/matrix";
import type { PeopleVault } from "../../core/people-page/person-page";
import { ShowMore } from "../atoms/show-more";
import { StateMessage } from "../atoms/state-message";
import { useViewTools } from "../view-tools";
import { CellDetail } from "./cell-detail";
import { MatrixGrid } from "./matrix-grid";

const PAGE = 20;
const MOST_PEOPLE = 10;

/** Lessons against people: the number in a cell is how often they went together. */
export function MatrixView({ vault }: { readonly vault: PeopleVault }): JSX.Element {
  const { format } = useViewTools();
  const [shown, setShown] = useState(PAGE);
  const [chosen, setChosen] = useState<{ readonly row: string; readonly key: string } | null>(null);
  const matrix = useMemo(
    () => buildMatrix(vault.rows, { rows: shown, people: MOST_PEOPLE }),
    [vault, shown],
  );
  if (matrix.rows.length === 0) {
    return (
      <StateMessage
        icon="grid-3x3"
        title="No lesson names anybody yet"
        text="Link who was there in a lesson, and it appears here."
      />
    );
  }
  const row = matrix.rows.find((one) => one.row.repeat.id === chosen?.row);
  const cell = row?.cells.find((one) => one.key === chosen?.key);
  const person = matrix.people.find((one) => one.key === chosen?.key);
  return (
    <>
      <div class="debrief-toolbar">
        <span class="debrief-meta debrief-scale" role="img" aria-label="1 time, to 4 times or more">
          1×
          <span class="debrief-crossing is-level-1" />
          <span class="debrief-crossing is-level-2" />
          <span class="debrief-crossing is-level-3" />
          <span class="debrief-crossing is-level-4" />
          4× or more
        </span>
        {matrix.leftPeople > 0 && (
          <span class="debrief-meta">
            The {format.number(matrix.people.length)} people with most lessons;{" "}
            {format.count(matrix.leftPeople, "more is", "more are")} in the list.
          </span>
        )}
      </div>
      <MatrixGrid matrix={matrix} chosen={chosen} onChoose={(next) => setChosen(next)} />
      <ShowMore left={matrix.leftRows} page={PAGE} onMore={() => setShown(shown + PAGE)} />
      <div role="status" class="debrief-crossing-place">
        {row !== undefined && cell !== undefined && person !== undefined && (
          <CellDetail lesson={row.row.repeat.text} name={person.name} members={cell.members} />
        )}
      </div>
    </>
  );
}
