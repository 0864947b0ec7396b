import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { shownText } from "../../core/shown-text";
import { personPage, type PeopleVault, type PersonPage } from "../../core/people-page/person-page";
import type { Person } from "../../core/people-directory";
import { Icon } from "../atoms/icon";
import { StateMessage } from "../atoms/state-message";
import { useViewTools } from "../view-tools";
import { LastDebriefs } from "./last-debriefs";
import { LinkProposals } from "./link-proposals";
import { MeetCard } from "./meet-card";
import { usePeopleTools } from "./people-tools";
import { PersonHeader } from "./person-header";
import { LessonSection } from "./lesson-section";
import { OpenPromises } from "./open-promises";
import { Verdicts } from "./verdicts";

/** Everything that the vault knows of one person. */
export function PersonPanel(props: {
  readonly vault: PeopleVault;
  readonly person: Person;
  /** What there is to say of the reading. */
  readonly above: JSX.Element;
  /** True where somebody has just asked for this person, and nothing else takes the focus. */
  readonly takesFocus?: boolean;
}): JSX.Element {
  const { vault, person, above, takesFocus = false } = props;
  const { source, actions } = usePeopleTools();
  const { hider } = useViewTools();
  const page = useMemo(() => personPage(person.key, vault), [person.key, vault]);
  const proposals = useMemo(() => source.proposals(person), [source, person, vault]);
  if (page === null) return <div class="debrief-panel-body">{above}</div>;
  const empty = isEmpty(page);
  const first = hider?.tokenOf(person.key) ?? shownText(firstName(person));
  const { with: shared, from, about, inDebriefs } = page.lessons;
  return (
    <div class="debrief-panel-body">
      {above}
      <PersonHeader page={page} takesFocus={takesFocus} />
      {empty ? (
        <StateMessage
          icon="notebook-pen"
          title={`Nothing learned with ${first} yet`}
          text={`Link ${first} in a debrief, or start one now.`}
        >
          <button type="button" class="debrief-button" onClick={() => actions.startDebrief(person)}>
            <Icon name="plus" />
            Start a debrief
          </button>
        </StateMessage>
      ) : (
        <>
          <MeetCard page={page} vault={vault} first={first} />
          <LessonSection title={`Lessons with ${first}`} lessons={shared} person={person} />
          <LessonSection title={`Lessons from ${first}`} lessons={from} person={person} />
          <LessonSection title={`About ${first}`} lessons={about} person={person} />
        </>
      )}
      <Verdicts verdicts={page.verdicts} />
      {!empty && (
        <div class="debrief-columns">
          <OpenPromises page={page} first={first} />
          <LastDebriefs debriefs={page.debriefs} />
        </div>
      )}
      <LinkProposals proposals={proposals} about={person} />
      <LessonSection
        title={`Lessons of debriefs with ${first}`}
        hint={`${first} was there, and is not linked in the lesson itself.`}
        lessons={inDebriefs}
        person={person}
        first={5}
      />
    </div>
  );
}

function isEmpty({ debriefs, lessons, owedBy, owedTo, meet }: PersonPage): boolean {
  const { with: shared, from, about, inDebriefs } = lessons;
  const found = [debriefs, shared, from, about, inDebriefs, owedBy, owedTo, meet];
  return found.every((list) => list.length === 0);
}

/** The name that stands in headings; a whole one where it has no parts. */
function firstName({ name }: Person): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
