import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { OpenPromise } from "../../core/people-page/promises";
import { useShown } from "../hidden-names";
import { useViewTools } from "../view-tools";
import { usePeopleTools } from "./people-tools";
import { PlaceButton } from "./place-button";

/** A promise with the box that says it was kept, its line, and its day. */
export function PromiseItem(props: {
  readonly open: OpenPromise;
  readonly whose: string;
}): JSX.Element {
  const { open, whose } = props;
  const { promise, path, isLate } = open;
  const { actions } = usePeopleTools();
  const { format } = useViewTools();
  const box = useRef<HTMLInputElement>(null);
  const isTicked = useRef(false);
  // Whatever was read since then says whether it is kept.
  useEffect(() => show(false), [open]);
  const text = useShown()(promise.text);
  const day = promise.due === null ? null : format.date(promise.due);

  function show(ticked: boolean): void {
    isTicked.current = ticked;
    if (box.current !== null) box.current.checked = ticked;
  }

  async function tick(): Promise<void> {
    const isFirst = !isTicked.current;
    // A second press does not take back what the first one asked for.
    show(true);
    if (isFirst && !(await actions.keep(open))) show(false);
  }

  return (
    <li class="debrief-entry mod-tick">
      <label class="debrief-kept">
        <input
          ref={box}
          type="checkbox"
          aria-label={`Kept: ${text}`}
          data-debrief-act=""
          onChange={() => void tick()}
        />
      </label>
      <span>
        <PlaceButton place={{ path, line: promise.line }}>
          <span dir="auto">{text}</span>
        </PlaceButton>
        <span class="debrief-sub">
          <bdi>{whose}</bdi>
        </span>
      </span>
      <span class={isLate ? "debrief-meta is-late" : "debrief-meta"}>
        {day === null ? "No date" : isLate ? `Late since ${day}` : day}
      </span>
    </li>
  );
}
