import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type LinkProposal, onlyCandidate } from "../../core/people-page/link-proposals";
import type { Person } from "../../core/people-directory";
import { Icon } from "../atoms/icon";
import { ShowMore } from "../atoms/show-more";
import { useShownPerson } from "../hidden-names";
import { useViewTools } from "../view-tools";
import { usePeopleTools } from "./people-tools";
import { ProposalItem } from "./proposal-item";

const PAGE = 10;

/** Why some of the names are not linked with the others. */
function whyAsked(proposals: readonly LinkProposal[]): string {
  const asked = proposals.filter((proposal) => onlyCandidate(proposal) === null);
  const it = asked.length === 1 ? "it" : "each";
  const reasons = [
    asked.some(({ candidates }) => candidates.length > 1) ? `several people go by ${it}` : "",
    asked.some(({ candidates }) => candidates.length === 1) ? `${it} may be a plain word` : "",
  ];
  return reasons.filter((reason) => reason !== "").join(", or ");
}

/** Plain names that could be links: closed until asked for, and never linked unasked. */
export function LinkProposals(props: {
  readonly proposals: readonly LinkProposal[];
  /** The only person they are about, or null. */
  readonly about: Person | null;
}): JSX.Element | null {
  const { proposals, about } = props;
  const { actions } = usePeopleTools();
  const { format, idPrefix } = useViewTools();
  const called = useShownPerson();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(PAGE);
  if (proposals.length === 0) return null;
  const sure = proposals.filter((proposal) => onlyCandidate(proposal) !== null).length;
  const id = `${idPrefix}-proposals`;
  const what =
    about === null
      ? format.count(proposals.length, "name could be a link", "names could be links")
      : `${format.count(proposals.length, "lesson names", "lessons name")} ${called(about)} without a link`;
  return (
    <section class="debrief-proposals">
      <button
        type="button"
        class="debrief-quiet debrief-proposals-toggle"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="link" />
        <bdi>{what}</bdi>
        <Icon name={open ? "chevron-up" : "chevron-down"} />
      </button>
      {open && (
        <div id={id}>
          {sure > 1 && (
            <div class="debrief-actions">
              <button
                type="button"
                class="debrief-button"
                onClick={() => void actions.linkAll(about)}
              >
                <Icon name="list-checks" />
                Link all {format.number(sure)}…
              </button>
              {sure < proposals.length && (
                <span class="debrief-meta">
                  {format.count(proposals.length - sure, "name is", "names are")} asked about one by
                  one: {whyAsked(proposals)}.
                </span>
              )}
            </div>
          )}
          <ul class="debrief-entries">
            {proposals.slice(0, shown).map((proposal) => (
              <ProposalItem
                key={`${proposal.lesson.id} ${proposal.span.start}`}
                proposal={proposal}
                onLink={(person) => {
                  const lesson = { path: proposal.path, lessonId: proposal.lesson.id };
                  void actions.link(lesson, person);
                }}
              />
            ))}
          </ul>
          <ShowMore
            left={proposals.length - shown}
            page={PAGE}
            onMore={() => setShown(shown + PAGE)}
          />
        </div>
      )}
    </section>
  );
}
