import type { App } from "../obsidian/app.ts";
import type { Command } from "../obsidian/commands.ts";
import { isHotkey } from "../obsidian/hotkeys.ts";
import { MarkdownView } from "../obsidian/markdown-view.ts";
import { leafCommands } from "./leaf-commands.ts";
import { CommandPalette } from "./palette.ts";
import { QuickSwitcher } from "./switcher.ts";
import { toggleTheme } from "./theme.ts";

/** The app's own commands that a person needs to move about. */
export function addCoreCommands(app: App): void {
  const { workspace } = app;
  const commands: Command[] = [
    {
      id: "command-palette:open",
      name: "Command palette: Open command palette",
      hotkeys: [{ modifiers: ["Mod"], key: "p" }],
      callback: () => new CommandPalette(app).open(),
    },
    {
      id: "switcher:open",
      name: "Quick switcher: Open quick switcher",
      hotkeys: [{ modifiers: ["Mod"], key: "o" }],
      callback: () => new QuickSwitcher(app).open(),
    },
    {
      id: "app:open-settings",
      name: "Open settings",
      hotkeys: [{ modifiers: ["Mod"], key: "," }],
      callback: () => app.setting.open(),
    },
    {
      id: "file-explorer:new-file",
      name: "Create new note",
      hotkeys: [{ modifiers: ["Mod"], key: "n" }],
      callback: () => createNote(app),
    },
    {
      id: "app:delete-file",
      name: "Delete current file",
      checkCallback(checking) {
        const file = workspace.getActiveFile();
        if (file !== null && !checking) void app.fileManager.trashFile(file);
        return file !== null;
      },
    },
    {
      id: "editor:save-file",
      name: "Save current file",
      hotkeys: [{ modifiers: ["Mod"], key: "s" }],
      checkCallback(checking) {
        const view = workspace.getActiveViewOfType(MarkdownView);
        if (view !== null && !checking) void view.save();
        return view !== null;
      },
    },
    {
      id: "markdown:toggle-preview",
      name: "Toggle reading view",
      hotkeys: [{ modifiers: ["Mod"], key: "e" }],
      checkCallback(checking) {
        const view = workspace.getActiveViewOfType(MarkdownView);
        if (view !== null && !checking) {
          const mode = view.getMode() === "source" ? "preview" : "source";
          void view.leaf.setViewState({ type: "markdown", state: { ...view.getState(), mode } });
        }
        return view !== null;
      },
    },
    {
      id: "workspace:close",
      name: "Close current tab",
      hotkeys: [{ modifiers: ["Alt"], key: "w" }],
      callback: () => workspace.activeLeaf?.detach(),
    },
    {
      id: "app:toggle-left-sidebar",
      name: "Toggle left sidebar",
      callback: () => workspace.leftSplit.toggle(),
    },
    {
      id: "app:toggle-right-sidebar",
      name: "Toggle right sidebar",
      callback: () => workspace.rightSplit.toggle(),
    },
    ...leafCommands(workspace),
    { id: "theme:switch", name: "Toggle light/dark mode", callback: () => toggleTheme(app) },
  ];
  for (const command of commands) app.commands.addCommand(command);
}

/** Every key goes to the command that claims it, whichever view is active. */
export function listenForHotkeys(app: App): void {
  app.scope.register(null, null, (event, pressed) => {
    for (const command of app.commands.listCommands()) {
      const hit = app.commands.hotkeysOf(command).some((hotkey) => isHotkey(hotkey, pressed));
      if (!hit || (event.repeat && command.repeatable !== true)) continue;
      app.commands.executeCommandById(command.id);
      return false;
    }
    return undefined;
  });
}

async function createNote(app: App): Promise<void> {
  let path = "Untitled.md";
  for (let n = 1; app.vault.getAbstractFileByPath(path) !== null; n++) path = `Untitled ${n}.md`;
  const file = await app.vault.create(path, "");
  await app.workspace.getLeaf(false).openFile(file);
}
