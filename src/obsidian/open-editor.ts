/** A note that is open for writing: its editor knows more than the file, and keeps its own undo. */
import { type App, type Editor, MarkdownView } from "obsidian";
import type { TextEdit } from "../core/edit/text-edit";

/** The editor that shows the note in source or live preview, or null. */
export function openEditor(app: App, path: string): Editor | null {
  for (const leaf of app.workspace.getLeavesOfType("markdown")) {
    const { view } = leaf;
    if (view instanceof MarkdownView && view.file?.path === path && view.getMode() === "source") {
      return view.editor;
    }
  }
  return null;
}

/** Makes all edits as one step that the editor's own undo takes back. */
export function editInEditor(editor: Editor, edits: readonly TextEdit[]): void {
  editor.transaction({
    changes: edits.map(({ span, text }) => ({
      from: editor.offsetToPos(span.start),
      to: editor.offsetToPos(span.end),
      text,
    })),
  });
}
