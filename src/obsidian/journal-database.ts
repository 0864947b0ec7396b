/** The database that a vault's journal lies in. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { JournalRecord } from "../core/edit/operations/prepared";

export const OPERATIONS = "operations";
const VERSION = 1;

interface JournalSchema extends DBSchema {
  [OPERATIONS]: { key: string; value: JournalRecord };
}

export type JournalDatabase = IDBPDatabase<JournalSchema>;

/**
 * Opens the database, and makes it if there is none. Rejects with what the browser says, or when
 * another window holds it.
 *
 * @param vault names the vault on this device
 * @param onLost called when the connection is of no use any more, or must make way for another
 */
export async function openJournalDatabase(
  vault: string,
  onLost: () => void,
): Promise<JournalDatabase> {
  let block = () => {};
  const blocked = new Promise<never>((_, reject) => {
    block = () => {
      reject(new Error("Another window holds the database."));
    };
  });
  const opening = openDB<JournalSchema>(`debrief-journal-${vault}`, VERSION, {
    upgrade(database) {
      database.createObjectStore(OPERATIONS, { keyPath: "id" });
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
    // It may open after all, once the other window is gone; nobody waits for it by then.
    closeWhenOpen(opening);
    throw error;
  }
}

/** Closes a connection, also one that is still being made. */
export function closeWhenOpen(opening: Promise<JournalDatabase>): void {
  opening.then(
    (database) => {
      database.close();
    },
    () => {},
  );
}
