import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { focusInside } from "../focus-place";
import { useViewTools } from "../view-tools";

/** The next page of the list that stands before it, named by its size. */
export function ShowMore(props: {
  readonly left: number;
  readonly page: number;
  readonly onMore: () => void;
}): JSX.Element | null {
  const { left } = props;
  const { format } = useViewTools();
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef<{ readonly list: Element; readonly shown: number } | null>(null);
  // The button goes with the last page; whoever pressed it goes on with what it showed.
  useLayoutEffect(() => {
    const last = pressed.current;
    pressed.current = null;
    if (last !== null && left <= 0) focusInside(itemsOf(last.list)[last.shown]);
  }, [left]);
  if (left <= 0) return null;
  return (
    <div ref={place} class="debrief-actions mod-more">
      <button
        type="button"
        class="debrief-button"
        onClick={() => {
          const list = place.current?.previousElementSibling ?? null;
          if (list !== null) pressed.current = { list, shown: itemsOf(list).length };
          props.onMore();
        }}
      >
        Show {format.number(Math.min(left, props.page))} more
      </button>
    </div>
  );
}

/** Of a list its items, of a table its rows. */
function itemsOf(list: Element): readonly Element[] {
  return list.matches("ul") ? [...list.children] : [...list.querySelectorAll("tbody > tr")];
}
