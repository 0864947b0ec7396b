/** A vault in memory that keeps every promise of `NoteVault`: the measure for the others. */
import { applyEdits, type Plan } from "../../src/core/edit/text-edit";
import { pathKey } from "../../src/core/edit/paths";
import type { Applied, NoteVault, VaultEvent } from "../../src/ports/note-vault";
import type { Result } from "../../src/ports/result";

export class InMemoryVault implements NoteVault {
  /** How often the text of a note was written, creations included. */
  writes = 0;
  readonly #notes = new Map<string, string>();
  readonly #listeners = new Set<(event: VaultEvent) => void>();
  /** The last operation of each path; the next one waits for it. */
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(notes: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(notes)) this.#notes.set(path, text);
  }

  /** The whole vault as it stands, for expectations. */
  snapshot(): Record<string, string> {
    return Object.fromEntries([...this.#notes].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  async list(): Promise<Result<readonly string[]>> {
    return { ok: true, value: [...this.#notes.keys()].filter(isNote) };
  }

  async read(path: string): Promise<Result<string>> {
    const text = this.#notes.get(path);
    return text === undefined ? missing(path) : { ok: true, value: text };
  }

  create(path: string, text: string): Promise<Result<void>> {
    return this.#inTurn(path, () => {
      const key = pathKey(path);
      const twin = [...this.#notes.keys()].find((other) => pathKey(other) === key);
      if (twin !== undefined) {
        return { ok: false, reason: `"${twin}" is there already; choose another name.` };
      }
      this.#write(path, text);
      return { ok: true, value: undefined };
    });
  }

  apply(path: string, plan: (text: string) => Plan): Promise<Result<Applied>> {
    return this.#inTurn(path, () => {
      const text = this.#notes.get(path);
      if (text === undefined) return missing(path);
      const planned = plan(text);
      if (!planned.ok) return planned;
      if (planned.edits.length === 0) return { ok: true, value: { path, edits: [], text } };
      const edited = applyEdits(text, planned.edits);
      if (!edited.ok) return edited;
      this.#write(path, edited.text);
      return { ok: true, value: { path, edits: planned.edits, text: edited.text } };
    });
  }

  watch(listener: (event: VaultEvent) => void) {
    const own = (event: VaultEvent) => listener(event);
    this.#listeners.add(own);
    return { dispose: () => void this.#listeners.delete(own) };
  }

  /** A write by somebody else: the note appears or changes. */
  writeOutside(path: string, text: string): void {
    this.#write(path, text, false);
  }

  removeOutside(path: string): void {
    if (this.#notes.delete(path)) this.#tell({ kind: "removed", path });
  }

  moveOutside(from: string, path: string): void {
    const text = this.#notes.get(from);
    if (text === undefined) throw new Error(`no note to move at ${from}`);
    this.#notes.delete(from);
    this.#notes.set(path, text);
    this.#tell({ kind: "moved", path, from });
  }

  #write(path: string, text: string, ours = true): void {
    if (ours) this.writes++;
    this.#notes.set(path, text);
    this.#tell({ kind: "changed", path });
  }

  #tell(event: VaultEvent): void {
    if (!isNote(event.path)) return;
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Waits for what was asked of the path before, then works without a pause. */
  #inTurn<T>(path: string, work: () => T): Promise<T> {
    const key = pathKey(path);
    const before = this.#queues.get(key) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#queues.set(key, turn);
    return turn;
  }
}

/** Markdown, and in no hidden folder. */
function isNote(path: string): boolean {
  return path.endsWith(".md") && !path.split("/").some((part) => part.startsWith("."));
}

function missing(path: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason: `There is no note "${path}".` };
}
