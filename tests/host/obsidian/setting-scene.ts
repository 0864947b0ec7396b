import type { SettingTab } from "./setting-tab.ts";

/** What is being drawn of a tab: the whole of it or one page. */
export interface Scene {
  readonly tab: SettingTab;
  readonly containerEl: HTMLElement;
  /** What depends on a state, each to be asked again. */
  readonly checks: (() => void)[];
  readonly cleanups: (() => unknown)[];
  /** Where a search leads; of two rows with one name, the first. */
  readonly rowsByName: Map<string, HTMLElement>;
  /** What was typed into the searches of groups: it outlives a drawing. */
  readonly queries: Map<string, string>;
  openPage(name: string): void;
  refresh(): void;
}

export type Condition = boolean | (() => boolean) | undefined;

export function holds(condition: Condition, otherwise: boolean): boolean {
  return ask(condition) ?? otherwise;
}

/** A value, or what a function says it is now. */
export function ask<T extends string | boolean | null>(
  value: T | (() => T) | undefined,
): T | undefined {
  return typeof value === "function" ? value() : value;
}
