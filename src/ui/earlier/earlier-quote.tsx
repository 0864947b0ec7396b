import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { shownText } from "../../core/shown-text";
import type { EarlierMember } from "../../app/earlier";
import { baseName, titleOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { Pieces } from "../atoms/pieces";
import { lookOfEvent } from "../kinds";
import { useViewTools } from "../view-tools";
import { markSharedWords } from "../words";

/** One time that it was learned: its words, and where, when and with whom that was. */
export function EarlierQuote(props: {
  readonly member: EarlierMember;
  readonly textId: string;
  readonly onOpen: (newTab: boolean) => void;
}): JSX.Element {
  const { member, onOpen } = props;
  const { format, locale } = useViewTools();
  const look = lookOfEvent({ debrief: member.kind, outcome: member.outcome });
  const text = shownText(member.sentence === "" ? member.text : member.sentence);
  const pieces = useMemo(
    () => markSharedWords(text, member.words, locale),
    [text, member.words, locale],
  );
  return (
    <li class={`debrief-before-quote is-${look.tone}`}>
      <span class="debrief-before-kind" role="img" aria-label={shownText(look.label)}>
        <Icon name={look.icon} />
      </span>
      <span class="debrief-before-text" id={props.textId} dir="auto">
        <Pieces pieces={pieces} markClass="debrief-match" />
      </span>
      <span class="debrief-before-where">
        <button
          type="button"
          class="debrief-bare debrief-before-note"
          aria-describedby={props.textId}
          onClick={(event) => onOpen(event.ctrlKey || event.metaKey)}
        >
          <bdi>
            {shownText(member.date === null ? baseName(member.path) : titleOf(member.path))}
          </bdi>
        </button>
        {member.people.map((name, index) => (
          <bdi key={index} class="debrief-before-person">
            {shownText(name)}
          </bdi>
        ))}
      </span>
      <bdi class="debrief-before-date">
        {member.date === null ? "no date" : format.date(member.date)}
      </bdi>
    </li>
  );
}
