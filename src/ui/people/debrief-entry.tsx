import type { ComponentChildren, JSX } from "preact";
import type { Note } from "../../core/note";
import { Icon } from "../atoms/icon";
import { useShown } from "../hidden-names";
import { lookOfEvent } from "../kinds";

/** A line of a list that tells of a debrief: its kind first, then whatever there is to say. */
export function DebriefEntry(props: {
  readonly event: Pick<Note, "debrief" | "outcome">;
  readonly children: ComponentChildren;
}): JSX.Element {
  const look = lookOfEvent(props.event);
  const shown = useShown();
  return (
    <li class={`debrief-entry is-${look.tone}`}>
      <span class="debrief-kind" role="img" aria-label={shown(look.label)}>
        <Icon name={look.icon} />
      </span>
      {props.children}
    </li>
  );
}
