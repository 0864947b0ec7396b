import type { SettingControl } from "obsidian";
import type { Scene } from "./setting-scene.ts";
import type { Setting } from "./setting.ts";

export interface Save {
  /** Saves what passes the control's own check; says what does not, and saves nothing. */
  readonly change: (value: unknown) => void;
  /** Says what is wrong with a value that is stored already, and leaves it. */
  readonly judge: (value: unknown) => void;
}

type Validate = (value: unknown) => string | void | Promise<string | void>;

export function makeSave(
  scene: Pick<Scene, "tab" | "refresh">,
  setting: Pick<Setting, "setErrorMessage">,
  control: Pick<SettingControl, "key"> & { validate?: unknown },
): Save {
  const validate = control.validate as Validate | undefined;
  // A check may take its time; only the newest value's counts.
  let newest = 0;

  async function passes(value: unknown): Promise<boolean> {
    const turn = ++newest;
    const message = await validate?.(value);
    if (turn !== newest) return false;
    const problem = message === undefined || message === "" ? null : message;
    setting.setErrorMessage(problem);
    return problem === null;
  }

  async function change(value: unknown): Promise<void> {
    if (!(await passes(value))) return;
    await scene.tab.setControlValue(control.key, value);
    scene.refresh();
  }

  return {
    change: (value) => void change(value),
    judge: (value) => void (validate === undefined || passes(value)),
  };
}
