/** What the parts of the rollup need besides the tools of every surface. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { TwelveMonths } from "../calendar";
import type { RollupActions } from "../rollup-contract";

export interface RollupTools {
  readonly actions: RollupActions;
  readonly period: TwelveMonths;
}

const Tools = createContext<RollupTools | null>(null);

export const RollupToolsProvider = Tools.Provider;

export function useRollupTools(): RollupTools {
  const tools = useContext(Tools);
  if (tools === null) throw new Error("This component stands outside the rollup.");
  return tools;
}
