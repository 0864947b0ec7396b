import type { JSX } from "preact";
import { shownText } from "../../core/shown-text";
import { baseName, folderOf } from "../../core/text";
import { Chevron } from "../atoms/chevron";
import { useViewTools } from "../view-tools";
import type { NoteChange } from "./choice";
import { Diff } from "./diff";

const KINDS: Readonly<Record<NoteChange["kind"], string>> = {
  create: "New note",
  change: "",
  rename: "New name",
  trash: "To the trash",
};

/** One note of the preview: whether its change is wanted, how much it is, and every line of it. */
export function NoteBlock(props: {
  readonly change: NoteChange;
  /** Starts the ids of its parts. */
  readonly id: string;
  readonly isChosen: boolean;
  /** Why the box cannot be changed now, or null. */
  readonly lock: string | null;
  /** Null where every block is open and none can be closed. */
  readonly isOpen: boolean | null;
  readonly onTick: () => void;
  readonly onOpen: () => void;
}): JSX.Element {
  const { change, id, isChosen, lock, isOpen } = props;
  const folder = folderOf(change.path);
  const kind = KINDS[change.kind];
  const nameId = `${id}-name`;
  const diffId = `${id}-diff`;
  const lockId = `${id}-lock`;
  return (
    <li class={isChosen ? "debrief-file" : "debrief-file is-off"}>
      <div class="debrief-file-header">
        <label class="debrief-file-label">
          {/* Not `disabled`: the box must be reached for its reason to be heard. */}
          <input
            type="checkbox"
            checked={isChosen}
            aria-disabled={lock !== null}
            aria-describedby={lock === null ? undefined : lockId}
            onClick={(event) => {
              if (lock !== null) event.preventDefault();
            }}
            onChange={props.onTick}
          />
          <span class="debrief-file-words">
            <span class="debrief-file-name" id={nameId} dir="auto">
              {shownText(baseName(change.path))}
            </span>{" "}
            <span class="debrief-meta">
              <bdi>{shownText(folder)}</bdi>
              {folder !== "" && kind !== "" && " "}
              {kind !== "" && (
                <span class="debrief-file-kind">{folder === "" ? kind : `· ${kind}`}</span>
              )}
            </span>
          </span>
        </label>
        <Delta change={change} />
        {isOpen !== null && change.hunks.length > 0 && (
          <button
            type="button"
            class={isOpen ? "debrief-quiet mod-icon is-expanded" : "debrief-quiet mod-icon"}
            aria-expanded={isOpen}
            aria-controls={isOpen ? diffId : undefined}
            aria-labelledby={`${id}-show ${nameId}`}
            onClick={props.onOpen}
          >
            <Chevron />
          </button>
        )}
        <span id={`${id}-show`} hidden>
          Changes in
        </span>
      </div>
      {change.to !== null && (
        <p class="debrief-file-more" dir="auto">
          Becomes “<bdi>{shownText(newName(change.path, change.to))}</bdi>”.
        </p>
      )}
      {lock !== null && (
        <p class="debrief-file-more" id={lockId}>
          {lock}
        </p>
      )}
      {isOpen !== false && <Diff change={change} id={diffId} labelId={`${id}-show ${nameId}`} />}
    </li>
  );
}

function Delta({ change }: { readonly change: NoteChange }): JSX.Element | null {
  const { format } = useViewTools();
  const { added, removed } = change;
  if (added === 0 && removed === 0) return null;
  const spoken = `${format.count(added, "line", "lines")} added, ${format.number(removed)} removed`;
  return (
    <span class="debrief-delta">
      <span class="is-add" aria-hidden="true">
        +{format.number(added)}
      </span>
      <span class="is-remove" aria-hidden="true">
        −{format.number(removed)}
      </span>
      <span class="debrief-unseen">{spoken}</span>
    </span>
  );
}

/** The name alone where the folder stays, else the whole path. */
function newName(from: string, to: string): string {
  return folderOf(from) === folderOf(to) ? baseName(to) : to.replace(/\.md$/u, "");
}
