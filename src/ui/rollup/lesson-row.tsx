import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Repeat } from "../../core/rollup/model";
import { Chevron } from "../atoms/chevron";
import { Pieces } from "../atoms/pieces";
import { useViewTools } from "../view-tools";
import { markTerms, shownText } from "../words";
import { RowDetail } from "./row-detail";
import { RowFacts } from "./row-facts";
import { RuleLine } from "./rule-line";

export interface LessonRowProps {
  readonly row: Repeat;
  /** Position in the list: names the row's parts for assistive technology. */
  readonly index: number;
  readonly open: boolean;
  /** The stop that Tab reaches: `""` is the row itself, else a lesson of it; null is another row. */
  readonly stop: string | null;
  readonly terms: readonly string[];
  readonly onToggle: (row: Repeat) => void;
}

/** One repeat: the sentence, its rule, its facts, and the evidence once it is opened. */
export function LessonRow(props: LessonRowProps): JSX.Element {
  const { row, index, open, stop, terms, onToggle } = props;
  const { idPrefix } = useViewTools();
  const detailId = `${idPrefix}-detail-${index}`;
  const factsId = `${idPrefix}-facts-${index}`;
  // Moving through the list changes one row's stop; what the rows say is drawn once.
  const facts = useMemo(
    () => <RowFacts row={row} describes={factsId} onToggle={() => onToggle(row)} />,
    [row, factsId, onToggle],
  );
  const rule = useMemo(() => <RuleLine structure={row} terms={terms} />, [row, terms]);
  const found = useMemo(() => findQuote(row, terms), [row, terms]);

  return (
    <li class={open ? "debrief-item is-expanded" : "debrief-item"} data-debrief-row={row.id}>
      <div class="debrief-row">
        <button
          type="button"
          class="debrief-bare debrief-row-toggle"
          data-debrief-stop=""
          aria-expanded={open}
          aria-controls={open ? detailId : undefined}
          aria-describedby={factsId}
          tabIndex={stop === "" ? 0 : -1}
          onClick={() => onToggle(row)}
        >
          <Chevron />
          <span class="debrief-lesson" dir="auto">
            <Pieces pieces={markTerms(shownText(row.text), terms)} />
          </span>
        </button>
        {rule}
        {found !== null && !open && (
          <div class="debrief-found">
            <bdi>
              <Pieces pieces={markTerms(found, terms)} />
            </bdi>
          </div>
        )}
        {facts}
      </div>
      {open && <RowDetail id={detailId} row={row} stop={stop} terms={terms} />}
    </li>
  );
}

/** While searching: the quote that holds what the row itself does not say. */
function findQuote(row: Repeat, terms: readonly string[]): string | null {
  if (terms.length === 0) return null;
  const said = [row.text, row.cue, row.move, row.check].join("\n").toLowerCase();
  const missing = terms.filter((term) => !said.includes(term));
  if (missing.length === 0) return null;
  const member = row.members.find(({ text }) => {
    const lower = text.toLowerCase();
    return missing.some((term) => lower.includes(term));
  });
  return member === undefined ? null : shownText(member.text);
}
