/** What Debrief does while a person writes: suggestions, and the lessons learned before. */
import type { Plugin } from "obsidian";
import type { App } from "../app/create-app";
import { appClock } from "./app-clock";
import { appIcons, appLinks, appNavigator, appNotifier } from "./app-ports";
import { EarlierInEditor } from "./editor/earlier-in-editor";
import { LessonNoteSuggest } from "./editor/lesson-note-suggest";
import { PersonSuggest } from "./editor/person-suggest";

export function registerEditor(plugin: Plugin, debrief: App): void {
  const { app } = plugin;
  const links = appLinks(app);
  plugin.registerEditorSuggest(new PersonSuggest(app, debrief, { links, notifier: appNotifier }));
  plugin.registerEditorSuggest(new LessonNoteSuggest(app, debrief, links));
  const earlier = new EarlierInEditor({
    obsidian: app,
    debrief,
    clock: appClock,
    icons: appIcons,
    navigator: appNavigator(app),
    notifier: appNotifier,
  });
  plugin.registerEditorExtension(earlier.extension);
  plugin.register(() => {
    earlier.dispose();
  });
  plugin.addCommand({
    id: "show-earlier",
    name: "Show earlier lessons",
    icon: "history",
    editorCallback: (editor, { file }) => {
      if (file !== null) void earlier.show(editor, file);
    },
  });
}
