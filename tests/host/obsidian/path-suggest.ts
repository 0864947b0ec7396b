import type { SettingFileControl, SettingFolderControl } from "obsidian";
import { AbstractInputSuggest } from "./abstract-input-suggest.ts";
import { TFile, TFolder, type TAbstractFile } from "./abstract-file.ts";
import type { App } from "./app.ts";
import type { TextComponent } from "./text-component.ts";

/** Offers paths of the vault while one is typed. The one chosen is a change like any typed one. */
class PathSuggest extends AbstractInputSuggest<string> {
  readonly #text: TextComponent;
  readonly #paths: () => string[];

  constructor(app: App, text: TextComponent, paths: () => string[]) {
    super(app, text.inputEl);
    this.#text = text;
    this.#paths = paths;
  }

  getSuggestions(query: string): string[] {
    const wanted = query.toLowerCase();
    return this.#paths().filter((path) => path.toLowerCase().includes(wanted));
  }

  renderSuggestion(path: string, el: HTMLElement): void {
    el.setText(path);
  }

  override selectSuggestion(path: string): void {
    this.setValue(path);
    this.#text.onChanged();
    this.close();
  }
}

export function suggestFiles(app: App, text: TextComponent, control: SettingFileControl): void {
  const filter = control.filter as ((file: TFile) => boolean) | undefined;
  new PathSuggest(app, text, () =>
    pathsOf(app, (file) => file instanceof TFile && filter?.(file) !== false),
  );
}

export function suggestFolders(app: App, text: TextComponent, control: SettingFolderControl): void {
  const filter = control.filter as ((folder: TFolder) => boolean) | undefined;
  new PathSuggest(app, text, () =>
    pathsOf(
      app,
      (file) =>
        file instanceof TFolder &&
        (control.includeRoot === true || file.path !== "/") &&
        filter?.(file) !== false,
    ),
  );
}

function pathsOf(app: App, isWanted: (file: TAbstractFile) => boolean): string[] {
  const all = app.vault.getAllLoadedFiles();
  return all
    .filter(isWanted)
    .map(({ path }) => path)
    .sort((a, b) => a.localeCompare(b));
}
