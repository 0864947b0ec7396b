/** A view with an eye in its header that hides names; the view's state says whether they are. */
import {
  type Plugin,
  setIcon,
  setTooltip,
  type ViewStateResult,
  type WorkspaceLeaf,
} from "obsidian";
import { createStore } from "../app/store";
import { HIDE_NAMES, readHideNames, wordsOfSwitch } from "../core/names-switch";
import type { NamesSwitch } from "../ui/names-switch";
import { DrawnView } from "./drawn-view";
import { areNamesHidden } from "./hidden-names";

export abstract class HidingView extends DrawnView {
  readonly #areHidden = createStore(false);
  readonly #eye: HTMLElement;

  constructor(leaf: WorkspaceLeaf, icon: string) {
    super(leaf, icon);
    const { icon: eye, label } = wordsOfSwitch(false);
    this.#eye = this.addAction(eye, label, () => this.toggleNames());
  }

  toggleNames(): void {
    this.#hide(!this.#areHidden.get());
    this.app.workspace.requestSaveLayout();
  }

  protected get names(): NamesSwitch {
    return { areHidden: this.#areHidden, toggle: () => this.toggleNames() };
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), [HIDE_NAMES]: this.#areHidden.get() };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const wanted = readHideNames(state);
    // A state that does not say it leaves it: somebody may be looking.
    if (wanted !== null) this.#hide(wanted);
    await super.setState(state, result);
  }

  protected override async onOpen(): Promise<void> {
    this.#hide(areNamesHidden(this.app.workspace));
    await super.onOpen();
  }

  #hide(areHidden: boolean): void {
    this.#areHidden.set(areHidden);
    const { icon, label } = wordsOfSwitch(areHidden);
    setIcon(this.#eye, icon);
    setTooltip(this.#eye, label);
  }
}

/** The same switch as a command, for the view that is active. */
export function registerHideNames(plugin: Plugin): void {
  plugin.addCommand({
    id: "hide-names",
    name: "Hide or show names",
    icon: "eye-off",
    checkCallback: (isChecking) => {
      const view = plugin.app.workspace.getActiveViewOfType(HidingView);
      if (view !== null && !isChecking) view.toggleNames();
      return view !== null;
    },
  });
}
