/** What every part of a view needs, handed down once. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Icons } from "../ports/icons";
import type { TwelveMonths } from "./calendar";
import type { Format } from "./format";
import type { RollupActions } from "./rollup-contract";

export interface ViewTools {
  readonly icons: Icons;
  readonly actions: RollupActions;
  readonly format: Format;
  readonly locale: string;
  readonly period: TwelveMonths;
  /** Starts every `id` of this view: two views in one window must not share any. */
  readonly idPrefix: string;
}

const Tools = createContext<ViewTools | null>(null);

export const ViewToolsProvider = Tools.Provider;

export function useViewTools(): ViewTools {
  const tools = useContext(Tools);
  if (tools === null) throw new Error("This component stands outside a view.");
  return tools;
}
