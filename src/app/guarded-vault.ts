/**
 * The host's vault as every command gets it: whatever is written passes here, and what is larger,
 * faster or emptier than anything a person asks for is refused. Once stopped, nothing is written.
 */
import { isNotePath } from "../core/edit/operations/journal-record";
import {
  MAX_ASKED_A_MINUTE,
  MAX_WRITES_A_MINUTE,
  objectionToChange,
  objectionToEmptiness,
  objectionToHaste,
  objectionToText,
} from "../core/edit/operations/limits";
import { pathKey } from "../core/edit/paths";
import { applyEdits, type Plan } from "../core/edit/text-edit";
import type { Clock } from "../ports/clock";
import type { Applied, NoteVault, VaultEvent } from "../ports/note-vault";
import type { Disposable, Result } from "../ports/result";

const MINUTE = 60_000;
const STOPPED = "Debrief was closed in the middle of this, so nothing more was written.";

/** What the rest of the application knows of notes. */
export interface NoteKnowledge {
  /** True when there was something in the note when it was read last. */
  hadText(path: string): boolean;
  /** Hears of each note that is about to leave its path. */
  released(path: string): void;
  /** Hears of it when the note stays after all. */
  kept(path: string): void;
}

/** Why a note must not become what a plan makes of it, or null. */
type Objection = (path: string, before: string, after: string) => string | null;

export class GuardedVault implements NoteVault {
  #isStopped = false;
  /** When each note was written last, in milliseconds, oldest first. */
  readonly #writes = new Map<string, number[]>();
  /** How many of them came since a person has asked for something. */
  readonly #sinceAsked = new Map<string, number>();

  /** @param configDir the host's own folder, where nothing is ever written */
  constructor(
    private readonly host: NoteVault,
    private readonly clock: Clock,
    private readonly configDir: string,
    private readonly known: NoteKnowledge,
  ) {}

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** From now on every write is refused, those too that wait for their turn. */
  stop(): void {
    this.#isStopped = true;
  }

  /** A person has just asked for something: what is written now is no loop. */
  asked(): void {
    this.#sinceAsked.clear();
  }

  list(): Promise<Result<readonly string[]>> {
    return this.#calm("The notes could not be listed.", () => this.host.list());
  }

  read(path: string): Promise<Result<string>> {
    return this.#calm(`“${path}” could not be read.`, () => this.host.read(path));
  }

  /** A host that cannot tell means that the person is asked. */
  isAwaited(path: string): Promise<boolean> {
    return this.host.isAwaited(path).catch(() => true);
  }

  watch(listener: (event: VaultEvent) => void): Disposable {
    return this.host.watch(listener);
  }

  create(path: string, text: string): Promise<Result<void>> {
    return this.#write([path], () => this.host.create(path, text));
  }

  rename(path: string, to: string): Promise<Result<void>> {
    return this.#write([path, to], () => this.#leave(path, () => this.host.rename(path, to)));
  }

  trash(path: string, expected: string): Promise<Result<void>> {
    const reason = objectionToText(path, expected);
    if (reason !== null) return Promise.resolve({ ok: false, reason });
    return this.#write([path], () => this.#leave(path, () => this.host.trash(path, expected)));
  }

  apply(path: string, plan: (text: string) => Plan): Promise<Result<Applied>> {
    return this.#apply(path, plan, objectionToChange);
  }

  /**
   * `apply` for the way back, which may leave a note as empty or as long as it was. To be used with
   * plans alone that know the text they lead to.
   */
  restore(path: string, plan: (text: string) => Plan): Promise<Result<Applied>> {
    return this.#apply(path, plan, () => null);
  }

  #apply(
    path: string,
    plan: (text: string) => Plan,
    objection: Objection,
  ): Promise<Result<Applied>> {
    return this.#write(
      [path],
      () => this.host.apply(path, (text) => this.#check(path, text, plan, objection)),
      ({ edits }) => edits.length > 0,
    );
  }

  /** A note leaves its path, and whoever knows of notes knows why. */
  async #leave(path: string, work: () => Promise<Result<void>>): Promise<Result<void>> {
    this.known.released(path);
    const left: { result?: Result<void> } = {};
    try {
      left.result = await work();
      return left.result;
    } finally {
      if (left.result?.ok !== true) this.known.kept(path);
    }
  }

  /** The plan if it may be written; asked under the host's lock, on the text that is there. */
  #check(path: string, text: string, plan: (text: string) => Plan, objection: Objection): Plan {
    if (this.#isStopped) return refuse(STOPPED);
    const planned = plan(text);
    if (!planned.ok || planned.edits.length === 0) return planned;
    const edited = applyEdits(text, planned.edits);
    if (!edited.ok) return edited;
    if (text === "" && this.known.hadText(path)) return refuse(objectionToEmptiness(path));
    const reason = objectionToText(path, text) ?? objection(path, text, edited.text);
    return reason === null ? planned : refuse(reason);
  }

  /** Writes if nothing speaks against a write of these notes, and counts it. */
  async #write<T>(
    paths: readonly string[],
    work: () => Promise<Result<T>>,
    hasWritten: (value: T) => boolean = () => true,
  ): Promise<Result<T>> {
    const reason = this.#objection(paths);
    if (reason !== null) return refuse(reason);
    const result = await this.#calm(`“${paths[0] ?? ""}” could not be written.`, work);
    if (result.ok && hasWritten(result.value)) this.#count(paths);
    return result;
  }

  #objection(paths: readonly string[]): string | null {
    if (this.#isStopped) return STOPPED;
    for (const path of paths) {
      if (!isNotePath(path, this.configDir)) return `“${path}” is no place for a note.`;
      const { length } = this.#recent(path);
      const unasked = Math.min(length, this.#sinceAsked.get(pathKey(path)) ?? 0);
      if (unasked >= MAX_WRITES_A_MINUTE) return objectionToHaste(path, unasked);
      if (length >= MAX_ASKED_A_MINUTE) return objectionToHaste(path, length);
    }
    return null;
  }

  #recent(path: string): readonly number[] {
    const since = this.clock.milliseconds() - MINUTE;
    return (this.#writes.get(pathKey(path)) ?? []).filter((time) => time > since);
  }

  #count(paths: readonly string[]): void {
    for (const path of paths) {
      const key = pathKey(path);
      this.#writes.set(key, [...this.#recent(path), this.clock.milliseconds()]);
      this.#sinceAsked.set(key, (this.#sinceAsked.get(key) ?? 0) + 1);
    }
  }

  /** A host that throws where it should answer has still only failed at this one note. */
  async #calm<T>(what: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return refuse(`${what} ${why}`);
    }
  }
}

function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
