/**
 * Unsaved forms in the browser's own database, one for each vault. Where the database is absent,
 * blocked, full or broken, they are kept in memory: then they last until the app closes, and
 * `isLasting` says so.
 */
import type { FormDraft } from "../core/form/draft";
import type { DraftStore } from "../ports/draft-store";
import type { Disposable, Result } from "../ports/result";
import { closeDrafts, type DraftDatabase, DRAFTS, openDraftDatabase } from "./draft-database";

/** Milliseconds until a database that does not answer counts as broken: some never do. */
const PATIENCE = 2000;

const DONE = { ok: true, value: undefined } as const;

export class IdbDrafts implements DraftStore, Disposable {
  readonly #memory = new Map<string, FormDraft>();
  #open: Promise<DraftDatabase> | null = null;
  #isLasting: boolean;
  /** Writes follow one another: the newest words must be the last to arrive. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param vault names the vault on this device; null where no name can be kept: then memory it is */
  constructor(
    private readonly vault: string | null,
    private readonly patience = PATIENCE,
  ) {
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
    void this.#last.then(() => {
      this.#close();
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done;
    return done;
  }

  /** Connects once more where a connection was lost, as phones lose them; null if it did not work. */
  async #try<T>(work: (database: DraftDatabase) => Promise<T>): Promise<{ value: T } | null> {
    if (this.vault === null) return null;
    for (let attempt = 1; attempt <= 2; attempt++) {
      try {
        const value = await this.#inTime(work);
        this.#isLasting = true;
        return { value };
      } catch {
        this.#close();
      }
    }
    this.#isLasting = false;
    return null;
  }

  /** Rejects with what the database says, or when it says nothing. */
  #inTime<T>(work: (database: DraftDatabase) => Promise<T>): Promise<T> {
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

  #connect(): Promise<DraftDatabase> {
    if (this.vault === null) return Promise.reject(new Error("The vault has no name."));
    this.#open ??= openDraftDatabase(this.vault, () => {
      this.#close();
    });
    return this.#open;
  }

  #close(): void {
    if (this.#open !== null) closeDrafts(this.#open);
    this.#open = null;
  }
}
