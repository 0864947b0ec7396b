/**
 * The one writer of the plugin's own data. Each change is made on what is stored at that moment, one
 * after the other: whatever else is kept there, by other versions and other devices too, stays.
 */
import { readSettings, SETTINGS_VERSION } from "../core/settings/migrations";
import type { Result } from "../ports/result";
import type { SettingsStore } from "../ports/settings-store";

/** Values by their keys; the keys that are not named stay as they are. */
export type ValueChange = Readonly<Record<string, unknown>>;

export class StoredValues {
  #work: Promise<unknown> = Promise.resolve();

  constructor(private readonly store: SettingsStore) {}

  /** What is stored once every change that was asked for by now is done. */
  load(): Promise<Result<unknown>> {
    return this.#inTurn(() => this.store.load());
  }

  /**
   * Takes what is stored at the moment of writing, and gives the values that are to be others, or
   * null to leave everything as it is. What cannot be read, or was stored by a newer version, is
   * refused with a sentence and nothing is written. Resolves with what is stored then.
   */
  change(revise: (stored: unknown) => ValueChange | null): Promise<Result<unknown>> {
    return this.#inTurn(async () => {
      const loaded = await this.store.load();
      if (!loaded.ok) return { ok: false, reason: UNREADABLE };
      const values = revise(loaded.value);
      if (values === null) return loaded;
      const revised = withValues(loaded.value, values);
      if (!revised.ok) return revised;
      const saved = await this.store.save(revised.value);
      return saved.ok ? revised : saved;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#work.then(work, work);
    this.#work = done;
    return done;
  }
}

const UNREADABLE = "The stored settings could not be read, so they stay as they are.";
const NEWER =
  "The stored settings come from a newer version of Debrief, so they stay as they are. Update Debrief on this device to change them.";

function withValues(stored: unknown, values: ValueChange): Result<object> {
  if (stored === null || stored === undefined) {
    return { ok: true, value: { version: SETTINGS_VERSION, ...values } };
  }
  if (typeof stored !== "object" || Array.isArray(stored)) {
    return { ok: false, reason: UNREADABLE };
  }
  if (readSettings(stored).isNewer) return { ok: false, reason: NEWER };
  return { ok: true, value: { ...stored, ...values } };
}
