import { EditorView } from "@codemirror/view";
import type { EditorPosition } from "obsidian";
import type { Editor } from "./editor.ts";

interface KnownState {
  line?: number;
  cursor?: { from: EditorPosition; to: EditorPosition };
  scroll?: number;
  subpath?: string;
  focus?: boolean;
}

/** What `openFile` may ask of a note: a line (the cursor goes there), a selection, a heading. */
export function applyEphemeralState(editor: Editor, cm: EditorView, state: unknown): void {
  if (typeof state !== "object" || state === null) return;
  const { line, cursor, scroll, subpath, focus } = state as KnownState;
  const target = line ?? (subpath === undefined ? undefined : lineOfSubpath(editor, subpath));
  if (target !== undefined) {
    const at = { line: Math.min(Math.max(target, 0), editor.lastLine()), ch: 0 };
    editor.setCursor(at);
    scrollTo(cm, editor.posToOffset(at));
  } else if (cursor !== undefined) {
    editor.setSelection(cursor.from, cursor.to);
  }
  if (typeof scroll === "number" && target === undefined) cm.scrollDOM.scrollTop = scroll;
  if (focus === true || target !== undefined) editor.focus();
}

function scrollTo(cm: EditorView, offset: number): void {
  cm.dispatch({ effects: EditorView.scrollIntoView(offset, { y: "center" }) });
}

/** `#Heading` or `#^block`; undefined when the note has no such place. */
function lineOfSubpath(editor: Editor, subpath: string): number | undefined {
  const wanted = subpath.slice(subpath.lastIndexOf("#") + 1);
  const lines = editor.getValue().split("\n");
  const at = wanted.startsWith("^")
    ? lines.findIndex((line) => line.trimEnd().endsWith(wanted))
    : lines.findIndex((line) => sameHeading(/^#{1,6}\s+(.*)$/.exec(line)?.[1], wanted));
  return at < 0 ? undefined : at;
}

function sameHeading(heading: string | undefined, wanted: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return heading !== undefined && plain(heading) === plain(wanted);
}
