/** People: the view of everyone, the panel of one in the sidebar and in notes, and their commands. */
import type { Plugin } from "obsidian";
import type { App } from "../app/create-app";
import { appClock } from "./app-clock";
import { appIcons, appNavigator, appNotifier } from "./app-ports";
import type { Capture } from "./capture";
import { registerHideNames } from "./hiding-view";
import { openView } from "./open-view";
import { PEOPLE_VIEW, PERSON_VIEW, showPersonPanel } from "./people/open-people";
import { peopleActions } from "./people/people-actions";
import { PeopleLeaf, type PeopleViewParts } from "./people/people-leaf";
import { createPeopleSource } from "./people/people-source";
import { PersonBlock } from "./people/person-block";
import { PersonLeaf } from "./people/person-leaf";
import { mountViewsAhead } from "../ui/mount-views-ahead";

/** On this device: the panel was put into the sidebar once, so closing it is respected. */
const PLACED = "debrief-person-panel";

export function registerPeople(plugin: Plugin, debrief: App, capture: Capture): void {
  const obsidian = plugin.app;
  const today = () => appClock.now().date;
  const parts: PeopleViewParts = {
    store: debrief.store,
    source: createPeopleSource(debrief, today),
    icons: appIcons,
    today,
    actions: peopleActions({
      obsidian,
      app: debrief,
      navigator: appNavigator(obsidian),
      notifier: appNotifier,
      capture,
    }),
  };
  const { store, decisions } = debrief;
  const ahead = mountViewsAhead({
    panels: { store, decisions, today, snapshot: () => debrief.snapshot() },
    people: parts.source,
    clock: appClock,
  });
  plugin.register(() => ahead.dispose());
  plugin.registerView(PEOPLE_VIEW, (leaf) => new PeopleLeaf(leaf, parts));
  plugin.registerView(PERSON_VIEW, (leaf) => new PersonLeaf(leaf, parts));
  plugin.registerMarkdownCodeBlockProcessor("debrief-person", (source, element, context) => {
    context.addChild(new PersonBlock(element, source, context.sourcePath, parts));
  });
  plugin.addCommand({
    id: "open-people",
    name: "Open people",
    icon: "users",
    callback: () => {
      void openView(obsidian, "people");
    },
  });
  plugin.addCommand({
    id: "show-person-panel",
    name: "Show person panel",
    icon: "user",
    callback: () => {
      void showPersonPanel(obsidian);
    },
  });
  registerHideNames(plugin);
  placeOnce(plugin, debrief);
}

/** The first time that a person's note is looked at, the panel comes into the sidebar by itself. */
function placeOnce(plugin: Plugin, debrief: App): void {
  const { app } = plugin;
  const look = (): void => {
    if (app.loadLocalStorage(PLACED) !== null || debrief.store.get().rollup === null) return;
    const path = app.workspace.getActiveFile()?.path;
    const isPerson = debrief.snapshot().people.everyone.some((one) => one.path === path);
    if (path === undefined || !isPerson) return;
    app.saveLocalStorage(PLACED, true);
    if (app.workspace.getLeavesOfType(PERSON_VIEW).length > 0) return;
    // A sidebar that is closed stays closed: on a phone it would cover the note.
    const reveal = !app.workspace.rightSplit.collapsed;
    void app.workspace.ensureSideLeaf(PERSON_VIEW, "right", { active: false, reveal });
  };
  app.workspace.onLayoutReady(() => {
    plugin.registerEvent(app.workspace.on("file-open", look));
    void debrief.whenReady.then(look);
  });
}
