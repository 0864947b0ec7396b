/** Whether the names of a view are hidden: in its state, and on the switch that changes it. */

/** The key of it in the state of any view. */
export const HIDE_NAMES = "hideNames";

/** What a stored state says, or null where it does not. */
export function readHideNames(state: unknown): boolean | null {
  if (typeof state !== "object" || state === null) return null;
  const { [HIDE_NAMES]: areHidden }: { readonly [HIDE_NAMES]?: unknown } = state;
  return typeof areHidden === "boolean" ? areHidden : null;
}

export interface SwitchWords {
  /** What happens when it is pressed. */
  readonly label: string;
  /** Lucide name. */
  readonly icon: string;
}

export function wordsOfSwitch(areHidden: boolean): SwitchWords {
  return areHidden
    ? { label: "Show names", icon: "eye" }
    : { label: "Hide names", icon: "eye-off" };
}
