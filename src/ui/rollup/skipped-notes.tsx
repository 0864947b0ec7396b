import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Skipped } from "../../core/rollup/model";
import { Icon } from "../atoms/icon";
import { useViewTools } from "../view-tools";
import { shownText } from "../words";
import { useRollupTools } from "./rollup-tools";

const MOST = 100;

/** Which notes are not counted, and why. It never stands in the way of those that are. */
export function SkippedNotes(props: {
  readonly skipped: readonly Skipped[];
  readonly id: string;
}): JSX.Element | null {
  const { actions } = useRollupTools();
  const { format } = useViewTools();
  const [open, setOpen] = useState(false);
  const { skipped } = props;
  if (skipped.length === 0) return null;
  const more = skipped.length - MOST;
  return (
    <div class="debrief-skipped">
      <div class="debrief-banner">
        <Icon name="triangle-alert" />
        <div role="status">
          {format.count(skipped.length, "note", "notes")} skipped, the rest is counted.
        </div>
        <button
          type="button"
          class="debrief-quiet"
          aria-expanded={open}
          aria-controls={open ? props.id : undefined}
          onClick={() => setOpen(!open)}
        >
          {open ? "Hide" : "Show"}
        </button>
      </div>
      {open && (
        <div id={props.id}>
          <ul class="debrief-skip-list" role="list">
            {skipped.slice(0, MOST).map((note) => (
              <li key={note.path}>
                <strong dir="auto">{shownText(note.path.replace(/\.md$/u, ""))}</strong>
                <span dir="auto">{shownText(note.reason)}</span>
              </li>
            ))}
            {more > 0 && <li>And {format.number(more)} more.</li>}
          </ul>
          <ReadAgain readAgain={actions.readAgain?.bind(actions)} />
        </div>
      )}
    </div>
  );
}

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
