import type { JSX } from "preact";
import { type LinkProposal, onlyCandidate } from "../../core/people-page/link-proposals";
import type { Person } from "../../core/people-directory";
import { Icon } from "../atoms/icon";
import { useShownPerson } from "../hidden-names";
import { useViewTools } from "../view-tools";
import { FoldedList } from "./folded-list";
import { usePeopleTools } from "./people-tools";
import { ProposalItem } from "./proposal-item";

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
  const { format } = useViewTools();
  const called = useShownPerson();
  const sure = proposals.filter((proposal) => onlyCandidate(proposal) !== null).length;
  const what =
    about === null
      ? format.count(proposals.length, "name could be a link", "names could be links")
      : `${format.count(proposals.length, "lesson names", "lessons name")} ${called(about)} without a link`;
  const linkAll = sure > 1 && (
    <div class="debrief-actions">
      <button type="button" class="debrief-button" onClick={() => void actions.linkAll(about)}>
        <Icon name="list-checks" />
        Link all {format.number(sure)}…
      </button>
      {sure < proposals.length && (
        <span class="debrief-meta">
          {format.count(proposals.length - sure, "name is", "names are")} asked about one by one:{" "}
          {whyAsked(proposals)}.
        </span>
      )}
    </div>
  );
  return (
    <FoldedList name="proposals" icon="link" title={what} items={proposals} intro={linkAll}>
      {(proposal) => (
        <ProposalItem
          key={`${proposal.lesson.id} ${proposal.span.start}`}
          proposal={proposal}
          onLink={(person) => {
            const lesson = { path: proposal.path, lessonId: proposal.lesson.id };
            void actions.link(lesson, person);
          }}
        />
      )}
    </FoldedList>
  );
}
