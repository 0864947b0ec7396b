import type { JSX } from "preact";
import type { Member, Repeat } from "../../core/rollup/model";
import { baseName, titleOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { useShown } from "../hidden-names";
import { lookOfEvent } from "../kinds";
import { useViewTools } from "../view-tools";
import type { SharedWords } from "./marks";
import { QuoteActions } from "./quote-actions";
import { QuoteText } from "./quote-text";
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
  const { row, member } = props;
  const { actions } = useRollupTools();
  const { format, hider } = useViewTools();
  const shown = useShown();
  const look = lookOfEvent(member);
  const tabIndex = props.isStop ? 0 : -1;
  return (
    <li class={`debrief-quote is-${look.tone}`} data-debrief-quote={member.id}>
      <span class="debrief-kind" role="img" aria-label={shown(look.label)}>
        <Icon name={look.icon} />
      </span>
      <QuoteText
        row={row}
        member={member}
        words={props.words}
        terms={props.terms}
        id={props.textId}
        tabIndex={tabIndex}
      />
      <button
        type="button"
        class="debrief-bare debrief-note"
        data-debrief-stop=""
        aria-describedby={props.textId}
        tabIndex={tabIndex}
        onClick={(event) => actions.open(member, event.ctrlKey || event.metaKey)}
        onMouseEnter={(event) => {
          // The note itself would say every name.
          if (hider === undefined) actions.previewNote(event, event.currentTarget, member);
        }}
        onAuxClick={(event) => {
          if (event.button === 1) actions.open(member, true);
        }}
        onMouseDown={(event) => {
          // The middle button would start to scroll instead of opening a tab.
          if (event.button === 1) event.preventDefault();
        }}
      >
        <bdi>{shown(member.date === null ? baseName(member.path) : titleOf(member.path))}</bdi>
      </button>
      <QuoteActions row={row} member={member} tabIndex={tabIndex} />
      <span class="debrief-date">
        {member.date === null ? "no date" : format.date(member.date)}
      </span>
    </li>
  );
}
