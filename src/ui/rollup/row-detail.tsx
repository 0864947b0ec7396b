import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Repeat } from "../../core/rollup/model";
import type { Row } from "../../core/rollup/rows";
import { personLabel } from "../atoms/people-avatars";
import { ShowMore } from "../atoms/show-more";
import { useShown } from "../hidden-names";
import { useViewTools } from "../view-tools";
import type { SharedWords } from "./marks";
import { Quote } from "./quote";
import { seenRange } from "./recurrence-strip";
import { RowActions } from "./row-actions";
import { RuleSteps } from "./rule-line";
import { useSharedWords } from "./shared-words";

const PAGE = 50;

/** The opened row: what it stands on, newest first. */
export function RowDetail(props: {
  readonly id: string;
  readonly row: Row;
  /** As in the row: which lesson Tab reaches. */
  readonly stop: string | null;
  readonly terms: readonly string[];
}): JSX.Element {
  const { repeat } = props.row;
  const shownAs = useShown();
  const { hider } = useViewTools();
  const [limit, setLimit] = useState(PAGE);
  const shown = useMemo(() => repeat.members.slice(0, limit), [repeat, limit]);
  const words = useSharedWords(repeat, shown);
  return (
    <div class="debrief-detail" id={props.id}>
      <dl class="debrief-steps">
        <RuleSteps structure={repeat} />
        {repeat.people.length > 0 && (
          <div class="debrief-step mod-people">
            <dt>People</dt>
            <dd dir="auto">
              {repeat.people.map((person, index) => (
                <span key={index}>
                  {index > 0 && ", "}
                  <bdi>{personLabel(person, repeat.people, hider)}</bdi>
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <p class="debrief-reason" dir="auto">
        {shownAs(props.row.standing.reason)}
      </p>
      {repeat.members.length > 1 && <WhyThese row={repeat} words={words} />}
      <ul class="debrief-quotes" role="list">
        {shown.map((member, index) => (
          <Quote
            key={member.id}
            row={repeat}
            member={member}
            words={words?.get(member.id) ?? null}
            terms={props.terms}
            textId={`${props.id}-${index}`}
            isStop={props.stop === member.id}
          />
        ))}
      </ul>
      <ShowMore
        left={repeat.members.length - limit}
        page={PAGE}
        onMore={() => setLimit(limit + PAGE)}
      />
      <RowActions row={repeat} tabIndex={props.stop === null ? -1 : 0} />
    </div>
  );
}

/** The words that put these lessons together, the time they span, and what the lines below mean. */
function WhyThese(props: {
  readonly row: Repeat;
  readonly words: ReadonlyMap<string, SharedWords> | null;
}): JSX.Element {
  const { row, words } = props;
  const { format } = useViewTools();
  const shown = useShown();
  const related = [...(words?.values() ?? [])].some((own) => own.related.length > 0);
  return (
    <div class="debrief-why">
      {row.why.length > 0 && <span class="debrief-why-title">Why these match</span>}
      {row.why.map((reason, index) => (
        <bdi key={index} class="debrief-why-idea">
          {shown(reason)}
        </bdi>
      ))}
      <span class="debrief-why-range">Seen {seenRange(row, format)}</span>
      {related && (
        <span class="debrief-why-legend" aria-hidden="true">
          <mark class="debrief-match">same word</mark>
          <mark class="debrief-match is-related">same meaning</mark>
        </span>
      )}
    </div>
  );
}
