import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { shownText } from "../../core/shown-text";
import type { Choice, Preview } from "../../ports/asker";
import { useViewTools } from "../view-tools";
import {
  changesByNote,
  type ChangedLine,
  chosenPaths,
  everything,
  linesOf,
  lockOf,
  type NoteChange,
  withLine,
  withTick,
} from "./choice";
import { LeftNotes } from "./left-notes";
import { NoteBlock } from "./note-block";

/** Beyond this, blocks start closed: the counts are what can still be taken in. */
const MOST_OPEN = 20;

export interface PreviewActions {
  /** The title that is true of the boxes as they are; called first while the preview is drawn. */
  title(text: string): void;
  apply(choice: Choice): void;
  cancel(): void;
}

/** What would be written, note by note, and the two ways out. Cancel has the focus first. */
export function PreviewDialog(props: {
  readonly preview: Preview;
  readonly actions: PreviewActions;
}): JSX.Element {
  const { preview, actions } = props;
  const { format } = useViewTools();
  const changes = useMemo(() => changesByNote(preview.notes), [preview]);
  const [initial] = useState(() => everything(changes));
  const [ticked, setTicked] = useState(initial);
  const chosen = chosenPaths(changes, ticked.paths);
  const title =
    chosen.size === 0
      ? "No note will change"
      : `${format.count(chosen.size, "note", "notes")} will change`;
  useLayoutEffect(() => actions.title(title), [actions, title]);

  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => cancel.current?.focus(), []);

  return (
    <>
      <p class="debrief-preview-label" dir="auto">
        {startLarge(shownText(preview.label))}
      </p>
      <div class="debrief-preview-body">
        <Blocks
          changes={changes}
          preview={preview}
          chosen={{ paths: chosen, without: ticked.without }}
          onTick={(change) => setTicked(withTick(preview.needed, ticked, change))}
          onTickLine={(change, lines, line) => setTicked(withLine(ticked, change, lines, line))}
        />
        <LeftNotes left={preview.left} />
      </div>
      <div class="debrief-modal-footer">
        <span class="debrief-meta">Nothing is written until you apply.</span>
        <button ref={cancel} type="button" onClick={() => actions.cancel()}>
          Cancel
        </button>
        <button
          type="button"
          class="mod-cta"
          disabled={chosen.size === 0}
          onClick={() => actions.apply({ paths: chosen, without: ticked.without })}
        >
          Apply to {format.count(chosen.size, "note", "notes")}
        </button>
        <span class="debrief-unseen" role="status">
          {ticked === initial ? "" : title}
        </span>
      </div>
    </>
  );
}

function Blocks(props: {
  readonly changes: readonly NoteChange[];
  readonly preview: Preview;
  readonly chosen: Choice;
  readonly onTick: (change: NoteChange) => void;
  readonly onTickLine: (change: NoteChange, lines: readonly ChangedLine[], line: number) => void;
}): JSX.Element {
  const { changes, chosen } = props;
  const { needed, divisible } = props.preview;
  const { idPrefix } = useViewTools();
  const many = changes.length > MOST_OPEN;
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set());
  const all = open.size === changes.length;
  return (
    <>
      {many && (
        <div class="debrief-preview-tools">
          <button
            type="button"
            class="debrief-quiet"
            aria-pressed={all}
            onClick={() => setOpen(new Set(all ? [] : changes.map(({ path }) => path)))}
          >
            Show all changes
          </button>
        </div>
      )}
      <ul class="debrief-files" role="list">
        {changes.map((change, index) => {
          const lines = linesOf(change, divisible);
          return (
            <NoteBlock
              key={change.path}
              id={`${idPrefix}-${index}`}
              change={change}
              lines={lines}
              chosen={chosen}
              lock={lockOf(changes, needed, chosen.paths, change)}
              isOpen={many ? open.has(change.path) : null}
              onTick={() => props.onTick(change)}
              onTickLine={(line) => props.onTickLine(change, lines, line)}
              onOpen={() => setOpen(toggled(open, change.path))}
            />
          );
        })}
      </ul>
    </>
  );
}

function toggled(open: ReadonlySet<string>, path: string): ReadonlySet<string> {
  const next = new Set(open);
  if (!next.delete(path)) next.add(path);
  return next;
}

/** What begins in a sentence elsewhere stands alone here. */
function startLarge(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
