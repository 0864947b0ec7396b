/** Asks how people are called in what is about to leave the vault. */
import { type App, setIcon, SuggestModal } from "obsidian";
import type { ShownNames } from "../../app/commands/export-rollup";
import { nameChooser } from "../name-dialog";

interface Choice {
  readonly names: ShownNames;
  readonly title: string;
  readonly note: string;
  readonly icon: string;
}

const CHOICES: readonly Choice[] = [
  { names: "names", title: "Names as they are", note: "Sarah Lind", icon: "users" },
  {
    names: "initials",
    title: "Initials for names",
    note: "SL for Sarah Lind, in texts and names of notes too",
    icon: "eye-off",
  },
  {
    names: "letters",
    title: "Letters for names",
    note: "A, B, C say nothing of the name. Look it over before you share it.",
    icon: "eye-off",
  },
];

export class NamesPrompt extends SuggestModal<Choice> {
  constructor(
    app: App,
    private readonly choose: (names: ShownNames) => void,
  ) {
    super(app);
    this.modalEl.addClass("debrief-ui", "debrief-prompt");
    this.setPlaceholder("How are people called in it?");
    nameChooser(this, "How are people called in it?", "Names");
    this.emptyStateText = "Names, initials or letters.";
    this.setInstructions([
      { command: "↑↓", purpose: "to choose" },
      { command: "↵", purpose: "to export" },
      { command: "esc", purpose: "to close" },
    ]);
  }

  override getSuggestions(query: string): Choice[] {
    const words = query.trim().toLowerCase();
    return CHOICES.filter(({ title }) => title.toLowerCase().includes(words));
  }

  override renderSuggestion({ title, note, icon }: Choice, el: HTMLElement): void {
    el.addClass("mod-complex");
    setIcon(el.createSpan({ cls: "debrief-kind-icon", attr: { "aria-hidden": "true" } }), icon);
    const content = el.createDiv({ cls: "suggestion-content" });
    content.createDiv({ cls: "suggestion-title", text: title });
    content.createDiv({ cls: "suggestion-note", text: note });
  }

  override onChooseSuggestion({ names }: Choice): void {
    this.choose(names);
  }
}
