import type { JSX } from "preact";
import { shownText } from "../../core/shown-text";
import type { LinkProposal } from "../../core/people-page/link-proposals";
import type { Person } from "../../core/people-directory";
import { folderOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { Pieces } from "../atoms/pieces";
import { useViewTools } from "../view-tools";
import { DebriefEntry } from "./debrief-entry";
import { PlaceButton } from "./place-button";

/** One name in its lesson, and who may be meant. */
export function ProposalItem(props: {
  readonly proposal: LinkProposal;
  readonly onLink: (person: Person) => void;
}): JSX.Element {
  const { proposal, onLink } = props;
  const { path, date, debrief, lesson, span, candidates } = proposal;
  const { format } = useViewTools();
  const pieces = [
    { text: shownText(lesson.text.slice(0, span.start)), hit: false },
    { text: shownText(lesson.text.slice(span.start, span.end)), hit: true },
    { text: shownText(lesson.text.slice(span.end)), hit: false },
  ];
  return (
    <DebriefEntry debrief={debrief}>
      <span>
        <span dir="auto">
          <Pieces pieces={pieces} />
        </span>
        <span class="debrief-sub">
          <PlaceButton place={{ path, line: lesson.line }} />
          {", "}
          {date === null ? "no date" : format.date(date)}
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
              <bdi>Link {shownText(nameAmong(person, candidates))}</bdi>
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
  if (!hasTwin) return name;
  const folder = path === null ? "no note" : folderOf(path);
  return `${name} (${folder === "" ? "the vault’s own folder" : folder})`;
}
