import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Member } from "../../core/rollup/model";
import { baseName, titleOf } from "../../core/text";
import { ActionButton } from "../atoms/action-button";
import { Icon } from "../atoms/icon";
import { Pieces } from "../atoms/pieces";
import { lookOf } from "../kinds";
import { useViewTools } from "../view-tools";
import { markSharedWords, markTerms, shownText } from "../words";
import { useRollupTools } from "./rollup-tools";

/** One lesson as its note has it: kind, words, note, day, and what to do with it. */
export function Quote(props: {
  readonly member: Member;
  /** The row's lesson note: a link to it goes without saying here. */
  readonly lessonNote: string | null;
  readonly why: readonly string[];
  readonly terms: readonly string[];
  readonly textId: string;
  readonly isStop: boolean;
}): JSX.Element {
  const { member, lessonNote, why, terms } = props;
  const { actions } = useRollupTools();
  const { format, locale } = useViewTools();
  const look = lookOf(member.debrief);
  const tabIndex = props.isStop ? 0 : -1;
  const text = shownText(member.sentence);
  // Links behind the full stop say who, not what.
  const behind = shownText(withoutName(member.text.slice(member.sentence.length), lessonNote));
  // While searching, hits are marked and nothing else: two kinds of marks would be a riddle.
  const searching = terms.length > 0;
  const pieces = useMemo(
    () => (searching ? markTerms(text, terms) : markSharedWords(text, why, locale)),
    [text, searching, terms, why, locale],
  );
  return (
    <li class={`debrief-quote is-${look.tone}`} data-debrief-quote={member.id}>
      <span class="debrief-kind" role="img" aria-label={shownText(look.label)}>
        <Icon name={look.icon} />
      </span>
      <span class="debrief-text" id={props.textId} dir="auto">
        {searching ? (
          <Pieces pieces={pieces} />
        ) : (
          <Pieces pieces={pieces} markClass="debrief-match" />
        )}
        {behind !== "" && <span class="debrief-behind">{behind}</span>}
      </span>
      <button
        type="button"
        class="debrief-bare debrief-note"
        data-debrief-stop=""
        aria-describedby={props.textId}
        tabIndex={tabIndex}
        onClick={(event) => actions.open(member, event.ctrlKey || event.metaKey)}
        onAuxClick={(event) => {
          if (event.button === 1) actions.open(member, true);
        }}
        onMouseDown={(event) => {
          // The middle button would start to scroll instead of opening a tab.
          if (event.button === 1) event.preventDefault();
        }}
      >
        <bdi>{shownText(member.date === null ? baseName(member.path) : titleOf(member.path))}</bdi>
      </button>
      <span class="debrief-quote-actions">
        <ActionButton
          icon="user-plus"
          label="Link person"
          tabIndex={tabIndex}
          onClick={() => actions.linkPerson(member)}
        />
        <ActionButton
          icon="link"
          label="Link to lesson note…"
          word="Lesson note…"
          tabIndex={tabIndex}
          onClick={() => actions.linkLessonNote(member)}
        />
        <ActionButton
          icon="corner-down-right"
          label="Go to line"
          tabIndex={tabIndex}
          onClick={(event) => actions.open(member, event.ctrlKey || event.metaKey)}
        />
      </span>
      <span class="debrief-date">
        {member.date === null ? "no date" : format.date(member.date)}
      </span>
    </li>
  );
}

/** What stands behind a lesson, less the name of the lesson note at its end. */
function withoutName(behind: string, lessonNote: string | null): string {
  const name = lessonNote === null ? "" : baseName(lessonNote);
  if (name === "" || !behind.endsWith(` ${name}`)) return behind;
  return behind.slice(0, -name.length - 1);
}
