/**
 * Keeps the index true to the vault: reads every note once, then whatever changes, one batch at a
 * time and in order, so that a late read never overwrites a newer one.
 */
import { parseNote } from "../core/parse/parse-note";
import type { ParseRules } from "../core/settings/settings";
import { fingerprint } from "../core/text";
import type { Clock } from "../ports/clock";
import type { NoteVault, VaultEvent } from "../ports/note-vault";
import type { Disposable } from "../ports/result";
import type { NoteIndex } from "./note-index";

export interface FollowerListener {
  /** Notes read so far and in all, during the first reading. */
  progress(read: number, total: number): void;
  /** A note was read, or with null cannot be any more. */
  text(path: string, text: string | null): void;
  /** The index has changed. */
  changed(): void;
  /** Why the vault as a whole cannot be read; null when it can again. */
  failed(reason: string | null): void;
}

/** Notes larger than this are listed as skipped instead of holding everything up. */
const LARGEST_NOTE = 5 * 1024 * 1024;
/** Notes read between two breaths: the first reading must not hold the app's frames up. */
const NOTES_A_TURN = 20;
/** Milliseconds to wait for more of the same: a sync or a checkout comes as one batch. */
const QUIET = 150;
/** Milliseconds after which it is read all the same: some programs write a note again and again. */
const LONGEST_WAIT = 2000;

export class Follower implements Disposable {
  readonly #dirty = new Set<string>();
  /** Fingerprint of each note's text: an echo of what is known already changes nothing. */
  readonly #prints = new Map<string, string>();
  #watch: Disposable | null = null;
  #timer: Disposable | null = null;
  /** When the first change came that is waited with; null while nothing waits. */
  #waitingSince: number | null = null;
  #work: Promise<void> = Promise.resolve();
  #isDisposed = false;
  /** Every note is to be read: none was, some could not be, or they were read by other rules. */
  #isOutdated = false;

  constructor(
    private readonly vault: NoteVault,
    private readonly index: NoteIndex,
    /** The newest at the time of the call. */
    private readonly rules: () => ParseRules,
    private readonly clock: Clock,
    private readonly listener: FollowerListener,
  ) {}

  /** Reads everything, following changes from the first moment on; resolves when all is read. */
  async start(): Promise<void> {
    this.#watch = this.vault.watch((event) => {
      this.#note(event);
    });
    const listed = await this.vault.list();
    if (!listed.ok) {
      this.#isOutdated = true;
      this.listener.failed(listed.reason);
      return;
    }
    await this.#inTurn(() => this.#readAll(listed.value));
  }

  /**
   * Reads every note anew, because the rules are others now or some could not be read; nothing before
   * the first reading.
   */
  readAgain(): void {
    if (this.#watch === null || this.#isOver()) return;
    this.#isOutdated = true;
    this.#wait();
  }

  /** Resolves when every change that is known of by now has been read. */
  async settle(): Promise<void> {
    this.#stopWaiting();
    await this.#flush();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#watch?.dispose();
    this.#stopWaiting();
    this.#dirty.clear();
  }

  /** A call, because the answer may change while something is waited for. */
  #isOver(): boolean {
    return this.#isDisposed;
  }

  async #readAll(paths: readonly string[]): Promise<void> {
    for (let from = 0; from < paths.length; from += NOTES_A_TURN) {
      if (this.#isOver()) return;
      if (from > 0) {
        this.listener.progress(from, paths.length);
        await this.#breathe();
      }
      await Promise.all(paths.slice(from, from + NOTES_A_TURN).map((path) => this.#read(path)));
    }
    this.listener.progress(paths.length, paths.length);
  }

  #note(event: VaultEvent): void {
    if (this.#isOver()) return;
    if (event.kind === "removed") this.index.gone(event.path);
    if (event.kind === "moved") {
      this.#dirty.add(event.from);
      this.index.moved(event.from, event.path);
    }
    this.#dirty.add(event.path);
    this.#wait();
  }

  #wait(): void {
    const now = this.clock.milliseconds();
    this.#waitingSince ??= now;
    const left = Math.max(0, this.#waitingSince + LONGEST_WAIT - now);
    this.#timer?.dispose();
    this.#timer = this.clock.after(Math.min(QUIET, left), () => {
      this.#stopWaiting();
      void this.#flush();
    });
  }

  #stopWaiting(): void {
    this.#timer?.dispose();
    this.#timer = null;
    this.#waitingSince = null;
  }

  #flush(): Promise<void> {
    return this.#inTurn(async () => {
      const paths = [...this.#dirty];
      this.#dirty.clear();
      if ((paths.length === 0 && !this.#isOutdated) || this.#isOver()) return;
      const listed = await this.vault.list();
      const present = new Set(listed.ok ? listed.value : []);
      let isChanged = false;
      if (this.#isOutdated && !listed.ok) this.listener.failed(listed.reason);
      if (this.#isOutdated && listed.ok) {
        this.#isOutdated = false;
        this.listener.failed(null);
        this.#prints.clear();
        await this.#readAll(listed.value);
        isChanged = true;
      }
      for (const path of paths) {
        if (this.#isOver()) return;
        // A vault that cannot be listed right now has not lost its notes.
        if (!listed.ok || present.has(path)) isChanged = (await this.#read(path)) || isChanged;
        else isChanged = this.#forget(path) || isChanged;
      }
      if (isChanged) this.listener.changed();
    });
  }

  /** True if the note differs from what was read before. */
  async #read(path: string): Promise<boolean> {
    const result = await this.vault.read(path);
    if (this.#isOver()) return false;
    if (!result.ok) return this.#skip(path, result.reason);
    if (result.value.length > LARGEST_NOTE) {
      return this.#skip(path, "It is larger than 5 MB. Split it to have its lessons read.");
    }
    const print = fingerprint(result.value);
    if (this.#prints.get(path) === print) return false;
    this.#prints.set(path, print);
    this.listener.text(path, result.value);
    this.index.set(parseNote(path, result.value, this.rules()));
    return true;
  }

  #skip(path: string, reason: string): boolean {
    this.#prints.delete(path);
    this.listener.text(path, null);
    this.index.skip(path, reason);
    return true;
  }

  #forget(path: string): boolean {
    this.#prints.delete(path);
    this.listener.text(path, null);
    this.index.remove(path);
    return true;
  }

  #breathe(): Promise<void> {
    return new Promise((resolve) => {
      this.clock.after(0, resolve);
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work, work);
    return this.#work;
  }
}
