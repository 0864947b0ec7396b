import type { JSX } from "preact";
import { Icon } from "./icon";

/**
 * A quiet button that shows its icon, and its word where there is no pointer to hover with.
 * The host draws the tooltip from the label; a `title` beside it would show a second one.
 */
export function ActionButton(props: {
  readonly icon: string;
  readonly label: string;
  /** The word for fingers where the label is too long for them; a part of the label. */
  readonly word?: string;
  readonly tabIndex?: number;
  readonly onClick: (event: MouseEvent) => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="debrief-quiet mod-icon"
      aria-label={props.label}
      tabIndex={props.tabIndex ?? 0}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
      <span class="debrief-word" aria-hidden="true">
        {props.word ?? props.label}
      </span>
    </button>
  );
}
