/** Review, insights, lists and exports: their views, commands and what these ask for. */
import type { Plugin } from "obsidian";
import type { App } from "../app/create-app";
import type { Navigator } from "../ports/navigator";
import type { Answer } from "../app/commands/way-back";
import type { Result } from "../ports/result";
import type { GivenAnswer, PanelActions } from "../ui/panel-contract";
import type { OtherView } from "../ui/rollup-contract";
import { mountInsights } from "../ui/mount-insights";
import { mountHappenings, mountJudgements } from "../ui/mount-lists";
import { mountReview } from "../ui/mount-review";
import { appClock } from "./app-clock";
import { appIcons } from "./app-ports";
import type { Capture } from "./capture";
import { pickPerson } from "./link-lesson";
import { type PanelKind, PanelLeaf } from "./review/panel-leaf";
import { registerExport } from "./review/register-export";
import { lessonPlace } from "./review/lesson-place";
import { openView } from "./open-view";
import { showMenu } from "./show-menu";

const PANELS: readonly (PanelKind & { readonly view: OtherView; readonly command: string })[] = [
  {
    view: "review",
    type: "debrief-review",
    command: "review-lessons",
    title: "Review lessons",
    icon: "list-checks",
    keys: ["s", "d", "n", " ", "u", "Enter", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
    mount: mountReview,
  },
  {
    view: "insights",
    type: "debrief-insights",
    command: "open-insights",
    title: "Open insights",
    icon: "chart-column",
    keys: [],
    mount: mountInsights,
  },
  {
    view: "happenings",
    type: "debrief-happenings",
    command: "open-setbacks",
    title: "Open setbacks and successes",
    icon: "trending-up",
    keys: [],
    mount: mountHappenings,
  },
  {
    view: "decisions",
    type: "debrief-judgements",
    command: "open-decisions",
    title: "Open decisions",
    icon: "scale",
    keys: [],
    hasSearch: true,
    mount: mountJudgements,
  },
];

export function registerReview(
  plugin: Plugin,
  debrief: App,
  navigator: Navigator,
  capture: Capture,
): void {
  const actions = panelActions(plugin, debrief, navigator, capture);
  const source = {
    store: debrief.store,
    snapshot: () => debrief.snapshot(),
    decisions: debrief.decisions,
    today: () => appClock.now().date,
  };
  for (const { view, command, ...kind } of PANELS) {
    // The command says what it does, the tab what it shows.
    const title = kind.title.replace(/^Open (.)/u, (_, letter: string) => letter.toUpperCase());
    plugin.registerView(
      kind.type,
      (leaf) => new PanelLeaf(leaf, { ...kind, title }, { source, actions, icons: appIcons }),
    );
    plugin.addCommand({
      id: command,
      name: kind.title,
      icon: kind.icon,
      callback: () => {
        void openView(plugin.app, view);
      },
    });
  }
  registerExport(plugin, debrief);
}

function panelActions(
  plugin: Plugin,
  debrief: App,
  navigator: Navigator,
  capture: Capture,
): PanelActions {
  const { commands } = debrief;
  return {
    open({ path, line }, newTab) {
      void navigator.open(path, line, newTab);
    },
    writeLesson(path, newTab) {
      void lessonPlace(plugin.app, debrief, path).then((offset) =>
        navigator.write(path, offset, newTab),
      );
    },
    startNote() {
      capture.chooseKind();
    },
    readAgain() {
      void debrief.readAgain();
    },
    async decidePair(pair, same) {
      return givenAnswer(await commands.decidePair(pair, same));
    },
    async linkPerson({ path, id }, { name, path: note }) {
      const person =
        note === null ? ({ kind: "name", name } as const) : ({ kind: "note", path: note } as const);
      return givenAnswer(await commands.answerPerson({ path, lessonId: id }, person));
    },
    async answerRelapse(lessonNote, status, text) {
      return givenAnswer(await commands.answerRelapse(lessonNote, status, text));
    },
    async settle(question) {
      return givenAnswer(await commands.settleQuestion(question));
    },
    async choosePerson({ path, id }) {
      const picked = await pickPerson(plugin.app, debrief);
      if (picked === null) return null;
      return givenAnswer(await commands.answerPerson({ path, lessonId: id }, picked));
    },
    withdraw(judgement) {
      void commands.withdrawJudgement(judgement);
    },
    withdrawFromNote(decision) {
      void commands.withdrawFromNote(decision);
    },
    reopen(question) {
      void commands.reopenQuestion(question);
    },
    showMenu(anchor, title, entries) {
      showMenu(plugin.app, anchor, title, entries);
    },
  };
}

/** Null where nothing was written. */
function givenAnswer(answered: Result<Answer>): GivenAnswer | null {
  if (!answered.ok) return null;
  const answer = answered.value;
  return { whenUndone: answer.whenUndone, takeBack: async () => (await answer.undo()).ok };
}
