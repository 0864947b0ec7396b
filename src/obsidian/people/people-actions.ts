/** What the people views can ask for, as the app does it. */
import { type App as Obsidian, Menu } from "obsidian";
import type { App } from "../../app/create-app";
import type { Navigator } from "../../ports/navigator";
import type { Notifier } from "../../ports/notifier";
import type { PeopleActions } from "../../ui/people/people-contract";
import type { Capture } from "../capture";
import { openPeople } from "./open-people";

export interface PeopleParts {
  readonly obsidian: Obsidian;
  readonly app: App;
  readonly navigator: Navigator;
  readonly notifier: Notifier;
  readonly capture: Capture;
}

export function peopleActions(parts: PeopleParts): PeopleActions {
  const { obsidian, app, navigator, notifier, capture } = parts;
  return {
    open: ({ path, line }, newTab) => {
      void navigator.open(path, line, newTab);
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
      void openPeople(obsidian);
    },
    chooseSort(anchor, choices, choose) {
      const menu = new Menu();
      for (const { sort, title, isCurrent } of choices) {
        menu.addItem((item) =>
          item
            .setTitle(title)
            .setChecked(isCurrent)
            .onClick(() => {
              choose(sort);
            }),
        );
      }
      menu.onHide(() => {
        if (anchor.isConnected) anchor.focus();
      });
      const { left, bottom } = anchor.getBoundingClientRect();
      menu.showAtPosition({ x: left, y: bottom }, anchor.doc);
    },
  };
}
