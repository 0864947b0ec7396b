import { TFile, type TAbstractFile } from "../obsidian/abstract-file.ts";
import { Menu } from "../obsidian/menu.ts";
import type { WorkspaceLeaf } from "../obsidian/workspace-leaf.ts";

const SOURCE = "file-explorer-context-menu";

/** For one file or folder. */
export function fileMenu(file: TAbstractFile, leaf: WorkspaceLeaf): Menu {
  const { workspace, fileManager } = leaf.app;
  const menu = new Menu();
  if (file instanceof TFile) {
    menu.addItem((item) =>
      item
        .setSection("open")
        .setTitle("Open in new tab")
        .setIcon("file-plus")
        .onClick(() => workspace.getLeaf("tab").openFile(file)),
    );
  }
  workspace.trigger("file-menu", menu, file, SOURCE, leaf);
  menu.addItem((item) =>
    item
      .setSection("danger")
      .setTitle("Delete")
      .setIcon("trash-2")
      .setWarning(true)
      .onClick(() => fileManager.trashFile(file)),
  );
  return menu;
}

/** For several that are selected. */
export function filesMenu(files: readonly TAbstractFile[], leaf: WorkspaceLeaf): Menu {
  const { workspace, fileManager } = leaf.app;
  const menu = new Menu();
  workspace.trigger("files-menu", menu, files, SOURCE, leaf);
  menu.addItem((item) =>
    item
      .setSection("danger")
      .setTitle(`Delete ${files.length} files`)
      .setIcon("trash-2")
      .setWarning(true)
      .onClick(async () => {
        for (const file of files) await fileManager.trashFile(file);
      }),
  );
  return menu;
}
