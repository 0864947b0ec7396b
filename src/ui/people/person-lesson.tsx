import type { JSX } from "preact";
import type { PersonLesson } from "../../core/people-page/person-lessons";
import type { Person } from "../../core/people-directory";
import type { Member } from "../../core/rollup/model";
import { baseName } from "../../core/text";
import { ActionButton } from "../atoms/action-button";
import { Icon } from "../atoms/icon";
import { InlineText } from "../atoms/inline-text";
import { useShown, useShownMarked, useShownPerson } from "../hidden-names";
import { useViewTools } from "../view-tools";
import { DebriefEntry } from "./debrief-entry";
import { usePeopleTools } from "./people-tools";
import { PlaceButton } from "./place-button";
import { SaidText } from "./said-text";
import { STATUS_LOOKS } from "../rollup/status-look";
import { Times } from "./times";

/** One lesson: where it stands, its sentence, how often; opened, the places that say so. */
export function PersonLessonRow(props: {
  readonly id: string;
  readonly lesson: PersonLesson;
  readonly person: Person;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}): JSX.Element {
  const { id, lesson, person, isOpen } = props;
  const { row, members, tie } = lesson;
  const { format } = useViewTools();
  const { status } = row.standing;
  const marked = useShownMarked();
  const look = STATUS_LOOKS[status];
  return (
    <li class={`debrief-mini is-${status}`}>
      <span class="debrief-mini-status" role="img" aria-label={look.label}>
        <Icon name={look.icon} />
      </span>
      <button
        type="button"
        class="debrief-bare debrief-text"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={props.onToggle}
      >
        <span dir="auto">
          <InlineText {...marked(row.repeat)} isFlat />
        </span>
      </button>
      <Times members={members} />
      <span class="debrief-count">
        <b aria-hidden="true">{format.number(members.length)}×</b>
        <span class="debrief-unseen">{format.count(members.length, "time", "times")}</span>
      </span>
      {isOpen && (
        <div class="debrief-mini-detail" id={id}>
          <Facts lesson={lesson} />
          <ul class="debrief-entries">
            {members.map((member) => (
              <Place key={member.id} member={member} person={person} tie={tie} />
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

/** Why it stands there, and its lesson note. */
function Facts({ lesson }: { readonly lesson: PersonLesson }): JSX.Element {
  const { actions } = usePeopleTools();
  const { repeat, standing } = lesson.row;
  const { lessonNote } = repeat;
  const shown = useShown();
  return (
    <div class="debrief-meta debrief-mini-facts">
      <bdi>{shown(standing.reason)}</bdi>
      {lesson.tie === "lesson-note" && " Named by the lesson note."}
      {lessonNote !== null && (
        <button
          type="button"
          class="debrief-quiet"
          onClick={(event) =>
            actions.open({ path: lessonNote, line: 1 }, event.ctrlKey || event.metaKey)
          }
        >
          <Icon name="book-marked" />
          <bdi>{shown(baseName(lessonNote))}</bdi>
        </button>
      )}
    </div>
  );
}

/** One place of the lesson, with the way to it and the link that can be given or taken. */
function Place(props: {
  readonly member: Member;
  readonly person: Person;
  readonly tie: PersonLesson["tie"];
}): JSX.Element {
  const { member, person, tie } = props;
  const { actions } = usePeopleTools();
  const { format } = useViewTools();
  const address = { path: member.path, lessonId: member.id };
  const name = useShownPerson()(person);
  return (
    <DebriefEntry event={member}>
      <span>
        <span dir="auto">
          <SaidText member={member} />
        </span>
        <span class="debrief-sub">
          <PlaceButton place={member} />
          {", "}
          <span class="debrief-whole">
            {member.date === null ? "no date" : format.date(member.date)}
          </span>
        </span>
      </span>
      {tie === "lesson" ? (
        <ActionButton
          icon="unlink"
          label={`Unlink ${name}`}
          word="Unlink"
          onClick={() => void actions.unlink(address, person)}
        />
      ) : (
        <ActionButton
          icon="user-plus"
          label={`Link ${name}`}
          word="Link"
          onClick={() => void actions.link(address, person)}
        />
      )}
    </DebriefEntry>
  );
}
