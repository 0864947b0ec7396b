/** The plugin: builds the adapters, composes the application from them, registers what it offers. */
import { Plugin } from "obsidian";
import { createApp } from "./app/create-app";
import { appClock } from "./obsidian/app-clock";
import {
  appIcons,
  appLinks,
  appNavigator,
  appNotifier,
  pluginSettings,
} from "./obsidian/app-ports";
import { AppVault } from "./obsidian/app-vault";
import { askForPerson } from "./obsidian/link-lesson";
import { openRollup } from "./obsidian/open-rollup";
import { registerCommands, startNote } from "./obsidian/register-commands";
import { ROLLUP_VIEW, RollupLeaf } from "./obsidian/rollup-leaf";
import { createInlineEngine } from "./worker/inline-engine";

export default class DebriefPlugin extends Plugin {
  override async onload(): Promise<void> {
    const navigator = appNavigator(this.app);
    const debrief = await createApp({
      vault: new AppVault(this.app),
      engine: createInlineEngine(),
      settings: pluginSettings(this),
      links: appLinks(this.app),
      clock: appClock,
      notifier: appNotifier,
      navigator,
      configFolder: this.app.vault.configDir,
    });
    this.register(() => {
      debrief.dispose();
    });
    for (const problem of debrief.reading.problems) appNotifier.show(problem);

    this.registerView(
      ROLLUP_VIEW,
      (leaf) =>
        new RollupLeaf(leaf, {
          store: debrief.store,
          icons: appIcons,
          today: () => appClock.now().date,
          actions: {
            open: (member, newTab) => {
              void navigator.open(member.path, member.line, newTab);
            },
            linkPerson: (member) => {
              void askForPerson(this.app, debrief, { path: member.path, lessonId: member.id });
            },
            startNote: () => {
              startNote(this, debrief);
            },
          },
        }),
    );
    this.addRibbonIcon("repeat-2", "Open rollup", () => {
      void openRollup(this.app);
    });
    registerCommands(this, debrief);

    // Before the layout is ready the app tells of every note as if it were new.
    this.app.workspace.onLayoutReady(() => {
      void debrief.start();
    });
  }
}
