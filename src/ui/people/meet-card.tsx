import { Fragment, type JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { MeetKind, MeetLine } from "../../core/people-page/before-you-meet";
import { nextMeeting } from "../../core/people-page/next-meeting";
import type { PeopleVault, PersonPage } from "../../core/people-page/person-page";
import { titleOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { InlineText } from "../atoms/inline-text";
import { useShown, useShownMarked } from "../hidden-names";
import { useViewTools } from "../view-tools";
import { usePeopleTools } from "./people-tools";
import { PlaceButton } from "./place-button";

const LOOKS: Readonly<Record<MeetKind, { readonly icon: string; readonly word: string }>> = {
  relapsed: { icon: "rotate-ccw", word: "Relapsed" },
  owed: { icon: "handshake", word: "You owe" },
  worked: { icon: "trending-up", word: "Worked" },
  likes: { icon: "lightbulb", word: "How they like to work" },
};

/** “Before you meet”: at most four lines, each with the note behind it. */
export function MeetCard(props: {
  readonly page: PersonPage;
  readonly vault: PeopleVault;
  readonly first: string;
}): JSX.Element {
  const { page, vault, first } = props;
  const { person, meet } = page;
  const { actions } = usePeopleTools();
  const { format, idPrefix } = useViewTools();
  const shown = useShown();
  const id = `${idPrefix}-meet`;
  const next = useMemo(
    () => nextMeeting(vault.notes, vault.people, person.key, vault.today),
    [vault, person.key],
  );
  return (
    <div class="debrief-meet" role="group" aria-labelledby={id}>
      <div class="debrief-section-title">
        <Icon name="calendar-clock" />
        <span id={id} role="heading" aria-level={3}>
          Before you meet
        </span>
        {next !== null && (
          <PlaceButton place={{ path: next.path, line: 1 }} isMeta>
            <span>
              <bdi>{shown(titleOf(next.path))}</bdi>, {format.date(next.date)}
            </span>
          </PlaceButton>
        )}
      </div>
      {meet.length === 0 ? (
        <p class="debrief-meta">Nothing to bring up with {first} for now.</p>
      ) : (
        <ul class="debrief-meet-list">
          {meet.map((line) => (
            <MeetItem key={line.kind} line={line} />
          ))}
        </ul>
      )}
      <div class="debrief-actions">
        <button type="button" class="debrief-button" onClick={() => actions.startDebrief(person)}>
          <Icon name="plus" />
          Start a debrief
        </button>
        {meet.length > 0 && (
          <button
            type="button"
            class="debrief-quiet"
            onClick={() => actions.copy(checklistOf(meet))}
          >
            <Icon name="copy" />
            Copy as checklist
          </button>
        )}
      </div>
    </div>
  );
}

function MeetItem({ line }: { readonly line: MeetLine }): JSX.Element {
  const { icon, word } = LOOKS[line.kind];
  const [place] = line.places;
  const shown = useShown();
  const marked = useShownMarked();
  const text = (
    <span dir="auto">
      <InlineText {...marked(line)} isFlat />
    </span>
  );
  const tone = line.kind === "worked" ? " is-success" : "";
  return (
    <li class={`debrief-meet-line is-${line.kind}${tone}`}>
      <span class="debrief-meet-icon" role="img" aria-label={word}>
        <Icon name={icon} />
      </span>
      <span>
        {place === undefined ? text : <PlaceButton place={place}>{text}</PlaceButton>}
        <span class="debrief-meta">
          {line.facts.map((fact, index) => (
            <Fragment key={index}>
              {index > 0 && ", "}
              <bdi>{shown(fact)}</bdi>
            </Fragment>
          ))}
        </span>
      </span>
    </li>
  );
}

/** One task a line, to be pasted into a note. */
export function checklistOf(lines: readonly MeetLine[]): string {
  return lines.map(({ text, facts }) => `- [ ] ${text} (${facts.join(", ")})\n`).join("");
}
