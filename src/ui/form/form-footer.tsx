import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { shownText } from "../../core/shown-text";
import type { FormState } from "./use-form-state";

/** Where the note will be, what is in the way, and the ways out. */
export function FormFooter(props: {
  readonly state: FormState;
  readonly isNew: boolean;
  readonly place: { readonly ok: boolean; readonly text: string };
  readonly isLasting: boolean;
  readonly onCancel: () => void;
}): JSX.Element {
  const { state, place } = props;
  const keep = useRef<HTMLButtonElement>(null);
  const { isAsking } = state;
  useLayoutEffect(() => {
    if (isAsking) keep.current?.focus();
  }, [isAsking]);
  if (isAsking) {
    return (
      <div class="debrief-modal-footer" role="group" aria-label="Close the form?">
        <span class="debrief-meta" role="alert">
          {props.isLasting
            ? "Close the form? What you wrote stays here as a draft."
            : "Close the form? What you wrote stays here until the app closes."}
        </span>
        <button type="button" class="debrief-quiet" onClick={state.discard}>
          Discard
        </button>
        <button type="button" onClick={props.onCancel}>
          Close
        </button>
        <button ref={keep} type="button" class="mod-cta" onClick={state.keepWriting}>
          Go on writing
        </button>
      </div>
    );
  }
  const { problem } = state;
  return (
    <div class="debrief-modal-footer">
      <span
        class={problem === null ? "debrief-meta" : "debrief-meta debrief-problem"}
        role={problem === null ? undefined : "alert"}
        dir="auto"
      >
        {shownText(problem ?? place.text)}
      </span>
      <button type="button" onClick={props.onCancel}>
        Cancel
      </button>
      <button type="submit" class="mod-cta" disabled={state.isSaving || !place.ok}>
        {props.isNew ? "Save debrief" : "Save changes"}
      </button>
    </div>
  );
}
