import type { JSX } from "preact";
import { useViewTools } from "../view-tools";

/** The next page of a long list, named by its size. */
export function ShowMore(props: {
  readonly left: number;
  readonly page: number;
  readonly onMore: () => void;
}): JSX.Element | null {
  const { format } = useViewTools();
  if (props.left <= 0) return null;
  return (
    <div class="debrief-actions mod-more">
      <button type="button" class="debrief-button" onClick={props.onMore}>
        Show {format.number(Math.min(props.left, props.page))} more
      </button>
    </div>
  );
}
