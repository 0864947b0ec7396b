/** Ways to a new debrief: a command for each kind, the ribbon, and the menu of a folder. */
import { type Plugin, TFolder } from "obsidian";
import type { App } from "../app/create-app";
import type { Kind } from "../core/templates/kinds";
import type { Capture } from "./capture";

export function registerKinds(plugin: Plugin, app: App, capture: Capture): void {
  plugin.addRibbonIcon("square-pen", "Start a new note", () => {
    capture.chooseKind();
  });
  plugin.registerEvent(
    plugin.app.workspace.on("file-menu", (menu, file) => {
      if (!(file instanceof TFolder)) return;
      menu.addItem((item) =>
        item
          .setSection("action-primary")
          .setTitle("New debrief")
          .setIcon("square-pen")
          .onClick(() => {
            capture.chooseKind({ folder: file.isRoot() ? "" : file.path });
          }),
      );
    }),
  );
  followKinds(plugin, app, capture);
}

/** Own kinds come and go with their templates, and so do their commands. */
function followKinds(plugin: Plugin, app: App, capture: Capture): void {
  let shown: readonly Kind[] = [];
  let ids: readonly string[] = [];
  const follow = () => {
    const kinds = app.kinds();
    if (kinds === shown) return;
    shown = kinds;
    const commands = commandsOf(kinds);
    for (const id of ids) if (!commands.has(id)) plugin.removeCommand(id);
    for (const [id, kind] of commands) {
      plugin.addCommand({
        id,
        name: `New ${inSentence(kind.label)}`,
        icon: kind.icon,
        callback: () => {
          capture.begin(app.kinds().find((each) => isSame(each, kind)) ?? kind);
        },
      });
    }
    ids = [...commands.keys()];
  };
  follow();
  const following = app.store.subscribe(follow);
  plugin.register(() => {
    following.dispose();
  });
}

/** By the id of the command, which stays the same while others come and go. */
function commandsOf(kinds: readonly Kind[]): ReadonlyMap<string, Kind> {
  const commands = new Map<string, Kind>();
  for (const kind of kinds) {
    const id = `new-${kind.id.replace(/[\s_]+/gu, "-")}`;
    const isTaken = commands.has(id) || kind.id === "";
    const name = (kind.path ?? "").replace(/\.md$/u, "").replace(/[^\p{L}\p{N}]+/gu, "-");
    commands.set(isTaken ? `${id}-${name}` : id, kind);
  }
  return commands;
}

function isSame(left: Kind, right: Kind): boolean {
  return left.id === right.id && left.path === right.path;
}

/** A word in capitals alone keeps them. */
function inSentence(label: string): string {
  const [first = "", second = ""] = label;
  const isWord = second === second.toLowerCase();
  return isWord ? first.toLowerCase() + label.slice(first.length) : label;
}
