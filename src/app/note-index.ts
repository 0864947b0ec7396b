/** Every note as it was last read. Disposable: it holds nothing that the vault does not. */
import { pathKey } from "../core/edit/paths";
import { createLinkResolver, type LinkResolver } from "../core/link-resolver";
import type { Note } from "../core/note";
import { createPeopleDirectory, type PeopleDirectory } from "../core/people-directory";
import type { Skipped, VaultNotes } from "../core/rollup/model";
import { compareText } from "../core/text";
import { Moves } from "./moves";

/** The vault at one moment; the same object until something changes. */
export interface VaultSnapshot extends VaultNotes {
  readonly people: PeopleDirectory;
  readonly links: LinkResolver;
  /** Where the note is now that was at this path; the path itself where it was not moved. */
  readonly movedTo: (path: string) => string;
}

export class NoteIndex {
  readonly #notes = new Map<string, Note>();
  readonly #skipped = new Map<string, string>();
  /** Notes that were read once and are gone; see `hasLost`. */
  readonly #lost = new Set<string>();
  /** Notes that are about to go because the person said so. */
  readonly #released = new Set<string>();
  /** Those of them that have gone. What is read of one meanwhile was read before. */
  readonly #takenAway = new Set<string>();
  readonly #moves = new Moves();
  #snapshot: VaultSnapshot | null = null;

  set(note: Note): void {
    if (!this.#notes.has(note.path)) this.#moves.settle(note.path);
    this.#notes.set(note.path, note);
    this.#skipped.delete(note.path);
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
    const wasTakenAway = this.#takenAway.delete(key) || this.#released.delete(key);
    if (this.#notes.delete(path) && !wasTakenAway) this.#lost.add(key);
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

  /** How many notes are known of, those that cannot be read among them. */
  get size(): number {
    return this.#notes.size + this.#skipped.size;
  }

  /** Expects a note to go, because it was moved or taken back: nobody has lost it then. */
  released(path: string): void {
    this.#released.add(pathKey(path));
  }

  /** Expects it no more: it could not be moved, or not be taken back. */
  kept(path: string): void {
    this.#released.delete(pathKey(path));
  }

  /** Hears of each note that was moved or renamed, before anybody looks. */
  moved(from: string, to: string): void {
    this.#moves.add(from, to);
    this.released(from);
    this.gone(from);
  }

  /** Hears of each note that has gone at the moment when it goes, before anybody looks. */
  gone(path: string): void {
    const key = pathKey(path);
    if (this.#released.delete(key)) this.#takenAway.add(key);
    else this.#takenAway.delete(key);
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
    const people = createPeopleDirectory(notes, links);
    return { notes, skipped, links, people, movedTo: (path) => this.#moves.follow(path) };
  }
}
