import type { JSX } from "preact";
import { shownText } from "../../core/shown-text";
import { baseName } from "../../core/text";
import { StateMessage } from "../atoms/state-message";
import { useViewTools } from "../view-tools";

/** Where the page of somebody was of whom the vault tells nothing any more. */
export function Gone(props: {
  readonly above: JSX.Element;
  /** The key that the person had. */
  readonly known: string;
}): JSX.Element {
  const { above, known } = props;
  const { hider } = useViewTools();
  const name = known.startsWith("name:") ? known.slice("name:".length) : baseName(known);
  return (
    <>
      {above}
      <StateMessage
        icon="user-x"
        title={
          hider === undefined ? `“${shownText(name)}” is not here any more` : "Not here any more"
        }
        text="There is no such note, and no debrief names this person."
      />
    </>
  );
}
