import type { App } from "../obsidian/app.ts";
import { setIcon } from "../obsidian/icons.ts";
import { Menu } from "../obsidian/menu.ts";
import { Platform } from "../obsidian/platform.ts";

/** On a phone the ribbon and the sidebars have no room: this bar at the bottom leads to them. */
export function addPhoneBar(app: App, parent: HTMLElement): void {
  const { workspace, commands } = app;
  const bar = parent.createDiv("mobile-navbar");
  const add = (icon: string, label: string, callback: (event: MouseEvent) => unknown): void => {
    const button = bar.createEl("button", {
      cls: "clickable-icon mobile-navbar-action",
      attr: { "aria-label": label, type: "button" },
    });
    setIcon(button, icon);
    button.addEventListener("click", callback);
  };
  add("panel-left", "Files", () => workspace.leftSplit.toggle());
  add("search", "Go to file", () => commands.executeCommandById("switcher:open"));
  add("square-terminal", "Command palette", () =>
    commands.executeCommandById("command-palette:open"),
  );
  add("menu", "Ribbon", (event) => {
    const menu = new Menu();
    for (const action of workspace.leftRibbon.actions()) {
      menu.addItem((item) =>
        item.setTitle(action.getAttr("aria-label") ?? "").onClick(() => action.click()),
      );
    }
    menu.showAtMouseEvent(event);
  });
  add("panel-right", "Right sidebar", () => workspace.rightSplit.toggle());
  workspace.rootSplit.containerEl.addEventListener("mousedown", () => {
    if (!Platform.isMobile) return;
    workspace.leftSplit.collapse();
    workspace.rightSplit.collapse();
  });
  // What is chosen in a drawer is shown behind it, so the drawer goes.
  workspace.on("file-open", () => {
    if (Platform.isMobile) workspace.leftSplit.collapse();
  });
}
