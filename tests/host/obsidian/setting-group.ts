import { ExtraButtonComponent } from "./extra-button-component.ts";
import { SearchComponent } from "./search-component.ts";
import { Setting } from "./setting.ts";

/** Rows under one heading. */
export class SettingGroup {
  readonly listEl: HTMLElement;
  readonly #groupEl: HTMLElement;
  #headingRow: Setting | null = null;

  constructor(containerEl: HTMLElement) {
    this.#groupEl = containerEl.createDiv("setting-group");
    this.listEl = this.#groupEl.createDiv("setting-items");
  }

  setHeading(text: string | DocumentFragment): this {
    this.#heading().setName(text);
    return this;
  }

  addClass(...classes: string[]): this {
    this.#groupEl.addClass(...classes);
    return this;
  }

  addSetting(callback: (setting: Setting) => void): this {
    callback(new Setting(this.listEl));
    return this;
  }

  /** Above the rows, below the heading. */
  addSearch(callback: (component: SearchComponent) => unknown): this {
    const box = this.#groupEl.createDiv("setting-group-search");
    this.listEl.before(box);
    callback(new SearchComponent(box));
    return this;
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    callback(new ExtraButtonComponent(this.#heading().controlEl));
    return this;
  }

  #heading(): Setting {
    if (this.#headingRow === null) {
      this.#headingRow = new Setting(this.#groupEl).setHeading();
      this.#groupEl.prepend(this.#headingRow.settingEl);
    }
    return this.#headingRow;
  }
}
