/**
 * Composes the application from its ports, once. What a host gets back reads the vault, follows it,
 * and offers the commands; nothing outside the ports is touched.
 */
import { readJudgements } from "../core/repeats/judgements";
import { judgeSentences } from "../core/rollup/judged-sentences";
import { judgementsOfLessonNotes } from "../core/rollup/note-judgements";
import { buildRollup, toGroupInputs } from "../core/rollup/rollup";
import { readSettings, type SettingsReading } from "../core/settings/migrations";
import type { Asker } from "../ports/asker";
import type { Clock } from "../ports/clock";
import type { JournalStore } from "../ports/journal-store";
import type { Links } from "../ports/links";
import type { Navigator } from "../ports/navigator";
import type { NoteVault } from "../ports/note-vault";
import type { Notifier } from "../ports/notifier";
import type { RepeatEngine } from "../ports/repeat-engine";
import type { Disposable } from "../ports/result";
import type { SettingsStore } from "../ports/settings-store";
import { type Commands, createCommands } from "./commands/commands";
import { Follower } from "./follower";
import { NoteIndex, type VaultSnapshot } from "./note-index";
import { type AppState, INITIAL_STATE } from "./state";
import { createStore, type Store } from "./store";
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

export interface App extends Disposable {
  readonly store: Store<AppState>;
  readonly commands: Commands;
  readonly reading: SettingsReading;
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

const UNSAFE =
  "The journal of changes cannot be stored on this device, so changes can be undone until the app closes.";

/** Reads the settings and the journal, then builds the application; no note is read yet. */
export async function createApp(ports: AppPorts): Promise<App> {
  const stored = await ports.settings.load();
  const value = stored.ok ? stored.value : null;
  const read = readSettings(value);
  const reading = stored.ok ? read : { ...read, problems: [stored.reason, ...read.problems] };
  const judged = readJudgements(value);
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
  /** Counts the groupings that were asked for: only the newest answer is shown. */
  let generation = 0;
  let isDisposed = false;

  async function rollUp(): Promise<void> {
    const mine = ++generation;
    const vault = index.snapshot();
    const inputs = toGroupInputs(vault.notes, vault.people);
    const known = [...judged.judgements, ...judgementsOfLessonNotes(vault.notes, vault.people)];
    const grouping = await ports.engine.group(inputs, judgeSentences(known, vault.notes));
    if (mine !== generation || isDisposed) return;
    const rollup = buildRollup(vault, grouping, vault.people);
    store.set({ ...store.get(), phase: "ready", rollup });
  }

  let rolling: Promise<void> = Promise.resolve();
  const follower = new Follower(ports.vault, index, settings, ports.clock, {
    progress(read, total) {
      store.set({ ...store.get(), read, total });
    },
    changed() {
      rolling = rollUp();
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
      writing.vault.stop();
      follower.dispose();
    },
  };
}
