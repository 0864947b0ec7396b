/** The plugin's own data (`data.json`): settings and judgements, as they are stored. */
import type { Result } from "./result";

export interface SettingsStore {
  /** The stored value, null when nothing was ever stored, or why it cannot be read. */
  load(): Promise<Result<unknown>>;
  /** Stores the whole value in place of the one that is there; resolves when it is kept. */
  save(value: unknown): Promise<Result<null>>;
}
