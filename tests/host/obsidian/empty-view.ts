import { ItemView } from "./item-view.ts";

/** What a new tab shows. */
export class EmptyView extends ItemView {
  override icon = "file";
  override navigation = true;

  getViewType(): string {
    return "empty";
  }

  getDisplayText(): string {
    return "New tab";
  }

  protected override async onOpen(): Promise<void> {
    const box = this.contentEl.createDiv("empty-state").createDiv("empty-state-container");
    box.createDiv({ cls: "empty-state-title", text: "No file is open" });
    const actions = box.createDiv("empty-state-action-list");
    for (const { label, command } of ACTIONS) {
      const action = actions.createEl("button", { cls: "empty-state-action", text: label });
      action.addEventListener("click", () => this.app.commands.executeCommandById(command));
    }
  }
}

const ACTIONS = [
  { label: "Create new note (Ctrl + N)", command: "file-explorer:new-file" },
  { label: "Go to file (Ctrl + O)", command: "switcher:open" },
  { label: "Open command palette (Ctrl + P)", command: "command-palette:open" },
];
