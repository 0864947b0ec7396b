import { useMemo } from "preact/hooks";
import type { VaultSnapshot } from "../app/note-index";
import { followPerson } from "../core/people-page/follow-person";

/** A chosen person by the key that they have now, so that a choice outlives a rename. */
export function useFollowed(known: string | null, vault: VaultSnapshot): string | null {
  return useMemo(() => {
    if (known === null) return null;
    return followPerson(known, vault.people.everyone, vault.movedTo)?.key ?? known;
  }, [known, vault]);
}
