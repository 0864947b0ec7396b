/** Keeps the rollup in the store true to what was read: grouped anew, the newest asked for shown. */
import type { Grouping } from "../core/repeats/grouping";
import type { Judgement } from "../core/repeats/judgements";
import { judgeSentences } from "../core/rollup/judged-sentences";
import { judgementsOfLessonNotes } from "../core/rollup/note-judgements";
import { buildRollup, toGroupInputs } from "../core/rollup/rollup";
import { DEFAULT_SETTINGS, type Settings } from "../core/settings/settings";
import type { Notifier } from "../ports/notifier";
import type { RepeatEngine } from "../ports/repeat-engine";
import type { Disposable } from "../ports/result";
import type { NoteIndex, VaultSnapshot } from "./note-index";
import type { RepeatEffect } from "./repeat-effect";
import type { AppState } from "./state";
import type { WritableStore } from "./store";

export interface RollingParts {
  readonly index: NoteIndex;
  readonly engine: RepeatEngine;
  readonly notifier: Notifier;
  readonly store: WritableStore<AppState>;
  /** The newest of both at the time of the call. */
  readonly live: { readonly settings: Settings; readonly judgements: readonly Judgement[] };
}

const UNGROUPED =
  "The lessons could not be compared, so repeats may be missing. They are compared again after the next change.";

export class Rolling implements Disposable {
  /** Before the first grouping there is nothing to group anew. */
  #isRolling = false;
  /** The newest grouping that was asked for: only its answer is shown. */
  #newest = new AbortController();
  #rolling: Promise<void> = Promise.resolve();
  #isDisposed = false;

  constructor(private readonly parts: RollingParts) {}

  /** Ends with the newest rollup in the store, even if others were asked for meanwhile. */
  rollUp(): Promise<void> {
    this.#isRolling = true;
    this.#newest.abort();
    const mine = new AbortController();
    this.#newest = mine;
    this.#rolling = this.#show(mine.signal);
    return this.#rolling;
  }

  /** After a setting that repeats depend on was changed. */
  refresh(): void {
    if (this.#isRolling && !this.#isDisposed) void this.rollUp();
  }

  /** Resolves when the newest grouping that was asked for by now is shown. */
  settle(): Promise<void> {
    return this.#rolling;
  }

  /** What a strictness would give; see `App.preview`. */
  async preview(strictness: number, signal?: AbortSignal): Promise<RepeatEffect | null> {
    if (this.parts.store.get().rollup === null) return null;
    const usual = DEFAULT_SETTINGS.strictness;
    const run = signal === undefined ? {} : { signal };
    try {
      // The usual one last; where it is the only one, it is both.
      const asked = strictness === usual ? [usual] : [strictness, usual];
      const effects = await this.parts.engine.preview(asked, run);
      const [now, last] = [effects[0], effects.at(-1)];
      return now === undefined || last === undefined ? null : { now, usual: last };
    } catch {
      return null;
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#newest.abort();
  }

  async #show(signal: AbortSignal): Promise<void> {
    const { index, store, notifier } = this.parts;
    const vault = index.snapshot();
    const grouping = await this.#group(vault, signal);
    if (this.#isDisposed) return;
    if (signal.aborted) return this.#rolling;
    if (grouping === null) notifier.show(UNGROUPED);
    const { rollup: shown } = store.get();
    // Without an answer what was found before is better than nothing.
    const rollup =
      grouping === null && shown !== null
        ? shown
        : buildRollup(vault, grouping ?? { groups: [], possible: [] }, vault.people);
    store.set({ ...store.get(), phase: "ready", rollup });
  }

  /** Null where the engine failed, or nobody waits for it any more. */
  async #group(vault: VaultSnapshot, signal: AbortSignal): Promise<Grouping | null> {
    const { engine, live } = this.parts;
    const lessons = toGroupInputs(vault.notes, vault.people);
    const known = [...live.judgements, ...judgementsOfLessonNotes(vault.notes, vault.people)];
    const judgements = judgeSentences(known, vault.notes);
    const { strictness, learnFromJudgements: learns } = live.settings;
    const options = { strictness, learns };
    try {
      return await engine.group({ lessons, judgements, options }, { signal });
    } catch {
      return null;
    }
  }
}
