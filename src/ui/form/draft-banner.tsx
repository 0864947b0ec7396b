import type { JSX } from "preact";
import { useViewTools } from "../view-tools";
import type { FormState } from "./use-form-state";

/** What was written before and not saved, and where drafts do not last. */
export function DraftBanner(props: {
  readonly state: FormState;
  readonly isLasting: boolean;
}): JSX.Element | null {
  const { state } = props;
  const { format } = useViewTools();
  const { restored, isStartedOver } = state;
  if (restored === null) {
    return props.isLasting ? null : (
      <p class="debrief-form-banner">
        Drafts cannot be kept on this device: what you write lasts until the app closes.
      </p>
    );
  }
  return (
    <div class="debrief-form-banner" role="status">
      <span>
        {isStartedOver
          ? "The form is as it was in the beginning."
          : `What you wrote on ${format.date(restored.date)} at ${restored.time} is here again. It is not saved yet.`}
      </span>
      <button
        type="button"
        class="debrief-quiet"
        onClick={isStartedOver ? state.bringBack : state.startOver}
      >
        {isStartedOver ? "Bring it back" : "Start over"}
      </button>
    </div>
  );
}
