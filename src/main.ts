/** The plugin: builds the adapters, composes the application from them, registers what it offers. */
import { Plugin } from "obsidian";
import { createApp } from "./app/create-app";
import { createAsker } from "./obsidian/app-asker";
import { appClock } from "./obsidian/app-clock";
import { appDailyNotes } from "./obsidian/daily-notes";
import { createAppEngine } from "./obsidian/app-engine";
import { appLinks, appNavigator, appNotifier, pluginSettings } from "./obsidian/app-ports";
import { AppVault } from "./obsidian/app-vault";
import { askInterrupted } from "./obsidian/ask-interrupted";
import { createCapture } from "./obsidian/capture";
import { Compositions } from "./obsidian/compositions";
import { formatDay } from "./obsidian/format-day";
import type { FormTools } from "./obsidian/form-tools";
import { IdbDrafts } from "./obsidian/idb-drafts";
import { IdbJournal } from "./obsidian/idb-journal";
import { beginForm } from "./obsidian/open-form";
import { registerCommands } from "./obsidian/register-commands";
import { registerEditor } from "./obsidian/register-editor";
import { registerForm } from "./obsidian/register-form";
import { registerKinds } from "./obsidian/register-kinds";
import { openQuickLesson, registerQuick } from "./obsidian/register-quick";
import { registerPeople } from "./obsidian/register-people";
import { registerReview } from "./obsidian/register-review";
import { appOutlet } from "./obsidian/review/app-outlet";
import { registerRollup } from "./obsidian/register-rollup";
import { DebriefSettingTab } from "./obsidian/settings-tab";
import { appTemplateFormats } from "./obsidian/template-formats";
import { vaultId } from "./obsidian/vault-id";

/** More notices about what is stored would only hide the app. */
const MOST_PROBLEMS = 3;

export default class DebriefPlugin extends Plugin {
  /** After another program has written the plugin's data. */
  #readAgain: (() => Promise<void>) | null = null;

  override async onload(): Promise<void> {
    const navigator = appNavigator(this.app);
    const compositions = new Compositions();
    this.registerEditorExtension(compositions.extension);
    const asker = createAsker(this.app);
    const journal = new IdbJournal(vaultId(this.app));
    const drafts = new IdbDrafts(vaultId(this.app));
    const engine = createAppEngine(appNotifier);
    this.register(() => {
      engine.dispose();
    });
    const debrief = await createApp({
      vault: new AppVault(this.app, compositions),
      engine,
      settings: pluginSettings(this),
      links: appLinks(this.app),
      clock: appClock,
      notifier: appNotifier,
      asker,
      navigator,
      outlet: appOutlet(this.app),
      journal,
      random: () => Math.random(),
      dailyNotes: appDailyNotes(this.app),
      templateFormats: appTemplateFormats(this.app),
      formatDay,
      configFolder: this.app.vault.configDir,
    });
    this.register(() => {
      // Writing ends first: what is still being asked then comes to nothing.
      debrief.dispose();
      asker.dispose();
      journal.dispose();
      drafts.dispose();
    });
    const { problems } = debrief.reading;
    for (const problem of problems.slice(0, MOST_PROBLEMS)) appNotifier.show(problem);
    const more = problems.length - MOST_PROBLEMS;
    if (more > 0) appNotifier.show(`And ${more} more of what is stored could not be read.`);

    const forms: FormTools = { obsidian: this.app, app: debrief, drafts, navigator };
    const capture = createCapture(this.app, debrief, {
      openForm: (kind, beginning) => {
        beginForm(forms, kind, beginning);
      },
      quickLesson: () => {
        openQuickLesson(forms);
      },
    });
    const links = appLinks(this.app);
    registerRollup({ plugin: this, app: debrief, navigator, links, engine, capture });
    registerCommands(this, debrief, asker, capture);
    registerKinds(this, debrief, capture);
    registerQuick(this, forms);
    registerEditor(this, debrief);
    registerForm(this, forms);
    registerPeople(this, debrief, capture);
    registerReview(this, debrief, navigator, capture);
    const settingTab = new DebriefSettingTab(this, debrief);
    this.addSettingTab(settingTab);
    this.#readAgain = async () => {
      await debrief.readSettingsAgain();
      settingTab.update();
    };

    // Before the layout is ready the app tells of every note as if it were new.
    this.app.workspace.onLayoutReady(() => {
      void debrief.start();
      void askInterrupted(debrief, asker, activeWindow);
    });
  }
  override async onExternalSettingsChange(): Promise<void> {
    await this.#readAgain?.();
  }
}
