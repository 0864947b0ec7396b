/** Where the journal outlives the app: read once at the start, then written ahead of every operation. */
import type { JournalRecord } from "../core/edit/operations/prepared";
import type { Result } from "./result";

export interface JournalStore {
  /** Everything that is kept, as it was stored, in no promised order: to be checked by whoever reads it. */
  load(): Promise<Result<readonly unknown[]>>;
  /** Keeps a record in place of the one with its id. Resolves when it is safe from a crash. */
  save(record: JournalRecord): Promise<Result<void>>;
  remove(id: string): Promise<Result<void>>;
  /** False when what is saved lasts only until the app closes. */
  readonly isLasting: boolean;
}
