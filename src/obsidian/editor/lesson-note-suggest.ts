/** Behind `held::` and the other verdicts: the lesson notes of the vault, as links. */
import {
  type Editor,
  type EditorPosition,
  type EditorSuggestContext,
  type EditorSuggestTriggerInfo,
  type App as Obsidian,
  prepareFuzzySearch,
  type TFile,
} from "obsidian";
import { linkToNote } from "../../app/commands/note-link";
import type { App } from "../../app/create-app";
import { baseName, compareText, folderOf } from "../../core/text";
import type { Links } from "../../ports/links";
import { readVerdictLink } from "./mention-trigger";
import { PoliteSuggest } from "./polite-suggest";
import { drawSuggestion } from "./suggest-row";
import { writingPlace } from "./writing-place";

export interface LessonNoteRow {
  readonly path: string;
  /** The lesson that the note stands for. */
  readonly text: string;
  /** True when another lesson note has its name. */
  readonly hasTwin: boolean;
}

export class LessonNoteSuggest extends PoliteSuggest<LessonNoteRow> {
  #asked: { readonly at: string; readonly isFit: boolean } | null = null;

  constructor(
    obsidian: Obsidian,
    private readonly debrief: App,
    private readonly links: Links,
  ) {
    super(obsidian);
    this.limit = 8;
  }

  override onTrigger(
    cursor: EditorPosition,
    editor: Editor,
    file: TFile | null,
  ): EditorSuggestTriggerInfo | null {
    const settings = this.debrief.settings();
    const { held, refined, changed, dropped } = settings.keys;
    const before = editor.getLine(cursor.line).slice(0, cursor.ch);
    const found = readVerdictLink(before, [...held, ...refined, ...changed, ...dropped]);
    if (found === null || file === null) {
      this.#asked = null;
      return null;
    }
    // A link that stands right behind the cursor is the answer already.
    if (/^\s*\[/u.test(editor.getLine(cursor.line).slice(cursor.ch))) return null;
    if (!this.mayShow()) return null;
    if (this.#rows(found.query).length === 0) return null;
    const start = { line: cursor.line, ch: found.start };
    const at = `${file.path}:${start.line}:${start.ch}`;
    if (this.#asked?.at !== at) {
      const span = { start: editor.posToOffset(start), end: editor.posToOffset(cursor) };
      const place = writingPlace(file.path, editor.getValue(), span, settings);
      this.#asked = { at, isFit: place === "debrief" || place === "lesson" };
    }
    return this.#asked.isFit ? { start, end: cursor, query: found.query } : null;
  }

  override getSuggestions({ query }: EditorSuggestContext): LessonNoteRow[] {
    return this.#rows(query);
  }

  override renderSuggestion({ path, text, hasTwin }: LessonNoteRow, el: HTMLElement): void {
    const note = hasTwin ? `${text} · ${folderOf(path)}` : text;
    const look = { icon: "repeat-2", initials: "", isExtra: false };
    drawSuggestion(el, { title: baseName(path), note, ...look });
  }

  override selectSuggestion({ path }: LessonNoteRow): void {
    const { context } = this;
    if (context === null) return;
    this.close();
    const { editor, file, start, end, query } = context;
    if (editor.getRange(start, end) !== query) return;
    const link = linkToNote(this.links, this.debrief.snapshot().links, path, file.path);
    if (link === null) return;
    // The field wants a space before its value; the remark is typed behind the next one.
    const line = editor.getLine(start.line);
    const text = `${line.charAt(start.ch - 1) === ":" ? " " : ""}${link} `;
    editor.replaceRange(text, start, end, "debrief");
    editor.setCursor({ line: start.line, ch: start.ch + text.length });
  }

  #rows(query: string): LessonNoteRow[] {
    const rows = this.debrief
      .snapshot()
      .notes.flatMap(({ path, lessonNote }) =>
        lessonNote === null || lessonNote.retired ? [] : [{ path, text: lessonNote.text }],
      )
      .sort((a, b) => compareText(baseName(a.path), baseName(b.path)));
    const names = new Map<string, number>();
    for (const { path } of rows) names.set(baseName(path), (names.get(baseName(path)) ?? 0) + 1);
    const matches = prepareFuzzySearch(query.trim());
    return rows
      .flatMap((row) => {
        const scores = [baseName(row.path), row.text].flatMap((text) => matches(text)?.score ?? []);
        const hasTwin = (names.get(baseName(row.path)) ?? 0) > 1;
        return scores.length === 0
          ? []
          : [{ row: { ...row, hasTwin }, score: Math.max(...scores) }];
      })
      .sort((a, b) => b.score - a.score)
      .map(({ row }) => row);
  }
}
