import * as commands from "@codemirror/commands";
import type { Command, EditorView } from "@codemirror/view";
import type { EditorCommandName } from "obsidian";
import { notImplemented } from "./not-implemented.ts";

const COMMANDS: Partial<Record<EditorCommandName, Command>> = {
  goUp: commands.cursorLineUp,
  goDown: commands.cursorLineDown,
  goLeft: commands.cursorCharLeft,
  goRight: commands.cursorCharRight,
  goStart: commands.cursorDocStart,
  goEnd: commands.cursorDocEnd,
  goWordLeft: commands.cursorGroupLeft,
  goWordRight: commands.cursorGroupRight,
  indentMore: commands.indentMore,
  indentLess: commands.indentLess,
  newlineAndIndent: commands.insertNewlineAndIndent,
  swapLineUp: commands.moveLineUp,
  swapLineDown: commands.moveLineDown,
  deleteLine: commands.deleteLine,
};

export function runEditorCommand(cm: EditorView, name: EditorCommandName): void {
  const command = COMMANDS[name];
  if (command === undefined) throw notImplemented(`Editor.exec("${name}")`);
  command(cm);
}
