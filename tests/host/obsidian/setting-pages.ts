import type { SettingDefinitionItem, SettingDefinitionPage } from "obsidian";
import { setIcon } from "./icons.ts";
import { showDefinitions, type ShownDefinitions } from "./setting-definitions.ts";
import { followPages } from "./setting-paths.ts";
import { SettingPage } from "./setting-page.ts";
import type { SettingTab } from "./setting-tab.ts";

/** Shows a tab's definitions, or the page of them that was opened. Pages are found by their names. */
export class SettingPages {
  readonly #tab: SettingTab;
  readonly #reload: () => void;
  readonly #queries = new Map<string, Map<string, string>>();
  #path: string[] = [];
  #drawn: string[] | null = null;
  #shown: ShownDefinitions | null = null;
  #page: SettingPage | null = null;

  /** `reload` asks the tab for its definitions anew, as each drawing does, and has them drawn. */
  constructor(tab: SettingTab, reload: () => void) {
    this.#tab = tab;
    this.#reload = reload;
  }

  goTo(path: readonly string[]): void {
    this.#path = [...path];
    this.#reload();
    this.#tab.containerEl.scrollTop = 0;
  }

  /** A page that draws itself is left alone while the way to it is still there. */
  draw(): void {
    const { found, items, page } = followPages(this.#tab.settingItems, this.#path);
    this.#path = found;
    const isSame = this.#drawn?.join("\n") === found.join("\n");
    if (isSame && page?.page !== undefined) return;
    const { scrollTop } = this.#tab.containerEl;
    this.clear();
    this.#drawn = found;
    if (page === null) this.#shown = this.#showItems(this.#tab.containerEl, items);
    else this.#openPage(page, items);
    this.#tab.containerEl.scrollTop = scrollTop;
  }

  refresh(): void {
    this.#shown?.refresh();
  }

  row(name: string): HTMLElement | undefined {
    return this.#shown?.row(name);
  }

  clear(): void {
    this.#shown?.remove();
    this.#page?.hide();
    this.#page?.rootEl.remove();
    this.#shown = null;
    this.#page = null;
    this.#drawn = null;
  }

  #openPage(definition: SettingDefinitionPage, items: readonly SettingDefinitionItem[]): void {
    const page =
      (definition.page?.() as unknown as SettingPage | undefined) ??
      new DefinitionsPage((el) => (this.#shown = this.#showItems(el, items)));
    if (page.title === "") page.title = definition.name;
    page.titlebarEl.empty();
    const back = page.titlebarEl.createDiv({
      cls: "clickable-icon setting-page-back",
      attr: { "aria-label": "Back", role: "button", tabindex: "0" },
    });
    setIcon(back, "arrow-left");
    const leave = (): void => this.goTo(this.#path.slice(0, -1));
    back.addEventListener("click", leave);
    back.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") leave();
    });
    page.titlebarEl.createDiv({ cls: "setting-page-title", text: page.title });
    this.#page = page;
    this.#tab.containerEl.appendChild(page.rootEl);
    page.display();
  }

  #showItems(containerEl: HTMLElement, items: readonly SettingDefinitionItem[]): ShownDefinitions {
    const key = this.#path.join("\n");
    const queries = this.#queries.get(key) ?? new Map<string, string>();
    this.#queries.set(key, queries);
    const openPage = (name: string): void => this.goTo([...this.#path, name]);
    return showDefinitions({ tab: this.#tab, containerEl, queries, openPage }, items);
  }
}

class DefinitionsPage extends SettingPage {
  readonly #show: (containerEl: HTMLElement) => void;

  constructor(show: (containerEl: HTMLElement) => void) {
    super();
    this.#show = show;
  }

  display(): void {
    this.#show(this.containerEl);
  }
}
