import { useMemo } from "preact/hooks";
import type { AppState } from "../../app/state";
import type { PeopleVault } from "../../core/people-page/person-page";
import { usePeopleTools } from "./people-tools";

/** The vault as the rollup that is shown has it. */
export function useVault({ rollup }: AppState): PeopleVault | null {
  const { source, period } = usePeopleTools();
  // The period changes with the day, and so do promises that are late.
  return useMemo(() => (rollup === null ? null : source.vault()), [rollup, source, period]);
}
