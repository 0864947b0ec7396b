/** Where half-written forms outlive the form, and the app. */
import type { FormDraft } from "../core/form/draft";
import type { Result } from "./result";

export interface DraftStore {
  /** What is kept under a key, as it was stored: to be checked by whoever reads it; null for none. */
  load(key: string): Promise<Result<unknown>>;
  /** Keeps a draft in place of the one with its key. */
  save(draft: FormDraft): Promise<Result<void>>;
  remove(key: string): Promise<Result<void>>;
  /** False when what is saved lasts only until the app closes. */
  readonly isLasting: boolean;
}
