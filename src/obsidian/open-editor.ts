/** Notes that are open: a view may hold words that no file has yet, and an editor keeps its own undo. */
import { type App, type EditorPosition, MarkdownView } from "obsidian";
import type { TextEdit } from "../core/edit/text-edit";

/** Names our changes in the editor's history, so that none is taken for a part of the typing. */
const ORIGIN = "debrief";

/** Every view of a note that is loaded, the active one first. */
export function viewsOf(app: App, path: string): readonly MarkdownView[] {
  const views: MarkdownView[] = [];
  const active = app.workspace.getActiveViewOfType(MarkdownView);
  for (const { view } of app.workspace.getLeavesOfType("markdown")) {
    if (!(view instanceof MarkdownView) || view.file?.path !== path) continue;
    if (view === active) views.unshift(view);
    else views.push(view);
  }
  return views;
}

/** True if the view holds other words than the file. An editor may have its own line breaks. */
export function hasUnsavedWords(view: MarkdownView, stored: string): boolean {
  const held = view.getViewData();
  return held !== stored && plainBreaks(held) !== plainBreaks(stored);
}

/**
 * True if the view holds nothing while its file holds something: it is about to take it over, as the
 * app knows the file of a view before it has read it, or it was emptied by hand a moment ago.
 */
export function isWithoutText(view: MarkdownView, stored: string): boolean {
  return stored !== "" && view.getViewData() === "";
}

export function isWritable(view: MarkdownView): boolean {
  return view.getMode() === "source";
}

/**
 * Makes all edits, planned on the view's text, as one step that the editor's own undo takes back.
 * False, with nothing done, when an edit begins or ends inside a line break: no editor can do that.
 */
export function editInView(view: MarkdownView, edits: readonly TextEdit[]): boolean {
  const text = view.getViewData();
  const position = positionsIn(text);
  const bounds = edits.flatMap(({ span }) => [span.start, span.end]);
  if (bounds.some((at) => text.slice(at - 1, at + 1) === "\r\n")) return false;
  const changes = edits.map(({ span, text }) => ({
    from: position(span.start),
    to: position(span.end),
    text,
  }));
  view.editor.transaction({ changes }, ORIGIN);
  return true;
}

/** Line and column for an offset: the editor counts a line break as one, whatever the file has. */
function positionsIn(text: string): (offset: number) => EditorPosition {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n?|\n/g)) {
    starts.push(index + lineBreak.length);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, ch: offset - (starts[low] ?? 0) };
  };
}

function plainBreaks(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
