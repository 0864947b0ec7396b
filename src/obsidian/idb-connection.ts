/**
 * A database of the browser that may be absent, blocked, lost on the way as phones lose them, or
 * silent: what is asked of it comes to an end whatever it does.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** Milliseconds until a database that does not answer counts as broken: some never do. */
export const PATIENCE = 2000;

const VERSION = 1;

export interface DatabaseShape<Schema extends DBSchema> {
  readonly name: string;
  /** Makes its tables where there is no such database yet. */
  readonly make: (database: IDBPDatabase<Schema>) => void;
}

export class IdbConnection<Schema extends DBSchema> {
  #open: Promise<IDBPDatabase<Schema>> | null = null;
  #isOver = false;

  constructor(
    private readonly shape: DatabaseShape<Schema>,
    /** Milliseconds. */
    private readonly patience: number,
  ) {}

  /** What `work` gives, or null if that failed; connects once more where a connection was lost. */
  async tryTwice<T>(
    work: (database: IDBPDatabase<Schema>) => Promise<T>,
  ): Promise<{ readonly value: T } | null> {
    for (let attempt = 1; attempt <= 2 && !this.#isOver; attempt++) {
      const done = await this.tryOnce(work);
      if (done !== null) return done;
      this.close();
    }
    return null;
  }

  /** What `work` gives, or null if that failed or the database said nothing. */
  tryOnce<T>(
    work: (database: IDBPDatabase<Schema>) => Promise<T>,
  ): Promise<{ readonly value: T } | null> {
    return new Promise((resolve) => {
      const giveUp = (): void => {
        resolve(null);
      };
      const timer = window.setTimeout(giveUp, this.patience);
      this.#open ??= this.#connect();
      void this.#open
        .then(work)
        .then((value) => {
          resolve({ value });
        }, giveUp)
        .finally(() => {
          window.clearTimeout(timer);
        });
    });
  }

  /** Until something is asked again. */
  close(): void {
    if (this.#open !== null) closeWhenOpen(this.#open);
    this.#open = null;
  }

  /** For good: nothing more is tried. */
  dispose(): void {
    this.#isOver = true;
    this.close();
  }

  /** Rejects with what the browser says, or when another window holds the database. */
  async #connect(): Promise<IDBPDatabase<Schema>> {
    let block = (): void => undefined;
    const blocked = new Promise<never>((_, reject) => {
      block = () => {
        reject(new Error("Another window holds the database."));
      };
    });
    const close = (): void => {
      this.close();
    };
    const opening = openDB<Schema>(this.shape.name, VERSION, {
      upgrade: this.shape.make,
      blocked: () => {
        block();
      },
      // Of no use any more, or in the way of a newer version.
      blocking: close,
      terminated: close,
    });
    try {
      return await Promise.race([opening, blocked]);
    } catch (error) {
      // It may open after all, once the other window is gone; nobody waits for it by then.
      closeWhenOpen(opening);
      throw error;
    }
  }
}

/** Closes a connection, also one that is still being made. */
function closeWhenOpen<Schema extends DBSchema>(opening: Promise<IDBPDatabase<Schema>>): void {
  opening.then(
    (database) => {
      database.close();
    },
    () => {},
  );
}
