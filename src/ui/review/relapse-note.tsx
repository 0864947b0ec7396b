import type { JSX } from "preact";
import { useViewTools } from "../view-tools";

/** What happened, in words of the person's own: it goes with the answer into the lesson note. */
export function RelapseNote(props: {
  readonly text: string;
  readonly onText: (text: string) => void;
}): JSX.Element {
  const id = `${useViewTools().idPrefix}-relapse-note`;
  return (
    <div class="debrief-review-note">
      <label for={id}>
        What happened this time?{" "}
        <kbd class="debrief-key" aria-hidden="true">
          N
        </kbd>
      </label>
      <input
        id={id}
        type="text"
        data-debrief-note=""
        autocomplete="off"
        enterkeyhint="done"
        dir="auto"
        placeholder="One line for its history, if you like"
        value={props.text}
        onInput={(event) => props.onText(event.currentTarget.value)}
      />
    </div>
  );
}
