/** What the rollup can ask for, as the app does it. */
import type { HoverParent, Plugin } from "obsidian";
import type { App } from "../app/create-app";
import { writeLessonLink } from "../core/rollup/lesson-link";
import type { Links } from "../ports/links";
import type { Navigator } from "../ports/navigator";
import type { RepeatEngine } from "../ports/repeat-engine";
import type { RollupActions } from "../ui/rollup-contract";
import { measureQuestions } from "./ask-measure";
import type { Capture } from "./capture";
import { copyText, lessonQuote, stateText } from "./copy-lesson";
import { FilterNameModal } from "./filter-name-modal";
import {
  askForLessonNote,
  askForMerge,
  askForNewName,
  askForPromotion,
} from "./lesson-note-actions";
import { askForPerson } from "./link-lesson";
import { noteLinks } from "./note-links";
import { openView } from "./open-view";
import { exportAs } from "./review/export-as";
import { ROLLUP_VIEW } from "./rollup-leaf";
import { showMenu } from "./show-menu";

/** What the rollup is put together from. */
export interface RollupParts {
  readonly plugin: Plugin;
  readonly app: App;
  readonly navigator: Navigator;
  readonly links: Links;
  readonly engine: RepeatEngine;
  readonly capture: Capture;
}

export function rollupActions({
  plugin: { app: obsidian },
  app,
  navigator,
  links,
  engine,
  capture,
}: RollupParts): RollupActions {
  const { commands } = app;
  const hoverParent: HoverParent = { hoverPopover: null };
  return {
    open: ({ path, line }, newTab) => {
      void navigator.open(path, line, newTab);
    },
    linkPerson: ({ path, id }) => {
      void askForPerson(obsidian, app, { path, lessonId: id });
    },
    linkLessonNote: ({ path, id }) => {
      askForLessonNote(obsidian, app, { path, lessonId: id });
    },
    promote: (row) => {
      askForPromotion(obsidian, app, row);
    },
    openLessonNote: ({ lessonNote }, newTab) => {
      if (lessonNote !== null) void navigator.open(lessonNote, 1, newTab);
    },
    merge: (row) => {
      askForMerge(obsidian, app, row);
    },
    renameLessonNote: ({ lessonNote }) => {
      if (lessonNote !== null) askForNewName(obsidian, app, lessonNote);
    },
    setStatus: ({ lessonNote }, status) => {
      if (lessonNote !== null) void commands.setStatus(lessonNote, status);
    },
    notSame: (row, { id }) => {
      void commands.notSameAsRow(row, id);
    },
    judge: ({ a, b }, same) => {
      void commands.decidePair([a.sentence, b.sentence], same);
    },
    ...noteLinks(obsidian, hoverParent),
    ...measureQuestions(obsidian),
    exportRows: (rows, as) => {
      exportAs(obsidian, app, as, rows);
    },
    openView: (view) => {
      void openView(obsidian, view);
    },
    reviewSuccesses: () => {
      void openView(obsidian, "review", { kind: "success" });
    },
    copyLink: (member) => {
      const link = writeLessonLink(obsidian.vault.getName(), member);
      void copyText(link, "The link is copied.");
    },
    copyQuote: (member) => {
      void copyText(lessonQuote(links, member), "The quote is copied.");
    },
    share: (state, as) => {
      const said = as === "link" ? "The link is copied." : "The code block is copied.";
      void copyText(stateText(obsidian.vault.getName(), state, as), said);
    },
    savedFilters: () => commands.savedFilters(),
    saveFilter: (state) => {
      new FilterNameModal(obsidian, (name) => void commands.keepFilter(name, state)).open();
    },
    removeFilter: (name) => {
      void commands.dropFilter(name);
    },
    showMenu: (anchor, title, entries) => {
      showMenu(obsidian, anchor, title, entries);
    },
    previewNote: (event, targetEl, { path, line }) => {
      const hover = { event, source: ROLLUP_VIEW, hoverParent, targetEl, linktext: path };
      obsidian.workspace.trigger("hover-link", {
        ...hover,
        sourcePath: "",
        state: { scroll: line - 1 },
      });
    },
    explain: (pairs, signal) => engine.explain(pairs, { signal }),
    startNote: () => {
      capture.chooseKind();
    },
    readAgain: () => {
      void app.readAgain();
    },
  };
}
