/**
 * Composes the application from its ports, once. What a host gets back reads the vault, follows it,
 * and offers the commands; nothing outside the ports is touched.
 */
import type { Grouping } from "../core/repeats/grouping";
import { readJudgements } from "../core/repeats/judgements";
import { judgeSentences } from "../core/rollup/judged-sentences";
import { judgementsOfLessonNotes } from "../core/rollup/note-judgements";
import { buildRollup, toGroupInputs } from "../core/rollup/rollup";
import { readSettings, type SettingsReading } from "../core/settings/migrations";
import { DEFAULT_SETTINGS, type Settings } from "../core/settings/settings";
import type { Asker } from "../ports/asker";
import type { Clock } from "../ports/clock";
import type { JournalStore } from "../ports/journal-store";
import type { Links } from "../ports/links";
import type { Navigator } from "../ports/navigator";
import type { NoteVault } from "../ports/note-vault";
import type { Notifier } from "../ports/notifier";
import type { RepeatEngine } from "../ports/repeat-engine";
import type { Disposable, Result } from "../ports/result";
import type { SettingsStore } from "../ports/settings-store";
import { type Commands, createCommands } from "./commands/commands";
import { Follower } from "./follower";
import { NoteIndex, type VaultSnapshot } from "./note-index";
import { type AppState, INITIAL_STATE } from "./state";
import type { RepeatEffect } from "./repeat-effect";
import { createStore, type Store } from "./store";
import { StoredValues } from "./stored-values";
import { openWriting } from "./writing";

export interface AppPorts {
  readonly vault: NoteVault;
  readonly engine: RepeatEngine;
  readonly settings: SettingsStore;
  readonly links: Links;
  readonly clock: Clock;
  readonly notifier: Notifier;
  readonly asker: Asker;
  readonly navigator: Navigator;
  readonly journal: JournalStore;
  /** Vault path of the host's own folder, where nothing is ever written. */
  readonly configFolder: string;
}

/** What a person may change about repeats while the application runs. */
export type RepeatSettings = Pick<Settings, "strictness" | "learnFromJudgements">;

export interface App extends Disposable {
  readonly store: Store<AppState>;
  readonly commands: Commands;
  /** The settings as they were when the application was made, and what was wrong with them. */
  readonly reading: SettingsReading;
  /** As they are now. */
  repeatSettings(): RepeatSettings;
  /**
   * Stores what is to be different, and rolls up with it at once. What cannot be stored is said in a
   * notice, and nothing changes.
   */
  changeSettings(change: Partial<RepeatSettings>): Promise<Result<RepeatSettings>>;
  /**
   * What a strictness from -1 to 1 would give for the lessons as they were compared last. Null before
   * they were, when `signal` gives it up, and where they cannot be compared.
   */
  preview(strictness: number, signal?: AbortSignal): Promise<RepeatEffect | null>;
  /**
   * Takes judgements and the settings about repeats as they are stored now, after another program
   * has written them. The other settings count from the next start on.
   */
  readSettingsAgain(): Promise<void>;
  /** Everything that was read, as it stands now. */
  snapshot(): VaultSnapshot;
  /** Reads the vault and follows it from then on, for whoever needs no rollup. */
  read(): Promise<void>;
  /** Reads the vault and follows it; resolves with the first rollup in the store. */
  start(): Promise<void>;
  /** Puts a rollup of everything that was read into the store. */
  rollUp(): Promise<void>;
  /** Resolves when `start` has done its work. */
  readonly whenReady: Promise<void>;
  /** Resolves when every change that is known of by now is in the store. */
  settle(): Promise<void>;
}

const UNGROUPED =
  "The lessons could not be compared, so repeats may be missing. They are compared again after the next change.";
const UNSAFE =
  "The journal of changes cannot be stored on this device, so changes can be undone until the app closes.";

