import type { EditorChange } from "obsidian";
import type { Editor } from "./editor.ts";

/**
 * Reads every line that a selection touches, then lets each be written; all of it is one step of
 * the undo history. Empty lines are passed over, but not when the cursor is in nothing else.
 */
export function processLines<T>(
  editor: Editor,
  read: (line: number, lineText: string) => T | null,
  write: (line: number, lineText: string, value: T | null) => EditorChange | void,
  ignoreEmpty = true,
): void {
  const lines = findSelectedLines(editor).map((line) => ({ line, text: editor.getLine(line) }));
  const isOnlyLine = lines.length === 1;
  const taken = lines.filter(({ text }) => !ignoreEmpty || isOnlyLine || text.trim() !== "");
  const values = taken.map(({ line, text }) => ({ line, text, value: read(line, text) }));
  const changes = values.flatMap(({ line, text, value }) => write(line, text, value) ?? []);
  if (changes.length > 0) editor.transaction({ changes });
}

function findSelectedLines(editor: Editor): number[] {
  const lines = new Set<number>();
  for (const { anchor, head } of editor.listSelections()) {
    const first = Math.min(anchor.line, head.line);
    const last = Math.max(anchor.line, head.line);
    for (let line = first; line <= last; line++) lines.add(line);
  }
  return [...lines].sort((a, b) => a - b);
}
