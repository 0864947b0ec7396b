/** Asks what kind of debrief it shall be. */
import { type App, prepareFuzzySearch, setIcon, SuggestModal } from "obsidian";
import { type Kind, KINDS } from "../core/templates/kinds";

export class KindPrompt extends SuggestModal<Kind> {
  constructor(
    app: App,
    private readonly choose: (kind: Kind) => void,
  ) {
    super(app);
    this.modalEl.addClass("debrief-ui", "debrief-prompt");
    this.setPlaceholder("What kind of debrief?");
    this.emptyStateText = "No kind has this name.";
    this.setInstructions([
      { command: "↑↓", purpose: "to choose" },
      { command: "↵", purpose: "to open the note" },
      { command: "esc", purpose: "to close" },
    ]);
  }

  override getSuggestions(query: string): Kind[] {
    const matches = prepareFuzzySearch(query);
    return KINDS.filter(({ label, description }) => matches(`${label} ${description}`) !== null);
  }

  override renderSuggestion(kind: Kind, el: HTMLElement): void {
    el.addClass("mod-complex", `is-${kind.id}`);
    const icon = el.createSpan({ cls: "debrief-kind-icon", attr: { "aria-hidden": "true" } });
    setIcon(icon, kind.icon);
    const content = el.createDiv({ cls: "suggestion-content" });
    content.createDiv({ cls: "suggestion-title", text: kind.label });
    content.createDiv({ cls: "suggestion-note", text: kind.description });
  }

  override onChooseSuggestion(kind: Kind): void {
    this.choose(kind);
  }
}
