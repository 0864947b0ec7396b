import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { shownText } from "../../core/shown-text";
import type { Preview } from "../../ports/asker";
import { useViewTools } from "../view-tools";
import { changesByNote, chosenPaths, lockOf, type NoteChange, withTick } from "./choice";
import { LeftNotes } from "./left-notes";
import { NoteBlock } from "./note-block";

/** Beyond this, blocks start closed: the counts are what can still be taken in. */
const MOST_OPEN = 20;

export interface PreviewActions {
  /** The title that is true of the boxes as they are; called first while the preview is drawn. */
  title(text: string): void;
  apply(paths: ReadonlySet<string>): void;
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
  const [initial] = useState<ReadonlySet<string>>(() => new Set(changes.map(({ path }) => path)));
  const [ticked, setTicked] = useState(initial);
  const chosen = chosenPaths(changes, ticked);
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
        {shownText(preview.label)}
      </p>
      <div class="debrief-preview-body">
        <Blocks
          changes={changes}
          needed={preview.needed}
          chosen={chosen}
          onTick={(change) => setTicked(withTick(preview.needed, ticked, change))}
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
          onClick={() => actions.apply(chosen)}
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
  readonly needed: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly onTick: (change: NoteChange) => void;
}): JSX.Element {
  const { changes, needed, chosen } = props;
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
        {changes.map((change, index) => (
          <NoteBlock
            key={change.path}
            id={`${idPrefix}-${index}`}
            change={change}
            isChosen={chosen.has(change.path)}
            lock={lockOf(changes, needed, chosen, change)}
            isOpen={many ? open.has(change.path) : null}
            onTick={() => props.onTick(change)}
            onOpen={() => setOpen(toggled(open, change.path))}
          />
        ))}
      </ul>
    </>
  );
}

function toggled(open: ReadonlySet<string>, path: string): ReadonlySet<string> {
  const next = new Set(open);
  if (!next.delete(path)) next.add(path);
  return next;
}
