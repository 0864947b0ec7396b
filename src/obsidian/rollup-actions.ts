/** What the rollup can ask for, as the app does it. */
import type { Plugin } from "obsidian";
import type { App } from "../app/create-app";
import type { Navigator } from "../ports/navigator";
import type { RollupActions } from "../ui/rollup-contract";
import type { Capture } from "./capture";
import {
  askForLessonNote,
  askForMerge,
  askForPromotion,
  showLessonNoteMenu,
} from "./lesson-note-actions";
import { askForPerson } from "./link-lesson";

export function rollupActions(
  plugin: Plugin,
  app: App,
  navigator: Navigator,
  capture: Capture,
): RollupActions {
  return {
    open: (member, newTab) => {
      void navigator.open(member.path, member.line, newTab);
    },
    linkPerson: ({ path, id }) => {
      void askForPerson(plugin.app, app, { path, lessonId: id });
    },
    linkLessonNote: ({ path, id }) => {
      askForLessonNote(plugin.app, app, { path, lessonId: id });
    },
    promote: (row) => {
      askForPromotion(plugin.app, app, row);
    },
    openLessonNote: ({ lessonNote }, newTab) => {
      if (lessonNote !== null) void navigator.open(lessonNote, 1, newTab);
    },
    mergeLessonNote: ({ lessonNote }) => {
      if (lessonNote !== null) askForMerge(plugin.app, app, lessonNote);
    },
    lessonNoteMenu: ({ lessonNote }, anchor) => {
      if (lessonNote !== null) showLessonNoteMenu(plugin.app, app, lessonNote, anchor);
    },
    startNote: () => {
      capture.chooseKind();
    },
  };
}
