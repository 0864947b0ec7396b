import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { DiffLine } from "../../core/edit/operations/note-diff";
import { useViewTools } from "../view-tools";
import type { NoteChange } from "./choice";
import { linePieces } from "./line-pieces";

/** A whole new note can be long; the rest of it is one press away. */
const LINES_SHOWN = 60;

const SIGNS = { same: "", added: "+", removed: "−" } as const;
/** How far each line moves those below it. */
const SHIFTS = { same: 0, added: 1, removed: -1 } as const;
const SPOKEN = { same: "Line", added: "Added line", removed: "Removed line" } as const;
const CLASSES = {
  same: "debrief-diff-line",
  added: "debrief-diff-line is-add",
  removed: "debrief-diff-line is-remove",
} as const;

/** What would change in one note, as lines. Signs and colours are words for a screen reader. */
export function Diff(props: {
  readonly change: NoteChange;
  readonly id: string;
  /** Id of the words that name it. */
  readonly labelId: string;
}): JSX.Element | null {
  const { format } = useViewTools();
  const [whole, setWhole] = useState(false);
  const { kind, hunks } = props.change;
  const total = hunks.reduce((sum, hunk) => sum + hunk.length, 0);
  if (total === 0) return null;
  const shown = whole ? hunks : firstLines(hunks, LINES_SHOWN);
  const left = total - Math.min(total, LINES_SHOWN);
  // Of a note that comes or goes as a whole, marking each line would say nothing.
  const isWhole = kind === "create" || kind === "trash";
  let shift = 0;
  return (
    <div class="debrief-diff" id={props.id} role="group" aria-labelledby={props.labelId}>
      {shown.map((hunk, index) => {
        const alone = standingAlone(hunk);
        return (
          <div key={index} class="debrief-hunk">
            {hunk.map((line, at) => {
              shift += SHIFTS[line.kind];
              // What stays is numbered as what comes: read from above, the numbers only grow.
              const number = line.kind === "same" ? line.line + shift : line.line;
              const isNew = !isWhole && alone[at] === true;
              return <Line key={at} line={line} number={number} isNew={isNew} />;
            })}
          </div>
        );
      })}
      {left > 0 && !whole && (
        <button type="button" class="debrief-quiet mod-wide" onClick={() => setWhole(true)}>
          Show {format.count(left, "more line", "more lines")}
        </button>
      )}
    </div>
  );
}

/** Lines that stand alone, as they are numbered where they stand. */
export function DiffLines({ lines }: { readonly lines: readonly DiffLine[] }): JSX.Element {
  const alone = standingAlone(lines);
  return (
    <>
      {lines.map((line, at) => (
        <Line key={at} line={line} number={line.line} isNew={alone[at] === true} />
      ))}
    </>
  );
}

function Line(props: {
  readonly line: DiffLine;
  readonly number: number;
  /** All of it is marked, for it takes no other line's place. */
  readonly isNew: boolean;
}): JSX.Element {
  const { line, number, isNew } = props;
  const pieces = linePieces(line);
  return (
    <div class={CLASSES[line.kind]}>
      <span class="debrief-diff-number">
        <span class="debrief-unseen">{SPOKEN[line.kind]} </span>
        {number}
        <span class="debrief-unseen">: </span>
      </span>
      <span class="debrief-diff-sign" aria-hidden="true">
        {SIGNS[line.kind]}
      </span>
      <span class="debrief-diff-text" dir="auto">
        {pieces.map((piece, index) => {
          if (line.kind === "same" || !(piece.hit || isNew)) return piece.text;
          return line.kind === "added" ? (
            <ins key={index}>{piece.text}</ins>
          ) : (
            <del key={index}>{piece.text}</del>
          );
        })}
      </span>
    </div>
  );
}

/**
 * For each line: true if it came or went without another in its place. Where lines were both removed
 * and added side by side, their own marks say what changed in them. O(lines).
 */
function standingAlone(hunk: readonly DiffLine[]): readonly boolean[] {
  const alone: boolean[] = [];
  for (let start = 0, end = 0; start < hunk.length; start = end) {
    end = start + 1;
    const isSame = hunk[start]?.kind === "same";
    while (end < hunk.length && (hunk[end]?.kind === "same") === isSame) end++;
    const kinds = new Set(hunk.slice(start, end).map(({ kind }) => kind));
    for (let at = start; at < end; at++) alone.push(!isSame && kinds.size === 1);
  }
  return alone;
}

function firstLines(
  hunks: readonly (readonly DiffLine[])[],
  limit: number,
): readonly (readonly DiffLine[])[] {
  let room = limit;
  return hunks.flatMap((hunk) => {
    const part = hunk.slice(0, Math.max(0, room));
    room -= part.length;
    return part.length === 0 ? [] : [part];
  });
}
