import type { JSX } from "preact";
import { Icon } from "./atoms/icon";
import { StateMessage } from "./atoms/state-message";
import { ReadAgain } from "./read-again";
import { useViewTools } from "./view-tools";

/** There is no debrief to draw from: none was written, or those there are could not be read. */
export function NoDebriefs(props: {
  /** Notes that were read, and that could not be. */
  readonly read: number;
  readonly skipped: number;
  readonly onStart: () => void;
  readonly readAgain: (() => void) | undefined;
}): JSX.Element {
  const { read, skipped } = props;
  const { format } = useViewTools();
  if (skipped > 0 && read === 0) {
    return (
      <StateMessage
        icon="triangle-alert"
        title="Your notes cannot be read"
        text={
          skipped === 1
            ? "The only note could not be read, so nothing is counted."
            : `None of ${format.number(skipped)} notes could be read, so nothing is counted.`
        }
      >
        <ReadAgain readAgain={props.readAgain} />
      </StateMessage>
    );
  }
  return (
    <StateMessage
      icon="notebook-pen"
      title={skipped > 0 ? "No debriefs in what was read" : "No debriefs yet"}
      text={
        skipped > 0
          ? `${format.count(skipped, "note", "notes")} could not be read. There may be debriefs among them.`
          : "Write the first one after something went wrong, or right."
      }
    >
      <button type="button" class="debrief-button" onClick={props.onStart}>
        <Icon name="plus" />
        <span>New debrief</span>
      </button>
    </StateMessage>
  );
}
