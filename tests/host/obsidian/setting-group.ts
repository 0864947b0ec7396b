import { Setting } from "./setting.ts";

/** Rows under one heading. */
export class SettingGroup {
  readonly listEl: HTMLElement;
  readonly #groupEl: HTMLElement;
  #heading: Setting | null = null;

  constructor(containerEl: HTMLElement) {
    this.#groupEl = containerEl.createDiv("setting-group");
    this.listEl = this.#groupEl.createDiv("setting-items");
  }

  setHeading(text: string | DocumentFragment): this {
    this.#heading ??= new Setting(this.#groupEl).setHeading();
    this.#heading.setName(text);
    this.#groupEl.prepend(this.#heading.settingEl);
    return this;
  }

  addClass(cls: string): this {
    this.#groupEl.addClass(cls);
    return this;
  }

  addSetting(callback: (setting: Setting) => void): this {
    callback(new Setting(this.listEl));
    return this;
  }
}
