import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { cssValue } from "../css-value";
import { useSettled } from "../use-delay";
import { useViewTools } from "../view-tools";

const SETTLED_AFTER = 300;

/** How far the review has come, drawn and, once it rests, said. */
export function ReviewProgressBar(props: {
  readonly done: number;
  readonly left: number;
}): JSX.Element {
  const { done, left } = props;
  const { format } = useViewTools();
  const place = useRef<HTMLDivElement>(null);
  const all = done + left;
  const words = `${format.number(done)} of ${format.number(all)} answered`;
  const settled = useSettled(place, words, SETTLED_AFTER);
  return (
    <div ref={place}>
      <div
        class="debrief-progress"
        role="progressbar"
        aria-label="Answered"
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        <span ref={cssValue("--debrief-value", all === 0 ? 100 : (done / all) * 100)} />
      </div>
      <span class="debrief-unseen" role="status">
        {settled}
      </span>
    </div>
  );
}
