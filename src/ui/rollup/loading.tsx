import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { cssValue } from "../css-value";
import { useDelay } from "../use-delay";
import { useViewTools } from "../view-tools";

/** A vault that is read faster than this shows no progress at all. */
const SHOWN_AFTER = 300;
const SKELETON_ROWS = [1, 2, 3, 4, 5];

/** How far reading has come; `skeleton` where there are no rows yet. */
export function Loading(props: {
  readonly read: number;
  readonly total: number;
  readonly skeleton: boolean;
}): JSX.Element {
  const { format } = useViewTools();
  const place = useRef<HTMLDivElement>(null);
  const late = useDelay(place, SHOWN_AFTER);
  const known = props.total > 0;
  const share = known ? Math.min(100, (props.read / props.total) * 100) : 0;
  return (
    <div ref={place} class="debrief-loading">
      {late && (
        <>
          <div class="debrief-loading-line">
            <span role="status">Reading notes</span>
            {known && (
              <span class="debrief-meta">
                {format.number(props.read)} of {format.number(props.total)}
              </span>
            )}
          </div>
          <div
            class="debrief-progress"
            role="progressbar"
            aria-label="Reading notes"
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={known ? Math.round(share) : undefined}
          >
            <span ref={cssValue("--debrief-value", share)} />
          </div>
          {props.skeleton && (
            <div class="debrief-skeleton" aria-hidden="true">
              {SKELETON_ROWS.map((row) => (
                <span key={row}>
                  <i />
                  <i />
                </span>
              ))}
            </div>
          )}
        </>
      )}
    </div>
  );
}
