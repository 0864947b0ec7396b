import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Repeat } from "../../core/rollup/model";
import { personLabel } from "../atoms/people-avatars";
import { ShowMore } from "../atoms/show-more";
import { useViewTools } from "../view-tools";
import { shownText } from "../words";
import { Quote } from "./quote";
import { seenRange } from "./recurrence-strip";
import { RowActions } from "./row-actions";
import { RuleSteps } from "./rule-line";

const PAGE = 50;

/** The opened row: what it stands on, newest first. */
export function RowDetail(props: {
  readonly id: string;
  readonly row: Repeat;
  /** As in the row: which lesson Tab reaches. */
  readonly stop: string | null;
  readonly terms: readonly string[];
}): JSX.Element {
  const { row } = props;
  const [limit, setLimit] = useState(PAGE);
  return (
    <div class="debrief-detail" id={props.id}>
      <dl class="debrief-steps">
        <RuleSteps structure={row} />
        {row.people.length > 0 && (
          <div class="debrief-step mod-people">
            <dt>People</dt>
            <dd dir="auto">
              {row.people.map((person, index) => (
                <span key={index}>
                  {index > 0 && ", "}
                  <bdi>{personLabel(person, row.people)}</bdi>
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {row.members.length > 1 && <WhyThese row={row} />}
      <ul class="debrief-quotes" role="list">
        {row.members.slice(0, limit).map((member, index) => (
          <Quote
            key={member.id}
            member={member}
            lessonNote={row.lessonNote}
            why={row.why}
            terms={props.terms}
            textId={`${props.id}-${index}`}
            isStop={props.stop === member.id}
          />
        ))}
      </ul>
      <ShowMore
        left={row.members.length - limit}
        page={PAGE}
        onMore={() => setLimit(limit + PAGE)}
      />
      <RowActions row={row} tabIndex={props.stop === null ? -1 : 0} />
    </div>
  );
}

/** The words that put these lessons together, and the time they span. */
function WhyThese({ row }: { readonly row: Repeat }): JSX.Element {
  const { format } = useViewTools();
  return (
    <div class="debrief-why">
      {row.why.length > 0 && <span class="debrief-why-title">Why these match</span>}
      {row.why.map((reason, index) => (
        <bdi key={index} class="debrief-why-idea">
          {shownText(reason)}
        </bdi>
      ))}
      <span class="debrief-why-range">Seen {seenRange(row, format)}</span>
    </div>
  );
}
