import "../css/index.css";
import { App } from "../obsidian/app.ts";
import { installCreators } from "../obsidian/dom-create.ts";
import { installDomEvents } from "../obsidian/dom-events.ts";
import { installDomHelpers } from "../obsidian/dom-helpers.ts";
import { installLanguageHelpers } from "../obsidian/language-helpers.ts";
import { renderWith } from "../obsidian/markdown-renderer.ts";
import { MarkdownView } from "../obsidian/markdown-view.ts";
import { listenForMissing } from "../obsidian/not-implemented.ts";
import { useKeymap } from "../obsidian/open-keymap.ts";
import { platformOfWidth, setPlatform } from "../obsidian/platform.ts";
import { useDisk } from "../obsidian/plugin.ts";
import { Tasks } from "../obsidian/tasks.ts";
import { watchTooltips } from "../obsidian/tooltip.ts";
import { addWindow, onEachWindow } from "../obsidian/window-list.ts";
import type { PluginTrouble } from "../protocol.ts";
import { addCoreCommands, listenForHotkeys } from "./core-commands.ts";
import { installDesktopGlobals } from "./desktop-globals.ts";
import { ServedDisk } from "./disk.ts";
import { FileExplorer } from "./file-explorer.ts";
import { Host } from "./host.ts";
import { keepLayout, restoreLayout } from "./layout-store.ts";
import { applyOutside, reconcile } from "./outside.ts";
import { previewHoveredLinks } from "./page-preview.ts";
import { addPhoneBar } from "./phone-bar.ts";
import { PluginLoader } from "./plugin-loader.ts";
import { restoreTheme, toggleTheme } from "./theme.ts";
import { offerLinkMenus } from "./url-menu.ts";

/** Narrower than this, the page is a phone. The app asks the device; a browser has only its width. */
const PHONE_WIDTH = 600;

/** A plugin that waits for the layout in its `onload` must not keep the layout waiting. */
const PLUGIN_PATIENCE = 3000;

installLanguageHelpers();
installDomHelpers();
installDomEvents();
installCreators();
void start();

async function start(): Promise<void> {
  const disk = new ServedDisk();
  const listing = await disk.run("list", {});
  const narrow = window.matchMedia(`(max-width: ${PHONE_WIDTH}px)`);
  setPlatform(platformOfWidth(narrow.matches));
  const app = new App(disk, listing);
  const loader = new PluginLoader(app, listing.plugins);
  window.host = new Host(app, loader);
  installDesktopGlobals(app);
  useDisk(disk);
  useKeymap(app.keymap);
  renderWith(app);
  addWindow(window);
  onEachWindow((win) => {
    app.keymap.listen(win);
    watchTooltips(win.document);
  });
  listenForHotkeys(app);
  narrow.addEventListener("change", () => {
    setPlatform(platformOfWidth(narrow.matches));
    app.workspace.followPlatform();
  });
  restoreTheme(app);
  buildPage(app);
  const report = (trouble: PluginTrouble): void => void disk.run("report", trouble);
  listenForMissing(({ name, plugin }) => report({ kind: "not implemented", plugin, detail: name }));
  loader.onFailure = (plugin, error) =>
    report({ kind: "failed to load", plugin, detail: String(error) });
  await Promise.race([loader.loadAll(), sleep(PLUGIN_PATIENCE)]);
  await disk.listen(
    (event) => {
      if (event.type === "plugin-data") {
        const plugin = loader.loaded.get(event.id) as
          { onExternalSettingsChange?: () => unknown } | undefined;
        plugin?.onExternalSettingsChange?.();
      } else {
        applyOutside(app.vault, event);
      }
    },
    () => void disk.run("list", {}).then(({ entries }) => reconcile(app.vault, entries)),
  );
  app.vault.loadEntries();
  await restoreLayout(app);
  keepLayout(app);
  app.workspace.setLayoutReady();
  window.host.ready = true;
}

function buildPage(app: App): void {
  const { workspace } = app;
  const container = document.body.createDiv("app-container");
  container.createDiv("horizontal-main-container").appendChild(workspace.containerEl);
  addPhoneBar(app, container);
  addCoreCommands(app);
  const ribbon = workspace.leftRibbon;
  const toggle = (): void => workspace.leftSplit.toggle();
  ribbon.addAction("panel-left", "Toggle left sidebar", toggle, "top");
  const run = (id: string) => () => app.commands.executeCommandById(id);
  ribbon.addAction("square-terminal", "Open command palette", run("command-palette:open"));
  ribbon.addAction("search", "Open quick switcher", run("switcher:open"));
  ribbon.addAction("settings", "Settings", run("app:open-settings"), "bottom");
  ribbon.addAction("sun-moon", "Toggle light/dark mode", () => toggleTheme(app), "bottom");
  workspace.views.register("markdown", (leaf) => new MarkdownView(leaf));
  workspace.views.registerExtensions(["md"], "markdown");
  workspace.views.register(FileExplorer.type, (leaf) => new FileExplorer(leaf));
  void workspace.getLeftLeaf(false)?.setViewState({ type: FileExplorer.type });
  const first = workspace.getMostRecentLeaf() ?? workspace.getLeaf("tab");
  workspace.setActiveLeaf(first, { focus: false });
  workspace.rightSplit.collapse();
  previewHoveredLinks(app);
  offerLinkMenus(app);
  window.addEventListener("pagehide", () => {
    void window.host.flush();
    workspace.trigger("quit", new Tasks());
  });
}
