/** What every part of a view beside the rollup is drawn from. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Decisions } from "../app/live-settings";
import type { VaultSnapshot } from "../app/note-index";
import type { AppState } from "../app/state";
import type { Row } from "../core/rollup/rows";
import type { PanelActions } from "./panel-contract";

export interface PanelTools {
  readonly state: AppState;
  readonly vault: VaultSnapshot;
  readonly decisions: Decisions;
  /** Everything that is in the rollup, with where it stands; empty before the first one. */
  readonly rows: readonly Row[];
  readonly today: string;
  readonly actions: PanelActions;
  readonly stored: unknown;
  readonly onViewState: (state: Readonly<Record<string, unknown>>) => void;
}

const Tools = createContext<PanelTools | null>(null);

export const PanelToolsProvider = Tools.Provider;

export function usePanelTools(): PanelTools {
  const tools = useContext(Tools);
  if (tools === null) throw new Error("This component stands outside a panel.");
  return tools;
}

/** The own value of a stored state under a key, whatever that state is. */
export function storedValue(stored: unknown, key: string): unknown {
  return typeof stored === "object" && stored !== null
    ? Object.getOwnPropertyDescriptor(stored, key)?.value
    : undefined;
}

/** The texts of a stored list; anything else is left out. */
export function storedTexts(stored: unknown, key: string): readonly string[] {
  const value = storedValue(stored, key);
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is string => typeof one === "string");
}
