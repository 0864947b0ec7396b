/** A vault in memory that keeps every promise of `NoteVault`: the measure for the others. */
import { followPlan } from "../../src/app/follow-plan";
import { findClash, refusePlace, sayClash, withFolders } from "../../src/app/path-clash";
import { PathQueue } from "../../src/app/path-queue";
import type { Plan } from "../../src/core/edit/text-edit";
import { pathKey } from "../../src/core/edit/paths";
import type { Applied, NoteVault, VaultEvent } from "../../src/ports/note-vault";
import type { Result } from "../../src/ports/result";

export class InMemoryVault implements NoteVault {
  /** How often the text of a note was written, creations included. */
  writes = 0;
  /** Every note that was moved to the trash, with its text, in order. */
  readonly trashed: { readonly path: string; readonly text: string }[] = [];
  readonly #notes = new Map<string, string>();
  /** Notes that are there but cannot be read, and why. */
  readonly #unreadable = new Map<string, string>();
  readonly #awaited = new Set<string>();
  readonly #listeners = new Set<(event: VaultEvent) => void>();
  readonly #queue = new PathQueue();

  constructor(notes: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(notes)) this.#notes.set(path, text);
  }

  /** The whole vault as it stands, for expectations; the trash is no part of it. */
  snapshot(): Record<string, string> {
    return Object.fromEntries([...this.#notes].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  async list(): Promise<Result<readonly string[]>> {
    return { ok: true, value: [...this.#notes.keys()].filter(isNote) };
  }

  async read(path: string): Promise<Result<string>> {
    return this.#readNow(path);
  }

  create(path: string, text: string): Promise<Result<void>> {
    return this.#queue.run(withFolders(path), () => {
      const reason = this.#refuse(path);
      if (reason !== null) return { ok: false, reason };
      this.#write(path, text);
      return { ok: true, value: undefined };
    });
  }

  apply(path: string, plan: (text: string) => Plan): Promise<Result<Applied>> {
    return this.#queue.run([path], () => {
      const read = this.#readNow(path);
      if (!read.ok) return read;
      const outcome = followPlan(path, read.value, plan);
      if (!outcome.ok || outcome.value.edits.length === 0) return outcome;
      this.#write(path, outcome.value.text);
      return outcome;
    });
  }

  rename(path: string, to: string): Promise<Result<void>> {
    return this.#queue.run([path, ...withFolders(to)], () => {
      const text = this.#notes.get(path);
      if (text === undefined) return missing(path);
      if (path === to) return { ok: true, value: undefined };
      const reason = this.#refuse(to, path);
      if (reason !== null) return { ok: false, reason };
      this.moveOutside(path, to);
      return { ok: true, value: undefined };
    });
  }

  trash(path: string, expected: string): Promise<Result<void>> {
    return this.#queue.run([path], () => {
      const read = this.#readNow(path);
      if (!read.ok) return read;
      if (read.value !== expected) {
        return { ok: false, reason: `“${path}” has changed since, so it stays where it is.` };
      }
      this.trashed.push({ path, text: read.value });
      this.removeOutside(path);
      return { ok: true, value: undefined };
    });
  }

  async isAwaited(path: string): Promise<boolean> {
    return this.#awaited.has(pathKey(path));
  }

  watch(listener: (event: VaultEvent) => void) {
    const own = (event: VaultEvent) => listener(event);
    this.#listeners.add(own);
    return { dispose: () => void this.#listeners.delete(own) };
  }

  /** A write by somebody else: the note appears or changes, and can be read. */
  writeOutside(path: string, text: string): void {
    this.#unreadable.delete(path);
    this.#write(path, text, false);
  }

  removeOutside(path: string): void {
    this.#unreadable.delete(path);
    if (this.#notes.delete(path)) this.#tell({ kind: "removed", path });
  }

  moveOutside(from: string, path: string): void {
    const text = this.#notes.get(from);
    if (text === undefined) throw new Error(`no note to move at ${from}`);
    const reason = this.#unreadable.get(from);
    this.#notes.delete(from);
    this.#unreadable.delete(from);
    this.#notes.set(path, text);
    if (reason !== undefined) this.#unreadable.set(path, reason);
    this.#tell({ kind: "moved", path, from });
  }

  /** From now on the note is there, but cannot be read. */
  makeUnreadable(path: string, reason: string): void {
    this.#unreadable.set(path, reason);
    this.#write(path, this.#notes.get(path) ?? "", false);
  }

  /** A cloud placeholder: the note is known, and has not arrived. */
  makeAwaited(path: string): void {
    this.#awaited.add(pathKey(path));
  }

  #readNow(path: string): Result<string> {
    const reason = this.#unreadable.get(path);
    if (reason !== undefined) return { ok: false, reason };
    const text = this.#notes.get(path);
    return text === undefined ? missing(path) : { ok: true, value: text };
  }

  /** @param itself a note that is about to leave its place */
  #refuse(path: string, itself?: string): string | null {
    const others = [...this.#notes.keys()].filter((other) => other !== itself);
    const present = others.map((other) => ({ path: other, isFolder: false }));
    const clash = findClash(path, present);
    return refusePlace(path) ?? (clash === null ? null : sayClash(clash));
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
}

/** Markdown, and in no hidden folder. */
function isNote(path: string): boolean {
  return path.endsWith(".md") && !path.split("/").some((part) => part.startsWith("."));
}

function missing(path: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason: `“${path}” is not there any more.` };
}
