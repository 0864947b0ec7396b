import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Member, Repeat } from "../../core/rollup/model";
import { baseName, titleOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { Pieces } from "../atoms/pieces";
import { lookOf } from "../kinds";
import { useViewTools } from "../view-tools";
import { markSharedWords, shownText } from "../words";
import { markHits, markShared, type SharedWords } from "./marks";
import { QuoteActions } from "./quote-actions";
import { useRollupTools } from "./rollup-tools";

/** One lesson as its note has it: kind, words, note, day, and what to do with it. */
export function Quote(props: {
  readonly row: Repeat;
  readonly member: Member;
  /** The words that tie it to the others, or null while nobody has said. */
  readonly words: SharedWords | null;
  readonly terms: readonly string[];
  readonly textId: string;
  readonly isStop: boolean;
}): JSX.Element {
  const { row, member, words, terms } = props;
  const { actions } = useRollupTools();
  const { format, locale } = useViewTools();
  const look = lookOf(member.debrief);
  const tabIndex = props.isStop ? 0 : -1;
  const text = shownText(member.sentence);
  // Links behind the full stop say who, not what.
  const behind = shownText(withoutName(member.text.slice(member.sentence.length), row.lessonNote));
  // While searching, hits are marked and nothing else: two kinds of marks would be a riddle.
  const marked = useMemo(() => {
    if (terms.length > 0) return <Pieces pieces={markHits(text, terms)} />;
    if (words === null) {
      return <Pieces pieces={markSharedWords(text, row.why, locale)} markClass="debrief-match" />;
    }
    return markShared(text, words, locale).map((piece, index) =>
      piece.hit ? (
        <mark key={index} class={piece.related ? "debrief-match is-related" : "debrief-match"}>
          {piece.text}
        </mark>
      ) : (
        piece.text
      ),
    );
  }, [text, terms, words, row, locale]);
  return (
    <li class={`debrief-quote is-${look.tone}`} data-debrief-quote={member.id}>
      <span class="debrief-kind" role="img" aria-label={shownText(look.label)}>
        <Icon name={look.icon} />
      </span>
      <span class="debrief-text" id={props.textId} dir="auto">
        {marked}
        {behind !== "" && <span class="debrief-behind">{behind}</span>}
      </span>
      <button
        type="button"
        class="debrief-bare debrief-note"
        data-debrief-stop=""
        aria-describedby={props.textId}
        tabIndex={tabIndex}
        onClick={(event) => actions.open(member, event.ctrlKey || event.metaKey)}
        onMouseEnter={(event) => actions.previewNote(event, event.currentTarget, member)}
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
      <QuoteActions row={row} member={member} tabIndex={tabIndex} />
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
