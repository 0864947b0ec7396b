/** Asks which note gets the rollup: one that is there, or a new one. */
import { type App, prepareFuzzySearch, setIcon, SuggestModal } from "obsidian";
import { typedPath } from "../../core/edit/typed-path";
import { baseName, folderOf } from "../../core/text";
import { shownText } from "../../core/shown-text";
import { nameChooser } from "../name-dialog";

interface Row {
  readonly path: string;
  readonly isNew: boolean;
}

const MOST = 30;

export class ExportNotePrompt extends SuggestModal<Row> {
  readonly #paths: readonly string[];

  /** @param usual path of the note that is offered first, there or not */
  constructor(
    app: App,
    private readonly usual: string,
    private readonly choose: (path: string) => void,
  ) {
    super(app);
    this.#paths = app.vault.getMarkdownFiles().map(({ path }) => path);
    this.modalEl.addClass("debrief-ui", "debrief-prompt");
    this.setPlaceholder("Which note gets the rollup?");
    nameChooser(this, "Which note gets the rollup?", "Notes");
    this.emptyStateText = "No note has this name.";
    this.setInstructions([
      { command: "↑↓", purpose: "to choose" },
      { command: "↵", purpose: "to export" },
      { command: "esc", purpose: "to close" },
    ]);
  }

  override getSuggestions(query: string): Row[] {
    const name = query.trim();
    const usual: Row = { path: this.usual, isNew: !this.#paths.includes(this.usual) };
    if (name === "") return [usual];
    const matches = prepareFuzzySearch(name);
    const found = this.#paths
      .flatMap((path) => {
        const match = matches(path);
        return match === null ? [] : [{ path, score: match.score }];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST)
      .map(({ path }): Row => ({ path, isNew: false }));
    const path = typedPath(name, folderOf(this.usual));
    return this.#paths.includes(path) ? found : [...found, { path, isNew: true }];
  }

  override renderSuggestion({ path, isNew }: Row, el: HTMLElement): void {
    el.addClass("mod-complex");
    const icon = el.createSpan({ cls: "debrief-kind-icon", attr: { "aria-hidden": "true" } });
    setIcon(icon, isNew ? "file-plus-2" : "file-text");
    const content = el.createDiv({ cls: "suggestion-content" });
    const title = isNew ? `Create “${baseName(path)}”` : baseName(path);
    content.createDiv({ cls: "suggestion-title", text: shownText(title), attr: { dir: "auto" } });
    const folder = folderOf(path) === "" ? "In the vault’s own folder" : `In ${folderOf(path)}`;
    const note = isNew ? folder : `${folder}. Its own section is replaced, the rest is kept.`;
    content.createDiv({ cls: "suggestion-note", text: shownText(note), attr: { dir: "auto" } });
  }

  override onChooseSuggestion({ path }: Row): void {
    this.choose(path);
  }
}
