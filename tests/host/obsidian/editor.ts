import { redo, undo } from "@codemirror/commands";
import { EditorSelection } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type {
  EditorChange,
  EditorCommandName,
  EditorPosition,
  EditorRange,
  EditorTransaction,
} from "obsidian";
import { runEditorCommand } from "./editor-commands.ts";
import { processLines } from "./editor-lines.ts";
import { toOffset, toTransactionSpec } from "./editor-transaction.ts";

type Side = "from" | "to" | "head" | "anchor";

/** The app's editor interface over CodeMirror 6. Lines and columns count from 0. */
export class Editor {
  readonly cm: EditorView;

  constructor(cm: EditorView) {
    this.cm = cm;
  }

  getDoc(): this {
    return this;
  }

  refresh(): void {
    this.cm.requestMeasure();
  }

  getValue(): string {
    return this.cm.state.doc.toString();
  }

  setValue(content: string): void {
    this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: content } });
  }

  /** Changes only the stretch that differs, so that the cursor and the history stay. */
  replaceWhatDiffers(content: string): void {
    const before = this.getValue();
    if (before === content) return;
    let from = 0;
    const most = Math.min(before.length, content.length);
    while (from < most && before[from] === content[from]) from++;
    let tail = 0;
    while (
      tail < most - from &&
      before[before.length - 1 - tail] === content[content.length - 1 - tail]
    ) {
      tail++;
    }
    const insert = content.slice(from, content.length - tail);
    this.cm.dispatch({ changes: { from, to: before.length - tail, insert } });
  }

  getLine(line: number): string {
    return this.cm.state.doc.line(this.lineNumber(line)).text;
  }

  setLine(line: number, text: string): void {
    const { from, to } = this.cm.state.doc.line(this.lineNumber(line));
    this.cm.dispatch({ changes: { from, to, insert: text } });
  }

  lineCount(): number {
    return this.cm.state.doc.lines;
  }

  lastLine(): number {
    return this.cm.state.doc.lines - 1;
  }

  getSelection(): string {
    const { from, to } = this.cm.state.selection.main;
    return this.cm.state.sliceDoc(from, to);
  }

  somethingSelected(): boolean {
    return this.cm.state.selection.ranges.some((range) => !range.empty);
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(replacement: string, origin?: string): void {
    this.transaction({ replaceSelection: replacement }, origin);
  }

  replaceRange(
    replacement: string,
    from: EditorPosition,
    to?: EditorPosition,
    origin?: string,
  ): void {
    this.transaction({ changes: [{ text: replacement, from, to: to ?? from }] }, origin);
  }

  getCursor(side: Side = "head"): EditorPosition {
    return this.offsetToPos(this.cm.state.selection.main[side]);
  }

  listSelections(): { anchor: EditorPosition; head: EditorPosition }[] {
    return this.cm.state.selection.ranges.map(({ anchor, head }) => ({
      anchor: this.offsetToPos(anchor),
      head: this.offsetToPos(head),
    }));
  }

  setCursor(position: EditorPosition | number, ch = 0): void {
    const at = typeof position === "number" ? { line: position, ch } : position;
    this.setSelection(at);
  }

  setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
    this.setSelections([{ anchor, head }]);
  }

  setSelections(ranges: { anchor: EditorPosition; head?: EditorPosition }[], main = 0): void {
    const selections = ranges.map(({ anchor, head }) =>
      EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)),
    );
    this.cm.dispatch({ selection: EditorSelection.create(selections, main) });
  }

  focus(): void {
    this.cm.focus();
  }

  blur(): void {
    this.cm.contentDOM.blur();
  }

  hasFocus(): boolean {
    return this.cm.hasFocus;
  }

  getScrollInfo(): { top: number; left: number } {
    const { scrollTop, scrollLeft } = this.cm.scrollDOM;
    return { top: scrollTop, left: scrollLeft };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    if (typeof x === "number") this.cm.scrollDOM.scrollLeft = x;
    if (typeof y === "number") this.cm.scrollDOM.scrollTop = y;
  }

  scrollIntoView(range: EditorRange, center = false): void {
    const target = EditorSelection.range(this.posToOffset(range.from), this.posToOffset(range.to));
    const y = center ? "center" : "nearest";
    this.cm.dispatch({ effects: EditorView.scrollIntoView(target, { y }) });
  }

  undo(): void {
    undo(this.cm);
  }

  redo(): void {
    redo(this.cm);
  }

  exec(command: EditorCommandName): void {
    runEditorCommand(this.cm, command);
  }

  transaction(tx: EditorTransaction, origin?: string): void {
    this.cm.dispatch(toTransactionSpec(this.cm.state, tx, origin));
  }

  processLines<T>(
    read: (line: number, lineText: string) => T | null,
    write: (line: number, lineText: string, value: T | null) => EditorChange | void,
    ignoreEmpty?: boolean,
  ): void {
    processLines(this, read, write, ignoreEmpty);
  }

  wordAt(position: EditorPosition): EditorRange | null {
    const word = this.cm.state.wordAt(this.posToOffset(position));
    if (word === null) return null;
    return { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
  }

  /** A position outside the text is taken to the nearest place inside. */
  posToOffset(position: EditorPosition): number {
    return toOffset(this.cm.state.doc, position);
  }

  offsetToPos(offset: number): EditorPosition {
    const { doc } = this.cm.state;
    const at = doc.lineAt(Math.min(Math.max(offset, 0), doc.length));
    return { line: at.number - 1, ch: Math.min(Math.max(offset, 0), doc.length) - at.from };
  }

  private lineNumber(line: number): number {
    return Math.min(Math.max(line, 0), this.lastLine()) + 1;
  }
}
