/**
 * The journal in the browser's own database, one for each vault. Where the database is absent,
 * blocked, full or broken, the journal goes on in memory: undo then lasts until the app closes.
 * It is never deleted to be made anew, because what it holds is nowhere else.
 */
import type { DBSchema, IDBPDatabase } from "idb";
import type { JournalRecord } from "../core/edit/operations/prepared";
import type { JournalStore } from "../ports/journal-store";
import type { Disposable, Result } from "../ports/result";
import { IdbConnection, PATIENCE } from "./idb-connection";

const OPERATIONS = "operations";

interface JournalSchema extends DBSchema {
  [OPERATIONS]: { key: string; value: JournalRecord };
}

const DONE = { ok: true, value: undefined } as const;
const OFF = { ok: false, reason: "Debrief was switched off, so nothing more is written." } as const;

export class IdbJournal implements JournalStore, Disposable {
  readonly #connection: IdbConnection<JournalSchema> | null;
  /** What is kept here instead; null while the database takes everything. */
  #memory: Map<string, JournalRecord> | null;
  #isDisposed = false;

  /** @param vault names the vault on this device; null where no name can be kept: then memory it is */
  constructor(vault: string | null, patience = PATIENCE) {
    this.#connection = vault === null ? null : new IdbConnection(shapeOf(vault), patience);
    this.#memory = vault === null ? new Map() : null;
  }

  get isLasting(): boolean {
    return this.#memory === null;
  }

  async load(): Promise<Result<readonly unknown[]>> {
    if (this.#memory === null) {
      const rows = await this.#connection?.tryOnce((database) => database.getAll(OPERATIONS));
      if (rows !== undefined && rows !== null) return { ok: true, value: rows.value };
      this.#memory = new Map();
    }
    return { ok: true, value: [...this.#memory.values()] };
  }

  async save(record: JournalRecord): Promise<Result<void>> {
    if (this.#isDisposed) return OFF;
    if (this.#memory === null) {
      if (await this.#isDone((database) => put(database, record))) return DONE;
      this.#memory = new Map();
    }
    this.#memory.set(record.id, record);
    // Its row in the database, if there is one, says what is no longer so.
    void this.#isDone((database) => database.delete(OPERATIONS, record.id));
    return DONE;
  }

  async remove(id: string): Promise<Result<void>> {
    if (this.#isDisposed) return OFF;
    this.#memory?.delete(id);
    const removal = this.#isDone((database) => database.delete(OPERATIONS, id));
    if (this.#memory === null && !(await removal)) this.#memory = new Map();
    return DONE;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#connection?.dispose();
  }

  async #isDone(work: (database: IDBPDatabase<JournalSchema>) => Promise<void>): Promise<boolean> {
    const done = await this.#connection?.tryTwice(work);
    return done !== undefined && done !== null;
  }
}

async function put(database: IDBPDatabase<JournalSchema>, record: JournalRecord): Promise<void> {
  // Strict: what lies in the system's cache alone would be gone with the battery.
  const transaction = database.transaction(OPERATIONS, "readwrite", { durability: "strict" });
  await Promise.all([transaction.store.put(record), transaction.done]);
}

function shapeOf(vault: string) {
  return {
    name: `debrief-journal-${vault}`,
    make(database: IDBPDatabase<JournalSchema>): void {
      database.createObjectStore(OPERATIONS, { keyPath: "id" });
    },
  };
}
