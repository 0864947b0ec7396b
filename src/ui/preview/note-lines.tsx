import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useViewTools } from "../view-tools";
import type { ChangedLine } from "./choice";
import { DiffLines } from "./diff";

/** A box a line: more of them are one press away. */
const SHOWN = 30;

/** What would change in one note, each line with a box of its own. */
export function NoteLines(props: {
  readonly lines: readonly ChangedLine[];
  /** Lines that stay as they are. */
  readonly without: ReadonlySet<number>;
  readonly id: string;
  /** Id of the words that name the note. */
  readonly labelId: string;
  readonly onTick: (line: number) => void;
}): JSX.Element {
  const { lines, without, id } = props;
  const { format } = useViewTools();
  const [whole, setWhole] = useState(false);
  const shown = whole ? lines : lines.slice(0, SHOWN);
  const left = lines.length - shown.length;
  return (
    <div class="debrief-diff" id={id} role="group" aria-labelledby={props.labelId}>
      {shown.map(({ line, diff }) => {
        const isChosen = !without.has(line);
        return (
          <div key={line} class={`debrief-hunk debrief-diff-choice${isChosen ? "" : " is-off"}`}>
            <label class="debrief-diff-box">
              <input
                type="checkbox"
                checked={isChosen}
                aria-label={`Change line ${line}`}
                onChange={() => props.onTick(line)}
              />
            </label>
            <div class="debrief-diff-lines">
              <DiffLines lines={diff} />
            </div>
          </div>
        );
      })}
      {left > 0 && (
        <button type="button" class="debrief-quiet mod-wide" onClick={() => setWhole(true)}>
          Show {format.count(left, "more line", "more lines")}
        </button>
      )}
    </div>
  );
}
