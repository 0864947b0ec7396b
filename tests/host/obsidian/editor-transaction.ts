import {
  ChangeSet,
  EditorSelection,
  type EditorState,
  type Text,
  type TransactionSpec,
} from "@codemirror/state";
import type { EditorChange, EditorPosition, EditorTransaction } from "obsidian";

/** A position outside the text is taken to the nearest place inside. */
export function toOffset(doc: Text, { line, ch }: EditorPosition): number {
  if (line < 0) return 0;
  if (line >= doc.lines) return doc.length;
  const { from, to } = doc.line(line + 1);
  return Math.min(from + Math.max(ch, 0), to);
}

function toChange(
  doc: Text,
  { text, from, to }: EditorChange,
): { from: number; to: number; insert: string } {
  return { from: toOffset(doc, from), to: toOffset(doc, to ?? from), insert: text };
}

/** All changes, and where the selection goes after them, as one step of the undo history. */
export function toTransactionSpec(
  state: EditorState,
  tx: EditorTransaction,
  origin?: string,
): TransactionSpec {
  // With a name of its own a change is not joined to the typing before it.
  const spec: TransactionSpec = origin === undefined ? {} : { userEvent: origin };
  const changes = (tx.changes ?? []).map((change) => toChange(state.doc, change));
  if (tx.replaceSelection !== undefined) {
    for (const { from, to } of state.selection.ranges) {
      changes.push({ from, to, insert: tx.replaceSelection });
    }
  }
  if (changes.length > 0) spec.changes = changes;
  const ranges = tx.selections ?? (tx.selection === undefined ? undefined : [tx.selection]);
  if (ranges !== undefined) {
    // Positions of the selection are those of the text after the changes.
    const after = ChangeSet.of(changes, state.doc.length).apply(state.doc);
    spec.selection = EditorSelection.create(
      ranges.map(({ from, to }) =>
        EditorSelection.range(toOffset(after, from), toOffset(after, to ?? from)),
      ),
    );
  } else if (tx.replaceSelection !== undefined) {
    spec.selection = behindReplacements(state, changes);
  }
  return spec;
}

function behindReplacements(
  state: EditorState,
  changes: { from: number; to: number; insert: string }[],
): EditorSelection {
  const set = ChangeSet.of(changes, state.doc.length);
  const { ranges, mainIndex } = state.selection;
  const cursors = ranges.map(({ to }) => EditorSelection.cursor(set.mapPos(to, 1)));
  return EditorSelection.create(cursors, mainIndex);
}
