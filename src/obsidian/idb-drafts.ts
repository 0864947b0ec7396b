/**
 * Unsaved forms in the browser's own database, one for each vault and apart from the journal, so
 * that neither waits. Where the database is absent, blocked, full or broken, they are kept in
 * memory: then they last until the app closes, and `isLasting` says so.
 */
import type { DBSchema, IDBPDatabase } from "idb";
import type { FormDraft } from "../core/form/draft";
import type { DraftStore } from "../ports/draft-store";
import type { Disposable, Result } from "../ports/result";
import { IdbConnection, PATIENCE } from "./idb-connection";

const DRAFTS = "drafts";

interface DraftSchema extends DBSchema {
  [DRAFTS]: { key: string; value: FormDraft };
}

const DONE = { ok: true, value: undefined } as const;

export class IdbDrafts implements DraftStore, Disposable {
  readonly #memory = new Map<string, FormDraft>();
  readonly #connection: IdbConnection<DraftSchema> | null;
  #isLasting: boolean;
  /** Writes follow one another: the newest words must be the last to arrive. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param vault names the vault on this device; null where no name can be kept: then memory it is */
  constructor(vault: string | null, patience = PATIENCE) {
    this.#connection = vault === null ? null : new IdbConnection(shapeOf(vault), patience);
    this.#isLasting = vault !== null;
  }

  get isLasting(): boolean {
    return this.#isLasting;
  }

  async load(key: string): Promise<Result<unknown>> {
    await this.#last;
    const kept = this.#memory.get(key);
    if (kept !== undefined) return { ok: true, value: kept };
    const stored = await this.#try((database) => database.get(DRAFTS, key));
    return { ok: true, value: stored?.value ?? null };
  }

  save(draft: FormDraft): Promise<Result<void>> {
    return this.#inTurn(async () => {
      const put = await this.#try(async (database) => {
        // Strict: what lies in the system's cache alone would be gone with the battery.
        const change = database.transaction(DRAFTS, "readwrite", { durability: "strict" });
        await Promise.all([change.store.put(draft), change.done]);
      });
      if (put === null) this.#memory.set(draft.key, draft);
      else this.#memory.delete(draft.key);
      return DONE;
    });
  }

  remove(key: string): Promise<Result<void>> {
    return this.#inTurn(async () => {
      this.#memory.delete(key);
      await this.#try((database) => database.delete(DRAFTS, key));
      return DONE;
    });
  }

  dispose(): void {
    void this.#last.then(() => this.#connection?.close());
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done;
    return done;
  }

  async #try<T>(
    work: (database: IDBPDatabase<DraftSchema>) => Promise<T>,
  ): Promise<{ readonly value: T } | null> {
    if (this.#connection === null) return null;
    const done = await this.#connection.tryTwice(work);
    this.#isLasting = done !== null;
    return done;
  }
}

function shapeOf(vault: string) {
  return {
    name: `debrief-drafts-${vault}`,
    make(database: IDBPDatabase<DraftSchema>): void {
      database.createObjectStore(DRAFTS, { keyPath: "key" });
    },
  };
}
