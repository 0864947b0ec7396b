/** The last changes that were made, so that each can be taken back while its note is as it left it. */
import { invertEdits } from "../core/edit/text-edit";
import type { Applied, NoteVault } from "../ports/note-vault";
import type { Result } from "../ports/result";

/** One change of one note. Kept in memory: it lasts until the app closes. */
export interface JournalEntry {
  /** What was done, as a sentence: it names the change when it is taken back. */
  readonly label: string;
  readonly applied: Applied;
}

const LONGEST = 20;

export class Journal {
  readonly #entries: JournalEntry[] = [];

  get last(): JournalEntry | null {
    return this.#entries.at(-1) ?? null;
  }

  add(entry: JournalEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > LONGEST) this.#entries.shift();
  }

  /**
   * Takes a change back, byte for byte. Refused when the note has changed since; the entry then
   * stays, for the note may come back to it.
   */
  async undo(vault: NoteVault, entry: JournalEntry): Promise<Result<void>> {
    const at = this.#entries.indexOf(entry);
    if (at === -1) return { ok: false, reason: "This change was undone already." };
    const { path, edits, text } = entry.applied;
    const result = await vault.apply(path, (now) =>
      now === text
        ? { ok: true, edits: invertEdits(edits) }
        : { ok: false, reason: `“${path}” has changed since, so nothing was undone.` },
    );
    if (!result.ok) return result;
    this.#entries.splice(this.#entries.indexOf(entry), 1);
    return { ok: true, value: undefined };
  }
}
