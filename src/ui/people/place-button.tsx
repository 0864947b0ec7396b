import type { ComponentChildren, JSX } from "preact";
import type { NotePlace } from "../../core/people-page/before-you-meet";
import { titleOf } from "../../core/text";
import { useShown } from "../hidden-names";
import { usePeopleTools } from "./people-tools";

/** Words that lead to a line of a note: the note's own name, or others. */
export function PlaceButton(props: {
  readonly place: NotePlace;
  readonly isMeta?: boolean;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { place, isMeta = false, children } = props;
  const { actions } = usePeopleTools();
  const shown = useShown();
  return (
    <button
      type="button"
      class={isMeta ? "debrief-bare debrief-plain debrief-meta" : "debrief-bare debrief-plain"}
      onClick={(event) => actions.open(place, event.ctrlKey || event.metaKey)}
    >
      {children ?? <bdi>{shown(titleOf(place.path))}</bdi>}
    </button>
  );
}
