import type { JSX } from "preact";
import { Icon } from "./atoms/icon";

/** The way to try once more, where the surroundings offer one. */
export function ReadAgain(props: {
  readonly readAgain: (() => void) | undefined;
}): JSX.Element | null {
  const { readAgain } = props;
  if (readAgain === undefined) return null;
  return (
    <div class="debrief-actions">
      <button type="button" class="debrief-button" onClick={() => readAgain()}>
        <Icon name="refresh-cw" />
        <span>Read again</span>
      </button>
    </div>
  );
}
