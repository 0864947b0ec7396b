import type { JSX } from "preact";
import { EvidenceList } from "../lists/evidence";
import { useShown } from "../hidden-names";
import { useViewTools } from "../view-tools";
import type { Figure } from "./figure";

/** The notes that make a figure. */
export function Behind(props: {
  readonly figure: Figure;
  /** True where the figure does not stand right above. */
  readonly isNamed?: boolean;
}): JSX.Element {
  const { figure, isNamed } = props;
  const { idPrefix, format } = useViewTools();
  const { evidence } = figure;
  const label = useShown()(figure.label);
  const notes = new Set(evidence.map(({ path }) => path)).size;
  return (
    <div class="debrief-behind-figure" id={`${idPrefix}-behind`}>
      <p class="debrief-part-note" role="status">
        {isNamed === true && <span dir="auto">{`${label}: `}</span>}
        {format.count(notes, "note", "notes")}
      </p>
      {evidence.length > 0 && <EvidenceList evidence={evidence} label={`Notes behind ${label}`} />}
    </div>
  );
}
