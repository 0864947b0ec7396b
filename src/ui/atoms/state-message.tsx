import type { ComponentChildren, JSX } from "preact";
import { Icon } from "./icon";

/** A whole view with nothing to list: what is the case, and at most two ways on. */
export function StateMessage(props: {
  readonly icon: string;
  readonly title: string;
  readonly text: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly alert?: boolean;
}): JSX.Element {
  return (
    <div class="debrief-state" role={props.alert === true ? "alert" : undefined}>
      <Icon name={props.icon} />
      <div class="debrief-state-title">{props.title}</div>
      <div class="debrief-state-text">{props.text}</div>
      <div class="debrief-actions">{props.children}</div>
    </div>
  );
}
