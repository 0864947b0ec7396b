/**
 * The last operations, each as exact steps, so that it can be taken back or, when it broke off,
 * finished. Written ahead: a record is safe before the first note is touched. It holds nothing that
 * a vault needs; without storage it lasts until the app closes.
 */
import { readJournalRecord } from "../core/edit/operations/journal-record";
import { hashOf } from "../core/edit/operations/prepare-step";
import type { JournalRecord, PreparedChange, PreparedStep } from "../core/edit/operations/prepared";
import { applyEdits, invertEdits } from "../core/edit/text-edit";
import { compareText, fingerprint } from "../core/text";
import type { Clock } from "../ports/clock";
import type { JournalStore } from "../ports/journal-store";
import type { Applied } from "../ports/note-vault";
import type { Result } from "../ports/result";

/** Operations that are kept, besides those that broke off. */
const LONGEST = 20;

export interface JournalListener {
  /** These operations broke off; called when they are others than before. */
  interrupted(records: readonly JournalRecord[]): void;
  /** A record is kept in memory alone, so undo lasts until the app closes. Said once. */
  unsafe(): void;
}

export class Journal {
  /** Oldest first. */
  #records: readonly JournalRecord[] = [];
  /** Records that are being done, finished or undone at this moment. */
  readonly #busy = new Set<string>();
  #hasWarned = false;
  /** Whoever waits for an operation to be taken back, by its id. */
  readonly #waiting = new Map<string, Set<() => void>>();
  /** Ids of the unfinished operations that the listener knows of. */
  #told = "";

  /** @param configDir the host's own folder, to which no stored record may lead */
  constructor(
    private readonly store: JournalStore,
    private readonly clock: Clock,
    private readonly configDir: string,
    private readonly listener: JournalListener,
  ) {}

  /** Reads what earlier lives have left; what is no record is passed over. Writes nothing. */
  async load(): Promise<void> {
    const stored = await calm(() => this.store.load());
    if (!stored.ok) return;
    const read = new Map<string, JournalRecord>();
    for (const row of stored.value) {
      const record = readJournalRecord(row, this.configDir);
      if (record !== null) read.set(record.id, record);
    }
    this.#records = [...read.values(), ...this.#records].sort(
      (a, b) => a.ordinal - b.ordinal || compareText(a.id, b.id),
    );
    this.#tell();
  }

  /** The newest operation that came to its end or is under way, or null. */
  get last(): JournalRecord | null {
    return (
      this.#records.filter(({ id, phase }) => phase === "done" || this.#busy.has(id)).at(-1) ?? null
    );
  }

  /** Operations that broke off, oldest first; one that is under way is none. */
  get unfinished(): readonly JournalRecord[] {
    return this.#records.filter(({ id, phase }) => phase === "running" && !this.#busy.has(id));
  }

  /** The record as it is now; null once it was undone or nothing of it was done. */
  find(id: string): JournalRecord | null {
    return this.#records.find((record) => record.id === id) ?? null;
  }

  /** Resolves once nothing is left of an operation: it was undone, wherever that was asked for. */
  whenUndone({ id }: JournalRecord): Promise<void> {
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(id) ?? new Set();
      this.#waiting.set(id, waiting.add(resolve));
    });
  }

  /** Keeps a change of one note that was just made. Never fails: without storage it is in memory. */
  addChange(label: string, { path, edits, text }: Applied): JournalRecord {
    const before = applyEdits(text, invertEdits(edits));
    const step: PreparedChange = {
      kind: "change",
      path,
      edits,
      before: hashOf(before.ok ? before.text : text),
      after: hashOf(text),
      isRequired: true,
    };
    return this.#add(label, step);
  }

  /** Keeps the creation of a note that was just made. */
  addCreation(label: string, path: string, text: string): JournalRecord {
    return this.#add(label, { kind: "create", path, text });
  }

  /** A record for steps that are about to be done; not kept yet. */
  draft(label: string, steps: readonly PreparedStep[]): JournalRecord {
    const ordinal = (this.#records.at(-1)?.ordinal ?? 0) + 1;
    const { date } = this.clock.now();
    // Two windows on one vault may count alike, but not do the very same at the same place.
    const id = `${date}-${ordinal}-${fingerprint(JSON.stringify([label, steps]))}`;
    return { id, ordinal, label, date, phase: "running", steps };
  }

  /** Claims a record for whoever is about to do or undo it; false when it is claimed already. */
  claim({ id }: JournalRecord): boolean {
    if (this.#busy.has(id)) return false;
    this.#busy.add(id);
    return true;
  }

  /** Lets go of a claimed record, which stays as it is. */
  release({ id }: JournalRecord): void {
    this.#busy.delete(id);
    this.#tell();
  }

  /**
   * Keeps a claimed record as running; to be waited for before the first write. A storage that fails
   * does not stop the operation: its order of writes loses nothing.
   */
  begin(record: JournalRecord): Promise<void> {
    return this.#save({ ...record, phase: "running" });
  }

  /** Keeps a claimed record with these steps, or not at all when there are none, and lets go of it. */
  async end(record: JournalRecord, steps: readonly PreparedStep[]): Promise<JournalRecord | null> {
    const kept = steps.length === 0 ? null : { ...record, steps };
    if (kept === null) await this.#remove(record.id);
    else await this.#save(kept);
    this.release(record);
    if (kept === null) {
      for (const tell of this.#waiting.get(record.id) ?? []) tell();
      this.#waiting.delete(record.id);
    }
    return kept;
  }

  #add(label: string, step: PreparedStep): JournalRecord {
    const record: JournalRecord = { ...this.draft(label, [step]), phase: "done" };
    // The change is made; nobody waits for its record.
    void this.#save(record);
    return record;
  }

  async #save(record: JournalRecord): Promise<void> {
    const others = this.#records.filter(({ id }) => id !== record.id);
    this.#records = [...others, record].sort((a, b) => a.ordinal - b.ordinal);
    const done = this.#records.filter(({ phase }) => phase === "done");
    for (const old of done.slice(0, Math.max(0, done.length - LONGEST))) void this.#remove(old.id);
    const saved = await calm(() => this.store.save(record));
    if ((saved.ok && this.store.isLasting) || this.#hasWarned) return;
    this.#hasWarned = true;
    this.listener.unsafe();
  }

  #tell(): void {
    const records = this.unfinished;
    const ids = records.map(({ id }) => id).join("\n");
    if (ids === this.#told) return;
    this.#told = ids;
    this.listener.interrupted(records);
  }

  async #remove(id: string): Promise<void> {
    this.#records = this.#records.filter((record) => record.id !== id);
    await calm(() => this.store.remove(id));
  }
}

/** A storage that throws has failed like one that says so. */
async function calm<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
