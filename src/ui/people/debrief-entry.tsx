import type { ComponentChildren, JSX } from "preact";
import { shownText } from "../../core/shown-text";
import { Icon } from "../atoms/icon";
import { lookOf } from "../kinds";

/** A line of a list that tells of a debrief: its kind first, then whatever there is to say. */
export function DebriefEntry(props: {
  readonly debrief: string | null;
  readonly children: ComponentChildren;
}): JSX.Element {
  const look = lookOf(props.debrief);
  return (
    <li class={`debrief-entry is-${look.tone}`}>
      <span class="debrief-kind" role="img" aria-label={shownText(look.label)}>
        <Icon name={look.icon} />
      </span>
      {props.children}
    </li>
  );
}
