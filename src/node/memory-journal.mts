/** A journal for one command: it offers no undo afterwards, so there is nothing to keep. */
import type { JournalRecord } from "../core/edit/operations/prepared";
import type { JournalStore } from "../ports/journal-store";
import type { Result } from "../ports/result";

export class MemoryJournal implements JournalStore {
  /** Nothing is promised beyond the command, so nothing is lost with it. */
  readonly isLasting = true;
  readonly #records = new Map<string, JournalRecord>();

  load(): Promise<Result<readonly unknown[]>> {
    return Promise.resolve({ ok: true, value: [...this.#records.values()] });
  }

  save(record: JournalRecord): Promise<Result<void>> {
    this.#records.set(record.id, record);
    return Promise.resolve({ ok: true, value: undefined });
  }

  remove(id: string): Promise<Result<void>> {
    this.#records.delete(id);
    return Promise.resolve({ ok: true, value: undefined });
  }
}
