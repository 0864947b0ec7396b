import type { JSX, RefCallback } from "preact";
import { useMemo } from "preact/hooks";
import { explainHit, type Hit } from "../../core/rollup/match";
import type { Repeat } from "../../core/rollup/model";
import type { Row } from "../../core/rollup/rows";
import { baseName } from "../../core/text";
import { Chevron } from "../atoms/chevron";
import { Icon } from "../atoms/icon";
import { InlineText } from "../atoms/inline-text";
import { Pieces } from "../atoms/pieces";
import { useShown, useShownMarked } from "../hidden-names";
import { useViewTools } from "../view-tools";
import type { Piece } from "../words";
import type { RowEntry } from "./entries";
import { markHits } from "./marks";
import { useRollupTools } from "./rollup-tools";
import { RowDetail } from "./row-detail";
import { RowFacts } from "./row-facts";
import { RuleLine } from "./rule-line";

export interface LessonRowProps {
  readonly entry: RowEntry;
  /** What ties the element to its place in the list. */
  readonly place: { readonly "data-index": number; readonly ref: RefCallback<HTMLElement> };
  /** How many rows there are in all. */
  readonly of: number;
  readonly open: boolean;
  /** The stop that Tab reaches: `""` is the row itself, else a lesson of it; null is another row. */
  readonly stop: string | null;
  readonly terms: readonly string[];
  readonly onToggle: (row: Repeat) => void;
}

/** One repeat: the sentence, its rule, its facts, and the evidence once it is opened. */
export function LessonRow(props: LessonRowProps): JSX.Element {
  const { entry, place, open, stop, terms, onToggle } = props;
  const { row } = entry;
  const { repeat, standing } = row;
  const { idPrefix } = useViewTools();
  const detailId = `${idPrefix}-detail-${entry.place}`;
  const factsId = `${idPrefix}-facts-${entry.place}`;
  const isStop = stop !== null;
  const marked = useShownMarked();
  // Moving through the list changes one row's stop; what the rows say is drawn once.
  const facts = useMemo(
    () => (
      <RowFacts
        row={row}
        describes={factsId}
        tabIndex={isStop ? 0 : -1}
        onToggle={() => onToggle(repeat)}
      />
    ),
    [row, repeat, factsId, isStop, onToggle],
  );
  const rule = useMemo(() => <RuleLine structure={repeat} terms={terms} />, [repeat, terms]);
  const hit = useMemo(() => explainHit(row, terms), [row, terms]);
  const sentence = useMemo(() => {
    const cut = (text: string): readonly Piece[] => markHits(text, terms);
    return <InlineText {...marked(repeat)} isFlat cut={cut} />;
  }, [repeat, terms, marked]);
  const state = `debrief-item is-${standing.status}${open ? " is-expanded" : ""}`;
  return (
    <li
      {...place}
      class={state}
      data-debrief-row={entry.key}
      aria-posinset={entry.place}
      aria-setsize={props.of}
    >
      <div class="debrief-row">
        <button
          type="button"
          class="debrief-bare debrief-row-toggle"
          data-debrief-stop=""
          aria-expanded={open}
          aria-controls={open ? detailId : undefined}
          aria-describedby={factsId}
          tabIndex={stop === "" ? 0 : -1}
          onClick={() => onToggle(repeat)}
        >
          <Chevron />
          <span class="debrief-lesson" dir="auto">
            {sentence}
          </span>
        </button>
        {rule}
        {standing.status === "relapsed" && <Relapse row={row} tabIndex={isStop ? 0 : -1} />}
        {hit !== null && !open && <Found hit={hit} terms={terms} />}
        {facts}
      </div>
      {open && <RowDetail id={detailId} row={row} stop={stop} terms={terms} />}
    </li>
  );
}

/** What happened again, and where: the note is one press away. */
function Relapse(props: { readonly row: Row; readonly tabIndex: number }): JSX.Element {
  const { actions } = useRollupTools();
  const { reason, because } = props.row.standing;
  const words = <bdi>{useShown()(reason)}</bdi>;
  return (
    <div class="debrief-relapse">
      <Icon name="rotate-ccw" />
      {because === null ? (
        words
      ) : (
        <button
          type="button"
          class="debrief-bare debrief-link"
          tabIndex={props.tabIndex}
          onClick={(event) => actions.open(because, event.ctrlKey || event.metaKey)}
        >
          {words}
        </button>
      )}
    </div>
  );
}

/** While searching: the quote that holds what the row itself does not say, and the name of its note. */
function Found(props: { readonly hit: Hit; readonly terms: readonly string[] }): JSX.Element {
  const { hit, terms } = props;
  const shown = useShown();
  const { text, path } = hit.quote;
  return (
    <div class="debrief-found">
      <bdi>
        <Pieces pieces={markHits(shown(text), terms)} />
      </bdi>
      {hit.isInName && (
        <>
          {" · "}
          <bdi>
            <Pieces pieces={markHits(shown(baseName(path)), terms)} />
          </bdi>
        </>
      )}
    </div>
  );
}
