/** What the parts of the rollup need besides the tools of every surface. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { TwelveMonths } from "../calendar";
import type { RollupActions } from "../rollup-contract";
import type { VaultFacts } from "./described-rows";

export interface RollupTools {
  readonly actions: RollupActions;
  readonly period: TwelveMonths;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** What is known of the notes at this moment. */
  readonly facts: () => VaultFacts;
}

const Tools = createContext<RollupTools | null>(null);

export const RollupToolsProvider = Tools.Provider;

export function useRollupTools(): RollupTools {
  const tools = useContext(Tools);
  if (tools === null) throw new Error("This component stands outside the rollup.");
  return tools;
}
