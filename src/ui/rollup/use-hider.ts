import { useMemo } from "preact/hooks";
import { everyoneIn } from "../../core/export/hide-names";
import { createNameHider, type NameHider } from "../../core/export/name-hider";
import { createPeopleDirectory } from "../../core/people-directory";
import type { Rollup } from "../../core/rollup/model";
import { useRollupTools } from "./rollup-tools";

/** Initials for everyone of the vault; null while names are shown. */
export function useHider(isWanted: boolean, rollup: Rollup | null): NameHider | null {
  const { facts } = useRollupTools();
  return useMemo(() => {
    if (!isWanted) return null;
    const { notes, links } = facts();
    const people = createPeopleDirectory(notes, links);
    return createNameHider(everyoneIn({ notes, people }, rollup?.rows ?? []), "initials");
  }, [isWanted, rollup, facts]);
}
