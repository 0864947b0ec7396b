import type { ComponentChildren, JSX } from "preact";

/** The prompt and its answer. A group of controls is named by the prompt, a single one labelled. */
export function FieldRow(props: {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** True where the answer is several controls: they carry names of their own. */
  readonly isGroup: boolean;
  /** Why the note's value cannot be changed here. */
  readonly locked?: string | undefined;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { id, label, help, isGroup, locked } = props;
  const note = locked ?? help;
  return (
    <div class="debrief-field" data-debrief-field={label}>
      <div class="debrief-label">
        {isGroup ? (
          <strong id={`${id}-label`} dir="auto">
            {label}
          </strong>
        ) : (
          <label id={`${id}-label`} for={id} dir="auto">
            {label}
          </label>
        )}
        {note !== "" && (
          <p class="debrief-help" id={`${id}-help`} dir="auto">
            {note}
          </p>
        )}
      </div>
      <div class="debrief-answer">{props.children}</div>
    </div>
  );
}

/** What a control says of itself: its help where there is one. */
export function describedBy(id: string, help: string): string | undefined {
  return help === "" ? undefined : `${id}-help`;
}
