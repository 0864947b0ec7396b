import type { EditorPosition } from "obsidian";
import type { Editor } from "./editor.ts";
import type { MarkdownEditView } from "./markdown-edit-view.ts";

interface KnownState {
  line?: number;
  cursor?: { from: EditorPosition; to: EditorPosition };
  scroll?: number;
  subpath?: string;
  focus?: boolean;
}

/** What `openFile` may ask of a note: a line (the cursor goes there), a selection, a heading. */
export function applyEphemeralState(view: MarkdownEditView, state: unknown): void {
  if (typeof state !== "object" || state === null) return;
  const { cursor, scroll, focus } = state as KnownState;
  const { editor } = view;
  const target = findTarget(editor, state);
  if (target !== undefined) {
    const at = { line: Math.min(Math.max(target, 0), editor.lastLine()), ch: 0 };
    editor.setCursor(at);
    editor.scrollIntoView({ from: at, to: at }, true);
  } else if (cursor !== undefined) {
    editor.setSelection(cursor.from, cursor.to);
  }
  if (typeof scroll === "number" && target === undefined) view.applyScroll(scroll);
  if (focus === true || target !== undefined) editor.focus();
}

/** The line that such a state leads to, also while reading: a line, a heading, where it was scrolled. */
export function findLine(editor: Editor, state: unknown): number | undefined {
  if (typeof state !== "object" || state === null) return undefined;
  return findTarget(editor, state) ?? (state as KnownState).scroll;
}

function findTarget(editor: Editor, { line, subpath }: KnownState): number | undefined {
  return line ?? (subpath === undefined ? undefined : lineOfSubpath(editor, subpath));
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
