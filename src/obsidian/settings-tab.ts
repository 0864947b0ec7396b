/** The plugin's page in the app's settings. */
import { type Plugin, PluginSettingTab, type Setting, type SettingDefinitionItem } from "obsidian";
import type { App as Debrief } from "../app/create-app";
import { sayEffect, sayStrictness } from "../app/repeat-effect";
import { fieldChange, fieldValue } from "../core/settings/setting-fields";
import type { Disposable } from "../ports/result";
import { appClock } from "./app-clock";
import { localeOf } from "./app-locale";
import { type CaptureSettings, newDebriefDefinitions } from "./new-debriefs-settings";

type Repeats = Pick<Debrief, "store" | "settings" | "changeSettings" | "preview">;
type Shown = Repeats & CaptureSettings;

/** Milliseconds for which the last sentence stands while the next is counted: less would flicker. */
const PATIENCE = 200;

const COUNTING = "Counting …";
const UNCOUNTED = "This cannot be counted just now.";

export class DebriefSettingTab extends PluginSettingTab {
  override icon = "repeat-2";

  constructor(
    plugin: Plugin,
    private readonly repeats: Shown,
  ) {
    super(plugin.app, plugin);
  }

  override getControlValue(key: string): unknown {
    return fieldValue(this.repeats.settings(), key);
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const change = fieldChange(this.repeats.settings(), key, value);
    if (change === null) return;
    const changed = await this.repeats.changeSettings(change);
    // What could not be stored is shown as it still is.
    if (!changed.ok) this.update();
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      {
        type: "group",
        heading: "Repeats",
        items: [
          {
            name: "How alike repeats must be",
            desc: "Looser finds more repeats. Stricter finds fewer, and is surer of each.",
            aliases: ["strictness", "looser", "stricter", "threshold", "similarity"],
            render: (setting) => addStrictness(setting, this.repeats),
          },
          {
            name: "Learn from my decisions",
            desc: "Words that repeats you confirmed share count more. Nothing leaves this device.",
            aliases: ["judgements", "same", "not the same"],
            render: (setting) => addLearning(setting, this.repeats),
          },
        ],
      },
      newDebriefDefinitions(this.repeats, () => appClock.now()),
    ];
  }
}

/** The slider, and below its description what it gives: at each step on the way, before it is left. */
function addStrictness(setting: Setting, repeats: Repeats): () => void {
  const line = setting.infoEl.createDiv({
    cls: "setting-item-description debrief-setting debrief-effect",
    attr: { role: "status", "aria-live": "polite" },
  });
  const effect = new EffectLine(line, repeats);
  let show = () => {};
  setting.addSlider((slider) => {
    const { sliderEl } = slider;
    show = () => {
      sliderEl.setAttribute("aria-valuetext", sayStrictness(slider.getValue()));
      void effect.show(slider.getValue());
    };
    const change = async (strictness: number) => {
      const changed = await repeats.changeSettings({ strictness });
      if (!changed.ok) slider.setValue(repeats.settings().strictness);
      show();
    };
    slider
      .setLimits(-1, 1, 0.5)
      .setDisplayFormat(sayStrictness)
      .setInstant(false)
      .setValue(repeats.settings().strictness)
      .onChange((strictness) => void change(strictness));
    nameControl(sliderEl, setting, "debrief-strictness");
    sliderEl.addEventListener("input", () => {
      show();
    });
  });
  show();
  // The rollup is another after each change of a note, and so is what a strictness gives.
  const following = repeats.store.subscribe(() => {
    // A window that is closed as a whole takes its rows along without a word.
    if (line.isConnected) show();
    else stop();
  });
  const stop = () => {
    following.dispose();
    effect.dispose();
  };
  return stop;
}

function addLearning(setting: Setting, repeats: Repeats): void {
  const isOn = () => repeats.settings().learnFromJudgements;
  setting.addToggle((toggle) => {
    const change = async (learnFromJudgements: boolean) => {
      // Setting the toggle back counts as a change, too.
      if (learnFromJudgements === isOn()) return;
      const changed = await repeats.changeSettings({ learnFromJudgements });
      if (!changed.ok) toggle.setValue(isOn());
    };
    toggle.setValue(isOn()).onChange((value) => void change(value));
    const control = toggle.toggleEl.querySelector("input") ?? toggle.toggleEl;
    nameControl(control, setting, "debrief-learning");
  });
}

/** The row's own words name its control; a label of its own would show as a tooltip. */
function nameControl(control: HTMLElement, { nameEl, descEl }: Setting, id: string): void {
  nameEl.id = `${id}-name`;
  descEl.id = `${id}-description`;
  control.setAttribute("aria-labelledby", nameEl.id);
  control.setAttribute("aria-describedby", descEl.id);
}

/** The sentence that says what a strictness gives. Only the newest question is answered. */
class EffectLine implements Disposable {
  #newest = new AbortController();

  constructor(
    private readonly line: HTMLElement,
    private readonly repeats: Pick<Repeats, "store" | "preview">,
  ) {}

  async show(strictness: number): Promise<void> {
    this.dispose();
    const { signal } = (this.#newest = new AbortController());
    const waiting = appClock.after(this.line.textContent === "" ? 0 : PATIENCE, () => {
      if (!signal.aborted) this.#say(COUNTING);
    });
    const effect = await this.repeats.preview(strictness, signal);
    waiting.dispose();
    if (signal.aborted) return;
    this.#say(effect === null ? this.#reason() : sayEffect(effect, localeOf(this.line.win)));
  }

  dispose(): void {
    this.#newest.abort();
  }

  #reason(): string {
    const { rollup, problem } = this.repeats.store.get();
    return rollup === null && problem === null ? COUNTING : UNCOUNTED;
  }

  /** The same words again are no news to whoever listens. */
  #say(sentence: string): void {
    if (this.line.textContent !== sentence) this.line.setText(sentence);
  }
}
