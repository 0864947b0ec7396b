import type { JSX } from "preact";
import { shownText } from "../../core/shown-text";
import { baseName, folderOf } from "../../core/text";
import { Chevron } from "../atoms/chevron";
import { useViewTools } from "../view-tools";
import type { Choice } from "../../ports/asker";
import type { ChangedLine, NoteChange } from "./choice";
import { Diff } from "./diff";
import { NoteLines } from "./note-lines";

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
  /** Lines that can be left out one by one; none where the note is taken or left as a whole. */
  readonly lines: readonly ChangedLine[];
  readonly chosen: Choice;
  /** Why the box cannot be changed now, or null. */
  readonly lock: string | null;
  /** Null where every block is open and none can be closed. */
  readonly isOpen: boolean | null;
  readonly onTick: () => void;
  readonly onTickLine: (line: number) => void;
  readonly onOpen: () => void;
}): JSX.Element {
  const { change, id, lines, chosen, lock, isOpen } = props;
  const isChosen = chosen.paths.has(change.path);
  const without = leftOut(chosen, change, lines);
  const isPart = isChosen && without.size > 0;
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
            checked={isChosen && !isPart}
            indeterminate={isPart}
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
        <Delta change={isPart ? counted(change, lines, without) : change} />
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
      {isOpen !== false && lines.length === 0 && (
        <Diff change={change} id={diffId} labelId={`${id}-show ${nameId}`} />
      )}
      {isOpen !== false && lines.length > 0 && (
        <NoteLines
          lines={lines}
          without={without}
          id={diffId}
          labelId={`${id}-show ${nameId}`}
          onTick={props.onTickLine}
        />
      )}
    </li>
  );
}

const NO_LINES: ReadonlySet<number> = new Set();

/** The lines that stay as they are: all of them where the note is left out. */
function leftOut(
  { paths, without }: Choice,
  { path }: NoteChange,
  lines: readonly ChangedLine[],
): ReadonlySet<number> {
  return paths.has(path) ? (without.get(path) ?? NO_LINES) : new Set(lines.map(({ line }) => line));
}

/** The change as it is counted without some of its lines. */
function counted(
  change: NoteChange,
  lines: readonly ChangedLine[],
  without: ReadonlySet<number>,
): NoteChange {
  const kept = lines.filter(({ line }) => !without.has(line)).flatMap(({ diff }) => diff);
  const added = kept.filter(({ kind }) => kind === "added").length;
  return { ...change, added, removed: kept.length - added };
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
