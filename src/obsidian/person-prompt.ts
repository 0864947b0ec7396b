/** Asks which person a lesson is to be linked to; someone new gets a note. */
import { type App, prepareFuzzySearch, setIcon, SuggestModal } from "obsidian";
import type { PersonChoice } from "../app/commands/link-person";
import type { Person } from "../core/people-directory";
import { foldText, folderOf } from "../core/text";
import { shownText } from "../core/shown-text";
import { nameChooser } from "./name-dialog";

type Row =
  | { readonly kind: "person"; readonly person: Person }
  | { readonly kind: "new"; readonly name: string };

/** A choice of the person, or the name of someone whose note is to be created. */
export type Picked = PersonChoice | { readonly kind: "create"; readonly name: string };

export class PersonPrompt extends SuggestModal<Row> {
  constructor(
    app: App,
    private readonly everyone: readonly Person[],
    /** The first call counts: with null it was closed without a choice. */
    private readonly choose: (picked: Picked | null) => void,
  ) {
    super(app);
    this.modalEl.addClass("debrief-ui", "debrief-prompt");
    nameChooser(this, "Who is this lesson about?", "People");
    this.setPlaceholder("Who is this lesson about?");
    this.emptyStateText = "Nobody yet. Write a name to create a note.";
    this.setInstructions([
      { command: "↑↓", purpose: "to choose" },
      { command: "↵", purpose: "to link" },
      { command: "esc", purpose: "to close" },
    ]);
  }

  override getSuggestions(query: string): Row[] {
    const name = query.trim();
    const matches = prepareFuzzySearch(name);
    const found = this.everyone.flatMap((person): { row: Row; score: number }[] => {
      const scores = [person.name, ...person.aliases].flatMap((text) => {
        const match = matches(text);
        return match === null ? [] : [match.score];
      });
      if (scores.length === 0) return [];
      const score = scores.reduce((best, next) => Math.max(best, next));
      return [{ row: { kind: "person", person }, score }];
    });
    const rows = found.sort((a, b) => b.score - a.score).map(({ row }) => row);
    const isKnown = this.everyone.some((person) => foldText(person.name) === foldText(name));
    return name === "" || isKnown ? rows : [...rows, { kind: "new", name }];
  }

  override renderSuggestion(row: Row, el: HTMLElement): void {
    el.addClass("mod-complex");
    const icon = el.createSpan({ cls: "debrief-kind-icon", attr: { "aria-hidden": "true" } });
    setIcon(icon, row.kind === "new" ? "user-plus" : "user");
    const content = el.createDiv({ cls: "suggestion-content" });
    const title = content.createDiv({ cls: "suggestion-title", attr: { dir: "auto" } });
    const note = content.createDiv({ cls: "suggestion-note", attr: { dir: "auto" } });
    if (row.kind === "new") {
      title.setText(shownText(`Create a note for “${row.name}”`));
      note.setText("Then link this lesson to it.");
    } else {
      title.setText(shownText(row.person.name));
      note.setText(shownText(whereabouts(row.person)));
    }
  }

  override onClose(): void {
    super.onClose();
    // The app closes first and says then who was chosen, all in one go.
    queueMicrotask(() => this.choose(null));
  }

  override onChooseSuggestion(row: Row): void {
    if (row.kind === "new") this.choose({ kind: "create", name: row.name });
    else if (row.person.path === null) this.choose({ kind: "name", name: row.person.name });
    else this.choose({ kind: "note", path: row.person.path });
  }
}

/** The one fact that tells two people of a name apart. */
export function whereabouts(person: Person): string {
  if (person.path === null) return "No note yet";
  const folder = folderOf(person.path);
  const place = folder === "" ? "In the vault’s own folder" : `In ${folder}`;
  return person.aliases.length === 0 ? place : `${person.aliases.join(", ")} · ${place}`;
}
