/** Asks what a repeat is merged into: another row, with what both say, or a lesson note without one. */
import { type App, prepareFuzzySearch, SuggestModal } from "obsidian";
import type { Note } from "../core/note";
import { listMergeTargets } from "../core/rollup/merge-targets";
import type { Repeat } from "../core/rollup/model";
import { shownText } from "../core/shown-text";
import { baseName } from "../core/text";
import { nameChooser } from "./name-dialog";

/** As much of a row as a merge needs; a lesson note that nothing links to has no lessons. */
export type MergeChoice = Pick<Repeat, "members" | "lessonNote" | "text">;

interface Row extends MergeChoice {
  readonly shared: readonly string[];
}

const PLACEHOLDER = "Merge into which lesson?";

export class MergePrompt extends SuggestModal<Row> {
  readonly #rows: readonly Row[];

  constructor(
    app: App,
    vault: { readonly rows: readonly Repeat[]; readonly notes: readonly Note[] },
    source: Repeat,
    private readonly choose: (choice: MergeChoice) => void,
  ) {
    super(app);
    this.#rows = [
      ...listMergeTargets(vault.rows, source).map(({ repeat, shared }) => ({ ...repeat, shared })),
      ...lonelyNotes(vault),
    ];
    this.modalEl.addClass("debrief-ui", "debrief-prompt");
    nameChooser(this, PLACEHOLDER, "Lessons");
    this.setPlaceholder(PLACEHOLDER);
    this.emptyStateText =
      this.#rows.length === 0
        ? "There is no other lesson to merge this one into."
        : "No lesson has these words.";
    this.setInstructions([
      { command: "↑↓", purpose: "to choose" },
      { command: "↵", purpose: "to merge" },
      { command: "esc", purpose: "to close" },
    ]);
  }

  override getSuggestions(query: string): Row[] {
    const matches = prepareFuzzySearch(query.trim());
    const found = this.#rows.flatMap((row) => {
      const texts = row.lessonNote === null ? [row.text] : [row.text, baseName(row.lessonNote)];
      const scores = texts.flatMap((text) => matches(text)?.score ?? []);
      return scores.length === 0 ? [] : [{ row, score: Math.max(...scores) }];
    });
    if (query.trim() === "") return found.map(({ row }) => row);
    return found.sort((a, b) => b.score - a.score).map(({ row }) => row);
  }

  override renderSuggestion({ text, shared, lessonNote, members }: Row, el: HTMLElement): void {
    el.addClass("mod-complex");
    const content = el.createDiv({ cls: "suggestion-content" });
    const auto = { dir: "auto" };
    content.createDiv({ cls: "suggestion-title", text: shownText(text), attr: auto });
    const facts = [
      ...(lessonNote === null ? [] : [`Lesson note “${baseName(lessonNote)}”`]),
      ...(shared.length === 0 ? [] : [`Shares: ${shared.join(", ")}`]),
    ];
    if (facts.length > 0) {
      const words = shownText(facts.join(" · "));
      content.createDiv({ cls: "suggestion-note", text: words, attr: auto });
    }
    const aux = el.createDiv({ cls: "suggestion-aux" });
    aux.createSpan({ cls: "suggestion-flair", text: `${members.length}×` });
  }

  override onChooseSuggestion(row: Row): void {
    this.choose(row);
  }
}

/** Lesson notes that no lesson links to make no row. */
function lonelyNotes(vault: {
  readonly rows: readonly Repeat[];
  readonly notes: readonly Note[];
}): readonly Row[] {
  const known = new Set(vault.rows.map(({ lessonNote }) => lessonNote));
  return vault.notes.flatMap(({ path, lessonNote }) =>
    lessonNote === null || known.has(path)
      ? []
      : [{ text: lessonNote.text, lessonNote: path, members: [], shared: [] }],
  );
}