/** Reads the settings and the journal, then builds the application; no note is read yet. */
export async function createApp(ports: AppPorts): Promise<App> {
  const values = new StoredValues(ports.settings);
  const stored = await values.load();
  const value = stored.ok ? stored.value : null;
  const read = readSettings(value);
  const reading = stored.ok ? read : { ...read, problems: [stored.reason, ...read.problems] };
  let judged = readJudgements(value);
  const problems = [...reading.problems, ...judged.problems];
  const store = createStore<AppState>(INITIAL_STATE);
  const index = new NoteIndex();
  const { settings } = reading;
  const writing = await openWriting(ports, index, {
    interrupted(records) {
      const interrupted = records.map(({ id, label, date }) => ({ id, label, date }));
      store.set({ ...store.get(), interrupted });
    },
    unsafe() {
      ports.notifier.show(UNSAFE);
    },
  });
  let repeatSettings = repeatSettingsOf(settings);
  /** Before the first grouping there is nothing to group anew. */
  let isRolling = false;
  /** The newest grouping that was asked for: only its answer is shown. */
  let newest = new AbortController();
  let rolling: Promise<void> = Promise.resolve();
  let isDisposed = false;

  /** Ends with the newest rollup in the store, even if others were asked for meanwhile. */
  function rollUp(): Promise<void> {
    isRolling = true;
    newest.abort();
    const mine = new AbortController();
    newest = mine;
    rolling = show(mine.signal);
    return rolling;
  }

  async function show(signal: AbortSignal): Promise<void> {
    const vault = index.snapshot();
    const grouping = await group(vault, signal);
    if (isDisposed) return;
    if (signal.aborted) return rolling;
    if (grouping === null) ports.notifier.show(UNGROUPED);
    const { rollup: shown } = store.get();
    // Without an answer what was found before is better than nothing.
    const rollup =
      grouping === null && shown !== null
        ? shown
        : buildRollup(vault, grouping ?? { groups: [], possible: [] }, vault.people);
    store.set({ ...store.get(), phase: "ready", rollup });
  }

  /** Null where the engine failed, or nobody waits for it any more. */
  async function group(vault: VaultSnapshot, signal: AbortSignal): Promise<Grouping | null> {
    const lessons = toGroupInputs(vault.notes, vault.people);
    const known = [...judged.judgements, ...judgementsOfLessonNotes(vault.notes, vault.people)];
    const judgements = judgeSentences(known, vault.notes);
    const { strictness, learnFromJudgements: learns } = repeatSettings;
    const options = { strictness, learns };
    try {
      return await ports.engine.group({ lessons, judgements, options }, { signal });
    } catch {
      return null;
    }
  }

  /** What is stored counts from now on. */
  function take(value: unknown): void {
    repeatSettings = repeatSettingsOf(readSettings(value).settings);
    judged = readJudgements(value);
    if (isRolling && !isDisposed) void rollUp();
  }

  async function changeSettings(change: Partial<RepeatSettings>): Promise<Result<RepeatSettings>> {
    const changed = await values.change(() => change);
    if (!changed.ok) {
      ports.notifier.show(changed.reason);
      return changed;
    }
    take(changed.value);
    return { ok: true, value: repeatSettings };
  }

  async function preview(strictness: number, signal?: AbortSignal): Promise<RepeatEffect | null> {
    if (store.get().rollup === null) return null;
    const usual = DEFAULT_SETTINGS.strictness;
    const run = signal === undefined ? {} : { signal };
    try {
      // The usual one last; where it is the only one, it is both.
      const asked = strictness === usual ? [usual] : [strictness, usual];
      const effects = await ports.engine.preview(asked, run);
      const [now, last] = [effects[0], effects.at(-1)];
      return now === undefined || last === undefined ? null : { now, usual: last };
    } catch {
      return null;
    }
  }

  const follower = new Follower(ports.vault, index, settings, ports.clock, {
    progress(read, total) {
      store.set({ ...store.get(), read, total });
    },
    changed() {
      void rollUp();
    },
    failed(problem) {
      store.set({ ...store.get(), phase: "ready", problem });
    },
  });

  let ready = () => {};
  const whenReady = new Promise<void>((resolve) => {
    ready = resolve;
  });

  return {
    store,
    whenReady,
    reading: { ...reading, problems },
    repeatSettings: () => repeatSettings,
    changeSettings,
    preview,
    async readSettingsAgain() {
      const again = await values.load();
      // What is being written by another program is told of again when it is done.
      if (again.ok) take(again.value);
    },
    commands: createCommands({
      ...ports,
      ...writing,
      settings,
      index,
      rollup: () => store.get().rollup,
    }),
    snapshot: () => index.snapshot(),
    read: () => follower.start(),
    rollUp,
    async start() {
      await follower.start();
      if (store.get().problem === null) await rollUp();
      ready();
    },
    async settle() {
      await follower.settle();
      await rolling;
    },
    dispose() {
      isDisposed = true;
      newest.abort();
      writing.vault.stop();
      follower.dispose();
    },
  };
}

function repeatSettingsOf({ strictness, learnFromJudgements }: Settings): RepeatSettings {
  return { strictness, learnFromJudgements };
}
