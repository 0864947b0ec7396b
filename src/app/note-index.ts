/** Every note as it was last read. Disposable: it holds nothing that the vault does not. */
import { pathKey } from "../core/edit/paths";
import { createLinkResolver, type LinkResolver } from "../core/link-resolver";
import type { Note } from "../core/note";
import { createPeopleDirectory, type PeopleDirectory } from "../core/people-directory";
import type { Skipped, VaultNotes } from "../core/rollup/model";
import { compareText } from "../core/text";

/** The vault at one moment; the same object until something changes. */
export interface VaultSnapshot extends VaultNotes {
  readonly people: PeopleDirectory;
  readonly links: LinkResolver;
}

export class NoteIndex {
  readonly #notes = new Map<string, Note>();
  readonly #skipped = new Map<string, string>();
  /** Notes that were read once and are gone; see `hasLost`. */
  readonly #lost = new Set<string>();
  /** Notes that are about to go because the person said so. */
  readonly #released = new Set<string>();
  #snapshot: VaultSnapshot | null = null;

  set(note: Note): void {
    this.#notes.set(note.path, note);
    this.#skipped.delete(note.path);
    this.#released.delete(pathKey(note.path));
    this.#snapshot = null;
  }

  /** Keeps a note out that cannot be read, and why. */
  skip(path: string, reason: string): void {
    this.#notes.delete(path);
    this.#skipped.set(path, reason);
    this.#snapshot = null;
  }

  remove(path: string): void {
    const key = pathKey(path);
    const isReleased = this.#released.delete(key);
    if (this.#notes.delete(path) && !isReleased) this.#lost.add(key);
    this.#skipped.delete(path);
    this.#snapshot = null;
  }

  get(path: string): Note | null {
    return this.#notes.get(path) ?? null;
  }

  /** True when there was something in the note when it was read last. */
  hadText(path: string): boolean {
    const note = this.#notes.get(path);
    return note !== undefined && (note.frontmatter !== null || note.sections.length > 0);
  }

  /** Expects a note to go, because it was moved or taken back: nobody has lost it then. */
  released(path: string): void {
    this.#released.add(pathKey(path));
  }

  /** True for a note that was here and is not any more: it may only be on its way back. */
  hasLost(path: string): boolean {
    return this.#lost.has(pathKey(path)) && !this.#notes.has(path);
  }

  /** Notes and skipped ones in order of path. O(notes log notes) after a change. */
  snapshot(): VaultSnapshot {
    this.#snapshot ??= this.#take();
    return this.#snapshot;
  }

  #take(): VaultSnapshot {
    const notes = [...this.#notes.values()].sort((a, b) => compareText(a.path, b.path));
    const skipped = [...this.#skipped]
      .map(([path, reason]): Skipped => ({ path, reason }))
      .sort((a, b) => compareText(a.path, b.path));
    const links = createLinkResolver([...notes, ...skipped].map(({ path }) => path));
    return { notes, skipped, links, people: createPeopleDirectory(notes, links) };
  }
}
