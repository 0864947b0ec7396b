/** Choices beside the place that asked for them: a menu of the app, or a list to search in. */
import { type App, FuzzySuggestModal, Menu } from "obsidian";
import { shownText } from "../core/shown-text";
import type { MenuChoice, MenuEntry } from "../ui/rollup-contract";
import { nameChooser } from "./name-dialog";

/** Longer ones are looked through by typing. */
const LONGEST_MENU = 18;

export function showMenu(
  app: App,
  anchor: HTMLElement,
  title: string,
  entries: readonly MenuEntry[],
): void {
  const choices = entries.filter((entry) => entry !== "separator");
  if (choices.length > LONGEST_MENU) {
    new ChoicePrompt(app, title, choices).open();
    return;
  }
  const menu = new Menu();
  menu.setUseNativeMenu(false);
  if (choices.length === 0) {
    menu.addItem((item) => item.setTitle("There is nothing to choose").setDisabled(true));
  }
  for (const entry of entries) {
    if (entry === "separator") {
      menu.addSeparator();
      continue;
    }
    menu.addItem((item) => {
      item.setTitle(shownText(entry.title)).setChecked(entry.checked === true);
      if (entry.icon !== undefined) item.setIcon(entry.icon);
      item.onClick(() => {
        entry.choose();
      });
    });
  }
  const { doc } = anchor;
  menu.onHide(() => {
    // Another menu or dialog that a choice has opened keeps the focus.
    if (anchor.isConnected && doc.activeElement === doc.body) anchor.focus();
  });
  const { left, bottom } = anchor.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: bottom }, doc);
}

class ChoicePrompt extends FuzzySuggestModal<MenuChoice> {
  constructor(
    app: App,
    title: string,
    private readonly choices: readonly MenuChoice[],
  ) {
    super(app);
    this.modalEl.addClass("debrief-ui", "debrief-prompt");
    this.setPlaceholder(title);
    nameChooser(this, title, title);
  }

  override getItems(): MenuChoice[] {
    return [...this.choices].sort(
      (a, b) => Number(b.checked === true) - Number(a.checked === true),
    );
  }

  override getItemText({ title, checked }: MenuChoice): string {
    return shownText(checked === true ? `✓ ${title}` : title);
  }

  override onChooseItem(choice: MenuChoice): void {
    choice.choose();
  }
}
