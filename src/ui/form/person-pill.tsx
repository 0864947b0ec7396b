import type { JSX } from "preact";
import { shownText } from "../../core/shown-text";
import { nameOf } from "../../app/commands/open-form";
import type { PersonEntry } from "../../core/form/model";
import { Icon } from "../atoms/icon";
import { initials } from "../words";

/** Someone who was in it, with the role and the way out. */
export function PersonPill(props: {
  readonly person: PersonEntry;
  readonly disabled: boolean;
  readonly onRole: (at: HTMLElement) => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const { person, disabled } = props;
  const name = shownText(nameOf(person.item));
  return (
    <span class="debrief-person" data-debrief-person={name}>
      <span class="debrief-avatar" aria-hidden="true">
        {initials(name)}
      </span>
      <span class="debrief-person-name" dir="auto">
        {name}
      </span>
      <button
        type="button"
        class="debrief-bare debrief-person-role"
        aria-haspopup="menu"
        aria-label={`Role of ${name}: ${person.role}`}
        disabled={disabled}
        onClick={(event) => props.onRole(event.currentTarget)}
      >
        {person.role}
      </button>
      <button
        type="button"
        class="debrief-bare debrief-person-remove"
        aria-label={`Remove ${name}`}
        disabled={disabled}
        onClick={props.onRemove}
      >
        <Icon name="x" />
      </button>
    </span>
  );
}
