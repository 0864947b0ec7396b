import type { JSX } from "preact";
import { shownText } from "../../core/shown-text";
import type { LinkProposal } from "../../core/people-page/link-proposals";
import type { Person } from "../../core/people-directory";
import { folderOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { Pieces } from "../atoms/pieces";
import { useShownMarked, useShownPerson } from "../hidden-names";
import { useViewTools } from "../view-tools";
import { DebriefEntry } from "./debrief-entry";
import { PlaceButton } from "./place-button";

/** One name in its lesson, and who may be meant. */
export function ProposalItem(props: {
  readonly proposal: LinkProposal;
  readonly onLink: (person: Person) => void;
}): JSX.Element {
  const { proposal, onLink } = props;
  const { path, date, lesson, span, candidates } = proposal;
  const { format, hider } = useViewTools();
  const called = useShownPerson();
  const { text, marks } = useShownMarked()({
    text: lesson.text,
    marks: [{ kind: "highlighted", ...span }],
  });
  // Where names are hidden, theirs is another place.
  const { start, end } = marks[0] ?? span;
  const pieces = [
    { text: shownText(text.slice(0, start)), hit: false },
    { text: shownText(text.slice(start, end)), hit: true },
    { text: shownText(text.slice(end)), hit: false },
  ];
  return (
    <DebriefEntry event={proposal}>
      <span>
        <span dir="auto">
          <Pieces pieces={pieces} />
        </span>
        <span class="debrief-sub">
          <PlaceButton place={{ path, line: lesson.line }} />
          {", "}
          <span class="debrief-whole">{date === null ? "no date" : format.date(date)}</span>
        </span>
        <span class="debrief-actions">
          {candidates.length > 1 && <span class="debrief-meta">Who is meant?</span>}
          {candidates.map((person) => (
            <button
              key={person.key}
              type="button"
              class="debrief-quiet"
              data-debrief-act=""
              onClick={() => onLink(person)}
            >
              <Icon name="user-plus" />
              <bdi>Link {hider === undefined ? nameAmong(person, candidates) : called(person)}</bdi>
            </button>
          ))}
        </span>
      </span>
    </DebriefEntry>
  );
}

/** Two people of one name are told apart by where their notes are. */
function nameAmong({ key, name, path }: Person, candidates: readonly Person[]): string {
  const hasTwin = candidates.some((other) => other.name === name && other.key !== key);
  if (!hasTwin) return shownText(name);
  const folder = path === null ? "no note" : folderOf(path);
  return shownText(`${name} (${folder === "" ? "the vault’s own folder" : folder})`);
}
