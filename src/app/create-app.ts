/**
 * Composes the application from its ports, once. What a host gets back reads the vault, follows it,
 * and offers the commands; nothing outside the ports is touched.
 */
import type { Judgement } from "../core/repeats/judgements";
import type { SettingsReading } from "../core/settings/migrations";
import type { Settings } from "../core/settings/settings";
import type { Kind } from "../core/templates/kinds";
import type { FormatDay } from "../core/templates/placeholders";
import type { Asker } from "../ports/asker";
import type { Clock } from "../ports/clock";
import type { DailyNotesSource } from "../ports/daily-notes";
import type { JournalStore } from "../ports/journal-store";
import type { Links } from "../ports/links";
import type { Navigator } from "../ports/navigator";
import type { NoteVault } from "../ports/note-vault";
import type { Notifier } from "../ports/notifier";
import type { Outlet } from "../ports/outlet";
import type { Random } from "../ports/random";
import type { RepeatEngine } from "../ports/repeat-engine";
import type { Disposable, Result } from "../ports/result";
import type { SettingsStore } from "../ports/settings-store";
import type { TemplateFormatsSource } from "../ports/template-formats";
import { type Commands, createCommands } from "./commands/commands";
import { asGestures } from "./commands/as-gestures";
import type { CommandContext } from "./commands/context";
import { AddedLinks } from "./added-links";
import { DecidedLast } from "./decided-last";
import { Follower } from "./follower";
import { createLearnedBefore, type LearnedBefore } from "./learned-before";
import { LiveFormats } from "./live-formats";
import { type Decisions, LiveSettings } from "./live-settings";
import { NoteIndex, type VaultSnapshot } from "./note-index";
import type { RepeatEffect } from "./repeat-effect";
import { Rewordings } from "./rewordings";
import { Rolling } from "./rolling";
import { type AppState, INITIAL_STATE } from "./state";
import { createStore, type Store } from "./store";
import { TemplateShelf } from "./template-shelf";
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
  readonly outlet: Outlet;
  readonly dailyNotes: DailyNotesSource;
  readonly templateFormats: TemplateFormatsSource;
  readonly journal: JournalStore;
  readonly random: Random;
  /** Writes dates as the host's own templates do. */
  readonly formatDay: FormatDay;
  /** Vault path of the host's own folder, where nothing is ever written. */
  readonly configFolder: string;
}

export interface App extends Disposable {
  readonly store: Store<AppState>;
  readonly commands: Commands;
  /** The settings as they were when the application was made, and what was wrong with them. */
  readonly reading: SettingsReading;
  /** As they are now. */
  settings(): Settings;
  /**
   * Stores what is to be different, and counts with it at once. What cannot be stored is said in a
   * notice, and nothing changes.
   */
  changeSettings(change: Partial<Settings>): Promise<Result<Settings>>;
  /**
   * What a strictness from -1 to 1 would give for the lessons as they were compared last. Null before
   * they were, when `signal` gives it up, and where they cannot be compared.
   */
  preview(strictness: number, signal?: AbortSignal): Promise<RepeatEffect | null>;
  /** Takes judgements and settings as they are stored now, after another program wrote them. */
  readSettingsAgain(): Promise<void>;
  readonly learnedBefore: LearnedBefore;
  /** What a person decided, to be followed. */
  readonly decisions: Store<Decisions>;
  /** What was decided about pairs of lessons, withdrawn decisions too, as it is stored now. */
  judgements(): readonly Judgement[];
  /** The kinds of debrief as the vault has them now: built-in ones, own ones. */
  kinds(): readonly Kind[];
  /** Everything that was read, as it stands now. */
  snapshot(): VaultSnapshot;
  /** Reads the vault and follows it from then on, for whoever needs no rollup. */
  read(): Promise<void>;
  /** Reads the vault and follows it; resolves with the first rollup in the store. */
  start(): Promise<void>;
  /** Reads every note once more; what was shown stays until then. */
  readAgain(): Promise<void>;
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
  const { notifier } = ports;
  const store = createStore<AppState>(INITIAL_STATE);
  const index = new NoteIndex();
  const live = await LiveSettings.open(ports.settings, ({ rules }) => {
    if (rules) follower.readAgain();
    else rolling.refresh();
  });
  const writing = await openWriting(ports, index, {
    interrupted(records) {
      const interrupted = records.map(({ id, label, date }) => ({ id, label, date }));
      store.set({ ...store.get(), interrupted });
    },
    unsafe() {
      notifier.show(UNSAFE);
    },
  });
  const rolling = new Rolling({ index, engine: ports.engine, notifier, store, live });
  const shelf = new TemplateShelf(() => live.settings);
  const rewordings = new Rewordings({ notes: index, live, clock: ports.clock, notifier });
  const follower = new Follower(ports.vault, index, () => live.settings, ports.clock, {
    progress(read, total) {
      store.set({ ...store.get(), read, total });
    },
    text: (path, text) => {
      shelf.put(path, text);
      rewordings.touch(path);
    },
    changed() {
      void rewordings.follow();
      void rolling.rollUp();
    },
    failed(problem) {
      const state = store.get();
      if (problem !== null) store.set({ ...state, phase: "ready", problem });
      else if (state.problem !== null) store.set({ ...state, problem });
    },
  });
  const kinds = () => shelf.kinds();

  let ready = () => {};
  const whenReady = new Promise<void>((resolve) => {
    ready = resolve;
  });

  const context: CommandContext = {
    ...ports,
    ...writing,
    get settings() {
      return live.settings;
    },
    stored: live,
    added: new AddedLinks(),
    decided: new DecidedLast(writing.journal),
    formats: new LiveFormats(ports.templateFormats),
    kinds,
    index,
    rollup: () => store.get().rollup,
  };

  const settle = async () => {
    await follower.settle();
    await rewordings.settle();
    await rolling.settle();
  };

  return {
    store,
    whenReady,
    settle,
    reading: live.reading,
    settings: () => live.settings,
    async changeSettings(change) {
      const changed = await live.change(change);
      if (!changed.ok) notifier.show(changed.reason);
      return changed;
    },
    preview: (strictness, signal) => rolling.preview(strictness, signal),
    readSettingsAgain: () => live.readAgain(),
    kinds,
    decisions: live.decisions,
    judgements: () => live.judgements,
    commands: asGestures(createCommands(context), () => writing.vault.asked()),
    learnedBefore: createLearnedBefore({ ...context, engine: ports.engine, live }),
    snapshot: () => index.snapshot(),
    async read() {
      await follower.start();
      await rewordings.follow();
    },
    async readAgain() {
      const state = store.get();
      // Until it is known how many there are, as many as last time, and none of them read.
      const total = state.rollup === null ? 1 : index.size;
      store.set({ ...state, problem: null, read: 0, total: Math.max(1, total) });
      follower.readAgain();
      await settle();
    },
    rollUp: () => rolling.rollUp(),
    async start() {
      await follower.start();
      await rewordings.follow();
      if (store.get().problem === null) await rolling.rollUp();
      ready();
    },
    dispose() {
      rolling.dispose();
      rewordings.dispose();
      writing.vault.stop();
      follower.dispose();
    },
  };
}
