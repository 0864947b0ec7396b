import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Skipped } from "../core/rollup/model";
import { Icon } from "./atoms/icon";
import { useShown } from "./hidden-names";
import { ReadAgain } from "./read-again";
import { useViewTools } from "./view-tools";

const MOST = 100;

/** Which notes are not counted, and why. It never stands in the way of those that are. */
export function SkippedNotes(props: {
  readonly skipped: readonly Skipped[];
  /** How many could be read. */
  readonly read: number;
  /** Reads the vault once more; where it is absent, no button offers it. */
  readonly readAgain?: (() => void) | undefined;
}): JSX.Element | null {
  const { format, idPrefix } = useViewTools();
  const shown = useShown();
  const [open, setOpen] = useState(false);
  const { skipped } = props;
  if (skipped.length === 0) return null;
  const id = `${idPrefix}-skipped`;
  const more = skipped.length - MOST;
  return (
    <div class="debrief-skipped">
      <div class="debrief-banner">
        <Icon name="triangle-alert" />
        <div role="status">
          {format.count(skipped.length, "note", "notes")} skipped
          {props.read === 0 ? "." : ", the rest is counted."}
        </div>
        <button
          type="button"
          class="debrief-quiet"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {open ? "Hide" : "Show"}
        </button>
      </div>
      {open && (
        <div id={id}>
          <ul class="debrief-skip-list" role="list">
            {skipped.slice(0, MOST).map((note) => (
              <li key={note.path}>
                <strong dir="auto">{shown(note.path.replace(/\.md$/u, ""))}</strong>
                <span dir="auto">{shown(note.reason)}</span>
              </li>
            ))}
            {more > 0 && <li>And {format.number(more)} more.</li>}
          </ul>
          <ReadAgain readAgain={props.readAgain} />
        </div>
      )}
    </div>
  );
}
