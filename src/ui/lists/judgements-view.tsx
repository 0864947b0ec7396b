import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { judgedWordings, saidWordings } from "../../core/rollup/judged-wordings";
import { decisionsOfLessonNotes } from "../../core/rollup/note-judgements";
import { StateMessage } from "../atoms/state-message";
import { LongList } from "../long-list";
import { storedValue, usePanelTools } from "../panel-tools";
import { SearchField } from "../rollup/search-field";
import { useViewTools } from "../view-tools";
import { searchTerms } from "../words";
import { isInNote, isSettled, keyOfDecision, listDecisions, mentions } from "./decision";
import { Frame } from "./frame";
import { JudgementRow } from "./judgement-row";
import { NoteDecisionRow } from "./note-decision-row";
import { SettledRow } from "./settled-row";

/** One tab stop for all of them. */
const ONE_STOP = { focused: null };

/** What was decided in the review, newest first, to be searched and taken back. */
export function JudgementsView(): JSX.Element {
  const { decisions, rows, vault, stored, onViewState } = usePanelTools();
  const { judgements, settled } = decisions;
  const { format, idPrefix } = useViewTools();
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [query, setQuery] = useState(() => readQuery(stored));
  useEffect(() => {
    onViewState({ query });
  }, [query, onViewState]);
  const ofNotes = useMemo(() => decisionsOfLessonNotes(vault.notes), [vault]);
  const live = useMemo(
    () => listDecisions(judgements, settled, ofNotes),
    [judgements, settled, ofNotes],
  );
  /** Decisions are kept folded: a lesson that is still there is shown as it is written. */
  const wordings = useMemo(() => judgedWordings(judgements, rows), [judgements, rows]);
  const others = useMemo(
    () => saidWordings(new Set(ofNotes.map(({ other }) => other)), rows),
    [ofNotes, rows],
  );
  const terms = useMemo(() => searchTerms(query), [query]);
  const found = useMemo(() => live.filter((decision) => mentions(decision, terms)), [live, terms]);

  return (
    <Frame
      title="Decisions"
      needsNoDebrief
      facts={<span>{format.count(live.length, "decision", "decisions")}</span>}
    >
      {live.length > 0 && (
        <div class="debrief-filters" role="search">
          <SearchField
            inputRef={search}
            label="Search decisions"
            query={query}
            onQuery={setQuery}
            onLeave={() =>
              list.current?.querySelector<HTMLElement>("[data-debrief-stop][tabindex='0']")?.focus()
            }
          />
          <span class="debrief-showing" role="status">
            {found.length === live.length
              ? `Showing all ${format.number(live.length)}`
              : `Showing ${format.number(found.length)} of ${format.number(live.length)}`}
          </span>
        </div>
      )}
      {live.length === 0 && (
        <StateMessage
          icon="scale"
          title="No decisions yet"
          text="When you say that two lessons are the same or not, or that nothing is to be done, it is listed here."
        />
      )}
      {live.length > 0 && found.length === 0 && (
        <StateMessage icon="search-x" title="No decision matches" text="Try fewer words.">
          <button
            type="button"
            class="debrief-button"
            onClick={() => {
              setQuery("");
              search.current?.focus();
            }}
          >
            Clear search
          </button>
        </StateMessage>
      )}
      {found.length > 0 && (
        <LongList
          listRef={list}
          roving={ONE_STOP}
          class="debrief-decisions"
          labelledBy={`${idPrefix}-title`}
          items={found}
          keyOf={keyOfDecision}
          classOf={() => "debrief-decision"}
        >
          {(decision, isStop) =>
            isSettled(decision) ? (
              <SettledRow question={decision} terms={terms} isStop={isStop} />
            ) : isInNote(decision) ? (
              <NoteDecisionRow
                decision={decision}
                terms={terms}
                wordingOf={(text) => others.get(text) ?? text}
                isStop={isStop}
              />
            ) : (
              <JudgementRow
                judgement={decision}
                terms={terms}
                wordingOf={(text) => wordings.get(text) ?? text}
                isStop={isStop}
              />
            )
          }
        </LongList>
      )}
    </Frame>
  );
}

function readQuery(stored: unknown): string {
  const query = storedValue(stored, "query");
  return typeof query === "string" ? query : "";
}
