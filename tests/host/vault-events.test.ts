import { afterEach, describe, expect, test } from "vitest";
import type { TFile, TFolder } from "./obsidian/abstract-file.ts";
import type { Vault } from "./obsidian/vault.ts";
import { DISKS, FILES, type OpenVault } from "./vault-disks.ts";

let open: OpenVault;

afterEach(() => open.close());

describe.each(DISKS)("a vault %s", (_, opener) => {
  const file = (path: string): TFile => open.vault.getFileByPath(path) as TFile;
  const folder = (path: string): TFolder => open.vault.getFolderByPath(path) as TFolder;

  test.each<[string, (vault: Vault) => Promise<unknown>, string[]]>([
    ["a note", (v) => v.create("New.md", ""), ["create New.md"]],
    ["folders, from outside in", (v) => v.createFolder("X/Y"), ["create X", "create X/Y"]],
    ["a change", (v) => v.modify(file("A.md"), "x"), ["modify A.md"]],
    ["a process that changes nothing", (v) => v.process(file("A.md"), (t) => t), ["modify A.md"]],
    ["an addition", (v) => v.append(file("A.md"), "x"), ["modify A.md"]],
    ["a move", (v) => v.rename(file("A.md"), "Folder/A.md"), ["rename Folder/A.md from A.md"]],
    ["a move to where it is", (v) => v.rename(file("A.md"), "A.md"), []],
    [
      "a folder's move, with all below it",
      (v) => v.rename(folder("Folder"), "Drawer"),
      [
        "rename Drawer from Folder",
        "rename Drawer/B.md from Folder/B.md",
        "rename Drawer/Sub from Folder/Sub",
        "rename Drawer/Sub/C.md from Folder/Sub/C.md",
        "rename Drawer/Sub/pic.png from Folder/Sub/pic.png",
      ],
    ],
    ["a copy", (v) => v.copy(file("A.md"), "Folder/A.md"), ["create Folder/A.md"]],
    [
      "a folder's copy",
      (v) => v.copy(folder("Folder/Sub"), "New"),
      ["create New", "create New/C.md", "create New/pic.png"],
    ],
    [
      "a folder's end, from inside out",
      (v) => v.delete(folder("Folder")),
      [
        "delete Folder/B.md",
        "delete Folder/Sub/C.md",
        "delete Folder/Sub/pic.png",
        "delete Folder/Sub",
        "delete Folder",
      ],
    ],
    ["a note in the trash", (v) => v.trash(file("A.md"), true), ["delete A.md"]],
    ["a file of the adapter's", (v) => v.adapter.write("New.md", ""), ["create New.md"]],
    ["a change of the adapter's", (v) => v.adapter.append("A.md", "x"), ["modify A.md"]],
    ["a hidden file of the adapter's", (v) => v.adapter.write(".hidden/New.md", ""), []],
    ["what the adapter hides", (v) => v.adapter.rename("A.md", ".hidden/A.md"), ["delete A.md"]],
    [
      "what the adapter shows",
      (v) => v.adapter.rename(".hidden", "Shown"),
      ["create Shown", "create Shown/Secret.md"],
    ],
  ])("tells of %s", async (_what, work, expected) => {
    open = await opener(FILES);
    await work(open.vault);
    expect(open.events).toEqual(expected);
  });
});
