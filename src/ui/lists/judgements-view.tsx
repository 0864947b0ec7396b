import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Judgement } from "../../core/repeats/judgements";
import { compareText, foldText } from "../../core/text";
import { Icon } from "../atoms/icon";
import { ShowMore } from "../atoms/show-more";
import { StateMessage } from "../atoms/state-message";
import { usePanelTools } from "../panel-tools";
import { useViewTools } from "../view-tools";
import { searchTerms } from "../words";
import { Frame } from "./frame";
import { JudgementRow } from "./judgement-row";

const PAGE = 50;

/** What was decided about pairs of lessons, newest first, to be searched and taken back. */
export function JudgementsView(): JSX.Element {
  const { judgements, rows } = usePanelTools();
  const { format, idPrefix } = useViewTools();
  const [query, setQuery] = useState("");
  const [shown, setShown] = useState(PAGE);
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
  const found = live.filter((judgement) => mentions(judgement, terms));
  const searchId = `${idPrefix}-search`;

  return (
    <Frame
      title="Decisions"
      needsNoDebrief
      facts={<span>{format.count(live.length, "decision", "decisions")} about two lessons</span>}
    >
      {live.length > 0 && (
        <div class="debrief-filters" role="search">
          <div class="debrief-search">
            <span id={searchId} hidden>
              Search decisions
            </span>
            <Icon name="search" />
            <input
              type="search"
              spellcheck={false}
              autocomplete="off"
              placeholder="Search decisions"
              aria-labelledby={searchId}
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          </div>
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
          <button type="button" class="debrief-button" onClick={() => setQuery("")}>
            Clear search
          </button>
        </StateMessage>
      )}
      {found.length > 0 && (
        <ul class="debrief-decisions" role="list">
          {found.slice(0, shown).map((judgement) => (
            <JudgementRow
              key={`${judgement.a}\n${judgement.b}`}
              judgement={judgement}
              terms={terms}
              wordingOf={(text) => wordings.get(text) ?? text}
            />
          ))}
        </ul>
      )}
      <ShowMore left={found.length - shown} page={PAGE} onMore={() => setShown(shown + PAGE)} />
    </Frame>
  );
}

/** Every term in one of the two texts or in the word for the decision. */
function mentions({ a, b, same }: Judgement, terms: readonly string[]): boolean {
  const text = `${a}\n${b}\n${same ? "same" : "different"}`;
  return terms.every((term) => text.includes(term));
}
