import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { shownText } from "../../core/shown-text";
import type { Preview } from "../../ports/asker";
import { baseName } from "../../core/text";
import { Icon } from "../atoms/icon";
import { useViewTools } from "../view-tools";

const SHOWN = 5;

/** Notes that stay as they are, a line each, with the reason. */
export function LeftNotes({ left }: { readonly left: Preview["left"] }): JSX.Element | null {
  const { format } = useViewTools();
  const [whole, setWhole] = useState(false);
  if (left.length === 0) return null;
  const shown = whole ? left : left.slice(0, SHOWN);
  const more = left.length - shown.length;
  return (
    <div class="debrief-left">
      <Icon name="info" />
      <div>
        <p>{format.count(left.length, "note stays as it is.", "notes stay as they are.")}</p>
        <ul role="list">
          {shown.map((note, index) => (
            <li key={index} dir="auto">
              {!note.reason.includes(baseName(note.path)) && (
                <>
                  <strong>{shownText(baseName(note.path))}</strong>{" "}
                </>
              )}
              {shownText(note.reason)}
            </li>
          ))}
        </ul>
        {more > 0 && (
          <button type="button" class="debrief-quiet" onClick={() => setWhole(true)}>
            Show {format.number(more)} more
          </button>
        )}
      </div>
    </div>
  );
}
