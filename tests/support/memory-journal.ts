/** A journal store in memory. What is saved is copied, as a real store does: no object is shared. */
import type { JournalRecord } from "../../src/core/edit/operations/prepared";
import type { JournalStore } from "../../src/ports/journal-store";
import type { Result } from "../../src/ports/result";

export class MemoryJournal implements JournalStore {
  readonly #rows = new Map<string, unknown>();

  /** @param rows what earlier lives have left, whatever it is */
  constructor(
    rows: readonly unknown[] = [],
    readonly isLasting = true,
  ) {
    for (const [at, row] of rows.entries()) this.#rows.set(idOf(row) ?? `row ${at}`, row);
  }

  /** Everything that is stored, for the next life. */
  rows(): readonly unknown[] {
    return structuredClone([...this.#rows.values()]);
  }

  async load(): Promise<Result<readonly unknown[]>> {
    return { ok: true, value: this.rows() };
  }

  async save(record: JournalRecord): Promise<Result<void>> {
    this.#rows.set(record.id, structuredClone(record));
    return { ok: true, value: undefined };
  }

  async remove(id: string): Promise<Result<void>> {
    this.#rows.delete(id);
    return { ok: true, value: undefined };
  }
}

function idOf(row: unknown): string | null {
  const hasId = typeof row === "object" && row !== null && "id" in row;
  return hasId && typeof row.id === "string" ? row.id : null;
}
