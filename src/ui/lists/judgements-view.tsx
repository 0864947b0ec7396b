import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Judgement } from "../../core/repeats/judgements";
import { compareText, foldText } from "../../core/text";
import { StateMessage } from "../atoms/state-message";
import { LongList } from "../long-list";
import { usePanelTools } from "../panel-tools";
import { SearchField } from "../rollup/search-field";
import { useViewTools } from "../view-tools";
import { searchTerms } from "../words";
import { Frame } from "./frame";
import { JudgementRow } from "./judgement-row";

/** What was decided about pairs of lessons, newest first, to be searched and taken back. */
export function JudgementsView(): JSX.Element {
  const { judgements, rows } = usePanelTools();
  const { format, idPrefix } = useViewTools();
  const search = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const live = useMemo(
    () =>
      judgements
        .filter(({ withdrawn }) => !withdrawn)
        .sort((x, y) => compareText(y.date, x.date) || compareText(x.a, y.a)),
    [judgements],
  );
  /** Decisions are kept folded: a lesson that is still there is shown as it is written. */
  const wordings = useMemo(() => {
    const texts = new Map<string, string>();
    for (const { repeat } of rows) {
      for (const { sentence, text } of repeat.members) {
        const said = sentence === "" ? text : sentence;
        texts.set(foldText(said), said);
      }
    }
    return texts;
  }, [rows]);
  const terms = useMemo(() => searchTerms(query), [query]);
  const found = useMemo(
    () => live.filter((judgement) => mentions(judgement, terms)),
    [live, terms],
  );

  return (
    <Frame
      title="Decisions"
      needsNoDebrief
      facts={<span>{format.count(live.length, "decision", "decisions")} about two lessons</span>}
    >
      {live.length > 0 && (
        <div class="debrief-filters" role="search">
          <SearchField
            inputRef={search}
            label="Search decisions"
            query={query}
            onQuery={setQuery}
            onLeave={() => {}}
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
          text="When you say that two lessons are the same, or are not, it is listed here."
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
          class="debrief-decisions"
          labelledBy={`${idPrefix}-title`}
          items={found}
          keyOf={({ a, b }) => `${a}\n${b}`}
          classOf={() => "debrief-decision"}
        >
          {(judgement) => (
            <JudgementRow
              judgement={judgement}
              terms={terms}
              wordingOf={(text) => wordings.get(text) ?? text}
            />
          )}
        </LongList>
      )}
    </Frame>
  );
}

/** Every term in one of the two texts or in the word for the decision. */
function mentions({ a, b, same }: Judgement, terms: readonly string[]): boolean {
  const text = `${a}\n${b}\n${same ? "same" : "different"}`;
  return terms.every((term) => text.includes(term));
}
