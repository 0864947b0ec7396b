/** The database that a vault's unsaved forms lie in: apart from the journal, so that neither waits. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { FormDraft } from "../core/form/draft";

export const DRAFTS = "drafts";
const VERSION = 1;

interface DraftSchema extends DBSchema {
  [DRAFTS]: { key: string; value: FormDraft };
}

export type DraftDatabase = IDBPDatabase<DraftSchema>;

/**
 * Opens the database, and makes it if there is none. Rejects with what the browser says, or when
 * another window holds it.
 *
 * @param vault names the vault on this device
 * @param onLost called when the connection is of no use any more, or must make way for another
 */
export async function openDraftDatabase(vault: string, onLost: () => void): Promise<DraftDatabase> {
  let block = () => {};
  const blocked = new Promise<never>((_, reject) => {
    block = () => {
      reject(new Error("Another window holds the database."));
    };
  });
  const opening = openDB<DraftSchema>(`debrief-drafts-${vault}`, VERSION, {
    upgrade(database) {
      database.createObjectStore(DRAFTS, { keyPath: "key" });
    },
    blocked: () => {
      block();
    },
    blocking: onLost,
    terminated: onLost,
  });
  try {
    return await Promise.race([opening, blocked]);
  } catch (error) {
    closeDrafts(opening);
    throw error;
  }
}

/** Closes a connection, also one that is still being made. */
export function closeDrafts(opening: Promise<DraftDatabase>): void {
  opening.then(
    (database) => {
      database.close();
    },
    () => {},
  );
}
