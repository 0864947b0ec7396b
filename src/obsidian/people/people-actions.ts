/** What the people views can ask for, as the app does it. */
import type { App as Obsidian, HoverParent } from "obsidian";
import type { App } from "../../app/create-app";
import type { Navigator } from "../../ports/navigator";
import type { Notifier } from "../../ports/notifier";
import type { PeopleActions } from "../../ui/people/people-contract";
import type { Capture } from "../capture";
import { noteLinks } from "../note-links";
import { showMenu } from "../show-menu";
import { openView } from "../open-view";

export interface PeopleParts {
  readonly obsidian: Obsidian;
  readonly app: App;
  readonly navigator: Navigator;
  readonly notifier: Notifier;
  readonly capture: Capture;
}

export function peopleActions(parts: PeopleParts): PeopleActions {
  const { obsidian, app, navigator, notifier, capture } = parts;
  const hoverParent: HoverParent = { hoverPopover: null };
  return {
    ...noteLinks(obsidian, hoverParent),
    open: ({ path, line }, newTab) => {
      void navigator.open(path, line, newTab);
    },
    startNote: () => {
      capture.chooseKind();
    },
    readAgain: () => {
      void app.readAgain();
    },
    startDebrief: ({ name, path }) => {
      capture.chooseKind({ people: [{ name, path }] });
    },
    async link(lesson, { name, path }) {
      const choice =
        path === null ? ({ kind: "name", name } as const) : ({ kind: "note", path } as const);
      await app.commands.linkPerson(lesson, choice);
    },
    async unlink(lesson, person) {
      await app.commands.unlinkPerson(lesson, person);
    },
    async linkAll(about) {
      await app.commands.linkProposals(about?.key ?? null);
    },
    async keep(promise) {
      const kept = await app.commands.keepPromise(promise);
      return kept.ok;
    },
    copy: (text) => {
      void activeWindow.navigator.clipboard.writeText(text).then(
        () => {
          notifier.show("Copied.");
        },
        () => {
          notifier.show("The clipboard cannot be used here.");
        },
      );
    },
    openPeople: () => {
      void openView(obsidian, "people");
    },
    showMenu: (anchor, title, entries) => {
      showMenu(obsidian, anchor, title, entries);
    },
  };
}
