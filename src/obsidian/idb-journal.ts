/**
 * The journal in the browser's own database, one for each vault. Where the database is absent,
 * blocked, full or broken, the journal goes on in memory: undo then lasts until the app closes.
 * It is never deleted to be made anew, because what it holds is nowhere else.
 */
import type { JournalRecord } from "../core/edit/operations/prepared";
import type { JournalStore } from "../ports/journal-store";
import type { Disposable, Result } from "../ports/result";
import {
  closeWhenOpen,
  type JournalDatabase,
  openJournalDatabase,
  OPERATIONS,
} from "./journal-database";

/** Milliseconds until a database that does not answer counts as broken: some never do. */
const PATIENCE = 2000;

const DONE = { ok: true, value: undefined } as const;
const OFF = { ok: false, reason: "Debrief was switched off, so nothing more is written." } as const;

export class IdbJournal implements JournalStore, Disposable {
  #open: Promise<JournalDatabase> | null = null;
  /** What is kept here instead; null while the database takes everything. */
  #memory: Map<string, JournalRecord> | null;
  #isDisposed = false;

  /** @param vault names the vault on this device; null where no name can be kept: then memory it is */
  constructor(
    private readonly vault: string | null,
    private readonly patience = PATIENCE,
  ) {
    this.#memory = vault === null ? new Map() : null;
  }

  get isLasting(): boolean {
    return this.#memory === null;
  }

  async load(): Promise<Result<readonly unknown[]>> {
    if (this.#memory === null) {
      try {
        return { ok: true, value: await this.#inTime((database) => database.getAll(OPERATIONS)) };
      } catch {
        this.#memory = new Map();
      }
    }
    return { ok: true, value: [...this.#memory.values()] };
  }

  async save(record: JournalRecord): Promise<Result<void>> {
    if (this.#isDisposed) return OFF;
    if (this.#memory === null) {
      if (await this.#tryTwice((database) => put(database, record))) return DONE;
      this.#memory = new Map();
    }
    this.#memory.set(record.id, record);
    // Its row in the database, if there is one, says what is no longer so.
    void this.#tryTwice((database) => database.delete(OPERATIONS, record.id));
    return DONE;
  }

  async remove(id: string): Promise<Result<void>> {
    if (this.#isDisposed) return OFF;
    this.#memory?.delete(id);
    const removal = this.#tryTwice((database) => database.delete(OPERATIONS, id));
    if (this.#memory === null && !(await removal)) this.#memory = new Map();
    return DONE;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#close();
  }

  /** Connects once more where a connection was lost, as phones lose them; true if it worked. */
  async #tryTwice(work: (database: JournalDatabase) => Promise<void>): Promise<boolean> {
    for (let attempt = 1; attempt <= 2 && !this.#isDisposed; attempt++) {
      try {
        await this.#inTime(work);
        return true;
      } catch {
        this.#close();
      }
    }
    return false;
  }

  /** Rejects with what the database says, or when it says nothing. */
  #inTime<T>(work: (database: JournalDatabase) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = window.setTimeout(() => {
        reject(new Error("The database does not answer."));
      }, this.patience);
      void this.#connect()
        .then(work)
        .then(resolve, reject)
        .finally(() => {
          window.clearTimeout(timer);
        });
    });
  }

  #connect(): Promise<JournalDatabase> {
    if (this.vault === null) return Promise.reject(new Error("The vault has no name."));
    this.#open ??= openJournalDatabase(this.vault, () => {
      this.#close();
    });
    return this.#open;
  }

  #close(): void {
    if (this.#open !== null) closeWhenOpen(this.#open);
    this.#open = null;
  }
}

async function put(database: JournalDatabase, record: JournalRecord): Promise<void> {
  // Strict: what lies in the system's cache alone would be gone with the battery.
  const transaction = database.transaction(OPERATIONS, "readwrite", { durability: "strict" });
  await Promise.all([transaction.store.put(record), transaction.done]);
}
