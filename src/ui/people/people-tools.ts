/** What the parts of the people views need besides the tools of every surface. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { TwelveMonths } from "../calendar";
import type { PeopleActions, PeopleSource } from "./people-contract";

export interface PeopleTools {
  readonly actions: PeopleActions;
  readonly source: PeopleSource;
  readonly period: TwelveMonths;
}

const Tools = createContext<PeopleTools | null>(null);

export const PeopleToolsProvider = Tools.Provider;

export function usePeopleTools(): PeopleTools {
  const tools = useContext(Tools);
  if (tools === null) throw new Error("This component stands outside the people views.");
  return tools;
}
