import type { App } from "./app.ts";
import type { PaneType } from "./leaf-places.ts";
import type { Menu } from "./menu.ts";
import { parseLinktext } from "./paths.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";

const WAYS: { title: string; icon: string; newLeaf: PaneType | false }[] = [
  { title: "Open link", icon: "arrow-up-right", newLeaf: false },
  { title: "Open in new tab", icon: "file-plus", newLeaf: "tab" },
  { title: "Open to the right", icon: "separator-vertical", newLeaf: "split" },
];

/** The items for a link to a note, and those that plugins have for that note. */
export function addLinkItems(
  app: App,
  menu: Menu,
  linktext: string,
  sourcePath: string,
  leaf?: WorkspaceLeaf,
): void {
  for (const { title, icon, newLeaf } of WAYS) {
    menu.addItem((item) =>
      item
        .setSection("open")
        .setTitle(title)
        .setIcon(icon)
        .onClick(() => app.workspace.openLinkText(linktext, sourcePath, newLeaf)),
    );
  }
  const { path } = parseLinktext(linktext);
  const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
  if (file !== null) app.workspace.trigger("file-menu", menu, file, "link-context-menu", leaf);
}
