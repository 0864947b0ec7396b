import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { shownText } from "../../core/shown-text";
import type { Note } from "../../core/note";
import type { Member } from "../../core/rollup/model";
import { baseName, titleOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { Pieces } from "../atoms/pieces";
import { ShowMore } from "../atoms/show-more";
import { lookOf } from "../kinds";
import type { Place } from "../panel-contract";
import { usePanelTools } from "../panel-tools";
import { useViewTools } from "../view-tools";
import { markSharedWords } from "../words";

const PAGE = 50;

/** Lessons, or whole notes, behind a figure. */
export interface Evidence extends Place {
  readonly date: string | null;
  readonly debrief: string | null;
  /** Null for a note as a whole. */
  readonly sentence: string | null;
}

export function evidenceOfLessons(members: readonly Member[]): readonly Evidence[] {
  return members.map(({ path, line, date, debrief, sentence, text }) => {
    return { path, line, date, debrief, sentence: sentence === "" ? text : sentence };
  });
}

export function evidenceOfNotes(notes: readonly Note[]): readonly Evidence[] {
  return notes.map(({ path, date, debrief }) => ({ path, line: 1, date, debrief, sentence: null }));
}

/** A list of them, each with the way to its note. */
export function EvidenceList(props: {
  readonly evidence: readonly Evidence[];
  readonly label: string;
  /** Reasons whose words are marked. */
  readonly why?: readonly string[];
}): JSX.Element {
  const [shown, setShown] = useState(PAGE);
  const { evidence, label, why } = props;
  const id = `${useViewTools().idPrefix}-${useId()}`;
  return (
    <>
      {/* No aria-label: the app would show it as a tooltip over every line. */}
      <span id={id} hidden>
        {label}
      </span>
      <ul class="debrief-evidences" role="list" aria-labelledby={id}>
        {evidence.slice(0, shown).map((one, i) => (
          <li key={i} class={`debrief-evidence is-${lookOf(one.debrief).tone}`}>
            <EvidenceLine evidence={one} why={why ?? []} />
          </li>
        ))}
      </ul>
      <ShowMore left={evidence.length - shown} page={PAGE} onMore={() => setShown(shown + PAGE)} />
    </>
  );
}

/** Kind, words, note and day. */
export function EvidenceLine(props: {
  readonly evidence: Evidence;
  readonly why: readonly string[];
}): JSX.Element {
  const { evidence, why } = props;
  const { format, locale } = useViewTools();
  const look = lookOf(evidence.debrief);
  return (
    <>
      <span class="debrief-kind" role="img" aria-label={shownText(look.label)}>
        <Icon name={look.icon} />
      </span>
      {evidence.sentence !== null && (
        <span class="debrief-said" dir="auto">
          <Pieces
            pieces={markSharedWords(shownText(evidence.sentence), why, locale)}
            markClass="debrief-match"
          />
        </span>
      )}
      <NoteButton place={evidence} date={evidence.date} />
      <span class="debrief-day">
        {evidence.date === null ? "no date" : format.date(evidence.date)}
      </span>
    </>
  );
}

/** A note's name that opens it. */
export function NoteButton(props: {
  readonly place: Place;
  readonly date: string | null;
}): JSX.Element {
  const { actions } = usePanelTools();
  const { place, date } = props;
  const name = date === null ? baseName(place.path) : titleOf(place.path);
  return (
    <button
      type="button"
      class="debrief-bare debrief-place"
      onClick={(event) => actions.open(place, event.ctrlKey || event.metaKey)}
      onAuxClick={(event) => {
        if (event.button === 1) actions.open(place, true);
      }}
    >
      <bdi>{shownText(name)}</bdi>
    </button>
  );
}
