/** What every part of a surface needs to draw itself, handed down once. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Icons } from "../ports/icons";
import type { NameHider } from "../core/export/name-hider";
import type { Format } from "./format";

export interface ViewTools {
  readonly icons: Icons;
  readonly format: Format;
  readonly locale: string;
  /** Starts every `id` of this surface: two in one window must not share any. */
  readonly idPrefix: string;
  /** Where names are not to be seen, what puts initials into their place. */
  readonly hider?: NameHider;
}

const Tools = createContext<ViewTools | null>(null);

export const ViewToolsProvider = Tools.Provider;

export function useViewTools(): ViewTools {
  const tools = useContext(Tools);
  if (tools === null) throw new Error("This component stands outside a view.");
  return tools;
}
