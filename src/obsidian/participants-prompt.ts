/** Asks who was there, one person after the other; each of them gets a section of their own. */
import { type App, prepareFuzzySearch, setIcon, SuggestModal } from "obsidian";
import type { Person } from "../core/people-directory";
import { foldText } from "../core/text";
import { shownText } from "../core/shown-text";
import { nameChooser } from "./name-dialog";

export type Participant = Pick<Person, "name" | "path">;

type Row =
  | { readonly kind: "done" }
  | { readonly kind: "person"; readonly person: Participant; readonly isNew: boolean };

export class ParticipantsPrompt extends SuggestModal<Row> {
  /** @param done called with everyone who was chosen; never when the prompt was closed */
  constructor(
    app: App,
    private readonly everyone: readonly Person[],
    private readonly chosen: readonly Participant[],
    private readonly done: (chosen: readonly Participant[]) => void,
  ) {
    super(app);
    this.modalEl.addClass("debrief-ui", "debrief-prompt");
    nameChooser(this, "Who was there?", "People");
    const names = chosen.map(({ name }) => name).join(", ");
    this.setPlaceholder(names === "" ? "Who was there?" : `${names}. Who else?`);
    this.emptyStateText = "Write a name to add it.";
    this.setInstructions([
      { command: "↑↓", purpose: "to choose" },
      { command: "↵", purpose: "to add" },
      { command: "esc", purpose: "to close" },
    ]);
  }

  override getSuggestions(query: string): Row[] {
    const name = query.replace(/\s+/gu, " ").trim();
    const matches = prepareFuzzySearch(name);
    const taken = new Set(this.chosen.map(keyOf));
    const rows = this.everyone
      .filter((person) => !taken.has(keyOf(person)))
      .filter(({ name: own, aliases }) => [own, ...aliases].some((each) => matches(each) !== null))
      .map((person): Row => ({ kind: "person", person, isNew: false }));
    if (name === "") return [{ kind: "done" }, ...rows];
    const known = [...this.everyone, ...this.chosen];
    const isKnown = known.some((person) => foldText(person.name) === foldText(name));
    if (isKnown) return rows;
    return [...rows, { kind: "person", person: { name, path: null }, isNew: true }];
  }

  override renderSuggestion(row: Row, el: HTMLElement): void {
    el.addClass("mod-complex");
    const icon = el.createSpan({ cls: "debrief-kind-icon", attr: { "aria-hidden": "true" } });
    const content = el.createDiv({ cls: "suggestion-content" });
    const title = content.createDiv({ cls: "suggestion-title", attr: { dir: "auto" } });
    if (row.kind === "done") {
      setIcon(icon, "check");
      const count = this.chosen.length;
      title.setText(count === 0 ? "Start without names" : "That is everyone");
      content.createDiv({ cls: "suggestion-note", text: sayCount(count) });
      return;
    }
    setIcon(icon, row.isNew ? "user-plus" : "user");
    title.setText(shownText(row.isNew ? `Add “${row.person.name}”` : row.person.name));
  }

  override onChooseSuggestion(row: Row): void {
    if (row.kind === "done") {
      this.done(this.chosen);
      return;
    }
    const { name, path } = row.person;
    const chosen = [...this.chosen, { name, path }];
    new ParticipantsPrompt(this.app, this.everyone, chosen, this.done).open();
  }
}

function keyOf({ name, path }: Participant): string {
  return path ?? foldText(name);
}

function sayCount(count: number): string {
  if (count === 0) return "Everyone you name gets a section of their own";
  return count === 1 ? "1 section" : `${count} sections, in an order of chance`;
}
