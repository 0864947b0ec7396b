import type { JSX } from "preact";
import { useId, useMemo, useState } from "preact/hooks";
import type { Note } from "../../core/note";
import type { Member } from "../../core/rollup/model";
import { baseName, titleOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { Pieces } from "../atoms/pieces";
import { ShowMore } from "../atoms/show-more";
import { useShown } from "../hidden-names";
import { lookOfEvent } from "../kinds";
import { LongList } from "../long-list";
import type { Place } from "../panel-contract";
import { usePanelTools } from "../panel-tools";
import { useViewTools } from "../view-tools";
import { markSharedWords } from "../words";

const PAGE = 50;

/** Lessons, or whole notes, behind a figure. */
export interface Evidence extends Place {
  readonly date: string | null;
  readonly debrief: string | null;
  readonly outcome: string | null;
  /** Null for a note as a whole. */
  readonly sentence: string | null;
}

export function evidenceOfLessons(members: readonly Member[]): readonly Evidence[] {
  return members.map(({ path, line, date, debrief, outcome, sentence, text }) => {
    return { path, line, date, debrief, outcome, sentence: sentence === "" ? text : sentence };
  });
}

export function evidenceOfNotes(notes: readonly Note[]): readonly Evidence[] {
  return notes.map(({ path, date, debrief, outcome }) => {
    return { path, line: 1, date, debrief, outcome, sentence: null };
  });
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
  const first = useMemo(() => evidence.slice(0, shown), [evidence, shown]);
  return (
    <>
      {/* No aria-label: the app would show it as a tooltip over every line. */}
      <span id={id} hidden>
        {label}
      </span>
      <LongList
        class="debrief-evidences"
        labelledBy={id}
        items={first}
        keyOf={(_, i) => String(i)}
        classOf={(one) => `debrief-evidence is-${lookOfEvent(one).tone}`}
      >
        {(one) => <EvidenceLine evidence={one} why={why ?? []} />}
      </LongList>
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
  const look = lookOfEvent(evidence);
  const shown = useShown();
  return (
    <>
      <span class="debrief-kind" role="img" aria-label={shown(look.label)}>
        <Icon name={look.icon} />
      </span>
      {evidence.sentence !== null && (
        <span class="debrief-said" dir="auto">
          <Pieces
            pieces={markSharedWords(shown(evidence.sentence), why, locale)}
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
  const shown = useShown();
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
      <bdi>{shown(name)}</bdi>
    </button>
  );
}
