import type { App } from "../obsidian/app.ts";
import { Menu } from "../obsidian/menu.ts";
import { onEachWindow } from "../obsidian/window-list.ts";

/** The context menus of links in rendered notes: to other notes, and out of the vault. */
export function offerLinkMenus(app: App): void {
  onEachWindow((win) => {
    win.document.addEventListener("contextmenu", (event) => {
      if (event.defaultPrevented) return;
      const link = linkOf(event);
      if (link === null) return;
      const menu = new Menu();
      if (fill(app, menu, link)) menu.showAtMouseEvent(event);
    });
  });
}

function linkOf(event: MouseEvent): Element | null {
  const node = event.targetNode;
  return node?.instanceOf(Element) === true ? node.closest("a[href]") : null;
}

function fill(app: App, menu: Menu, link: Element): boolean {
  const linktext = link.getAttribute("data-href");
  const url = link.getAttribute("href") ?? "";
  if (link.hasClass("internal-link") && linktext !== null) {
    const sourcePath = app.workspace.getActiveFile()?.path ?? "";
    return app.workspace.handleLinkContextMenu(menu, linktext, sourcePath);
  }
  if (!/^https?:/i.test(url)) return false;
  menu.addItem((item) =>
    item
      .setTitle("Copy URL")
      .setIcon("copy")
      .onClick(() => navigator.clipboard.writeText(url)),
  );
  app.workspace.trigger("url-menu", menu, url);
  return true;
}
