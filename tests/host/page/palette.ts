import type { App } from "../obsidian/app.ts";
import type { Command } from "../obsidian/commands.ts";
import { renderResults } from "../obsidian/fuzzy-search.ts";
import { FuzzySuggestModal, type FuzzyMatch } from "../obsidian/fuzzy-suggest-modal.ts";

/** The command palette. Commands that were used come first, the latest at the top. */
export class CommandPalette extends FuzzySuggestModal<Command> {
  private static recent: string[] = [];

  constructor(app: App) {
    super(app);
    this.setPlaceholder("Type a command…");
    this.setInstructions([
      { command: "↑↓", purpose: "to navigate" },
      { command: "↵", purpose: "to use" },
      { command: "esc", purpose: "to dismiss" },
    ]);
  }

  getItems(): Command[] {
    const rank = ({ id }: Command): number => {
      const at = CommandPalette.recent.indexOf(id);
      return at < 0 ? CommandPalette.recent.length : at;
    };
    const commands = this.app.commands.listCommands();
    return commands.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  }

  getItemText(command: Command): string {
    return command.name;
  }

  override renderSuggestion({ item, match }: FuzzyMatch<Command>, el: HTMLElement): void {
    el.addClass("mod-complex");
    const title = el.createDiv("suggestion-content").createDiv("suggestion-title");
    renderResults(title, item.name, { ...match });
    const hotkey = this.app.commands.hotkeyFor(item);
    if (hotkey !== "") {
      el.createDiv("suggestion-aux").createEl("kbd", { cls: "suggestion-hotkey", text: hotkey });
    }
  }

  onChooseItem(command: Command): void {
    CommandPalette.recent = [
      command.id,
      ...CommandPalette.recent.filter((id) => id !== command.id),
    ];
    this.app.commands.executeCommandById(command.id);
  }
}
