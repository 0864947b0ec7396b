/** Asks for one of the lesson notes, by its name or its lesson. */
import { type App, prepareFuzzySearch, SuggestModal } from "obsidian";
import type { Note } from "../core/note";
import { baseName, compareText, folderOf } from "../core/text";
import { shownText } from "../core/shown-text";
import { nameChooser } from "./name-dialog";

interface Row {
  readonly path: string;
  /** The lesson that the note stands for. */
  readonly text: string;
}

export class LessonNotePrompt extends SuggestModal<Row> {
  readonly #rows: readonly Row[];

  /** @param purpose completes “↵ …”: `to link` */
  constructor(
    app: App,
    notes: readonly Note[],
    words: { readonly placeholder: string; readonly purpose: string },
    private readonly choose: (path: string) => void,
  ) {
    super(app);
    this.#rows = notes
      .flatMap(({ path, lessonNote }) =>
        lessonNote === null ? [] : [{ path, text: lessonNote.text }],
      )
      .sort((a, b) => compareText(baseName(a.path), baseName(b.path)));
    this.modalEl.addClass("debrief-ui", "debrief-prompt");
    nameChooser(this, words.placeholder, "Lesson notes");
    this.setPlaceholder(words.placeholder);
    this.emptyStateText =
      this.#rows.length === 0
        ? "There is no lesson note yet. Promote a repeat to make the first one."
        : "No lesson note has these words.";
    this.setInstructions([
      { command: "↑↓", purpose: "to choose" },
      { command: "↵", purpose: words.purpose },
      { command: "esc", purpose: "to close" },
    ]);
  }

  override getSuggestions(query: string): Row[] {
    const matches = prepareFuzzySearch(query.trim());
    const found = this.#rows.flatMap((row) => {
      const scores = [baseName(row.path), row.text].flatMap((text) => matches(text)?.score ?? []);
      return scores.length === 0 ? [] : [{ row, score: Math.max(...scores) }];
    });
    return found.sort((a, b) => b.score - a.score).map(({ row }) => row);
  }

  override renderSuggestion({ path, text }: Row, el: HTMLElement): void {
    el.addClass("mod-complex");
    const content = el.createDiv({ cls: "suggestion-content" });
    content.createDiv({
      cls: "suggestion-title",
      text: shownText(baseName(path)),
      attr: { dir: "auto" },
    });
    // Two lesson notes of one name differ by where they are.
    const isAlone = this.#rows.every(
      (row) => row.path === path || baseName(row.path) !== baseName(path),
    );
    const note = isAlone ? text : `${text} · ${folderOf(path)}`;
    content.createDiv({ cls: "suggestion-note", text: shownText(note), attr: { dir: "auto" } });
  }

  override onChooseSuggestion({ path }: Row): void {
    this.choose(path);
  }
}
