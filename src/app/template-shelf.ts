/** The templates of the vault as they were read last, and the kinds of debrief that they make. */
import { isInFolder } from "../core/parse/folders";
import type { Settings } from "../core/settings/settings";
import { KINDS } from "../core/templates/built-in-kinds";
import type { Kind } from "../core/templates/kinds";
import { kindsWith, type OwnTemplate, readOwnTemplate } from "../core/templates/own-template";
import { compareText, foldText } from "../core/text";

export class TemplateShelf {
  readonly #own = new Map<string, OwnTemplate>();
  #kinds: readonly Kind[] | null = KINDS;

  /** @param settings the newest at the time of the call */
  constructor(private readonly settings: () => Settings) {}

  /** Hears of every note that was read, with its text; null for one that is gone or unreadable. */
  put(path: string, text: string | null): void {
    const { templateFolders, keys } = this.settings();
    const isTemplate = text !== null && isInFolder(foldText(path), templateFolders);
    const template = isTemplate ? readOwnTemplate(path, text, keys.debrief) : null;
    if (template === null) {
      if (this.#own.delete(path)) this.#kinds = null;
      return;
    }
    this.#own.set(path, template);
    this.#kinds = null;
  }

  /** The same list until a template changes. */
  kinds(): readonly Kind[] {
    this.#kinds ??= kindsWith(
      KINDS,
      [...this.#own.values()].sort((a, b) => compareText(a.path, b.path)),
    );
    return this.#kinds;
  }
}
