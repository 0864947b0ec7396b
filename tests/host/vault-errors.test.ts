import fs from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { TFile, TFolder } from "./obsidian/abstract-file.ts";
import type { Vault } from "./obsidian/vault.ts";
import {
  aBuffer,
  DISKS,
  FILES,
  messageOf,
  openInFolder,
  openInMemory,
  type OpenVault,
} from "./vault-disks.ts";

const TAKEN = "Destination file already exists!";

let open: OpenVault;

afterEach(() => open.close());

describe.each(DISKS)("a vault %s", (_, opener) => {
  const file = (path: string): TFile => open.vault.getFileByPath(path) as TFile;
  const folder = (path: string): TFolder => open.vault.getFolderByPath(path) as TFolder;

  test.each<[string, (vault: Vault) => Promise<unknown>, string]>([
    ["create what is there", (v) => v.create("A.md", ""), "File already exists."],
    ["create over a folder", (v) => v.create("Folder", ""), "File already exists."],
    [
      "createBinary what is there",
      (v) => v.createBinary("A.md", aBuffer()),
      "File already exists.",
    ],
    ["createFolder what is there", (v) => v.createFolder("Folder"), "Folder already exists."],
    [
      "create in a missing folder",
      (v) => v.create("No/New.md", ""),
      "ENOENT: no such file or directory, open 'No/New.md'",
    ],
    [
      "create below a file",
      (v) => v.create("A.md/New.md", ""),
      "ENOTDIR: not a directory, open 'A.md/New.md'",
    ],
    ["rename to what is there", (v) => v.rename(file("A.md"), "Folder/B.md"), TAKEN],
    ["copy to what is there", (v) => v.copy(file("A.md"), "Folder/B.md"), TAKEN],
    [
      "rename to a missing folder",
      (v) => v.rename(file("A.md"), "No/A.md"),
      "ENOENT: no such file or directory, rename 'No/A.md'",
    ],
    [
      "rename a folder into itself",
      (v) => v.rename(folder("Folder"), "Folder/Sub/Deep"),
      "EINVAL: invalid argument, rename 'Folder' -> 'Folder/Sub/Deep'",
    ],
    [
      "rmdir what holds something",
      (v) => v.adapter.rmdir("Folder", false),
      "ENOTEMPTY: directory not empty, rmdir 'Folder'",
    ],
    [
      "read what is missing",
      (v) => v.adapter.read("No.md"),
      "ENOENT: no such file or directory, open 'No.md'",
    ],
    [
      "read a folder",
      (v) => v.adapter.read("Folder"),
      "EISDIR: illegal operation on a directory, open 'Folder'",
    ],
    ["leave the vault", (v) => v.adapter.read("../A.md"), "Not a path in the vault: ../A.md"],
    ["create a hidden note", (v) => v.create(".x.md", ""), "Not a path in the vault: .x.md"],
    [
      "write for programs",
      (v) => v.adapter.write(".git/hooks", ""),
      "Not a path in the vault: .git/hooks",
    ],
  ])("to %s is an error", async (_what, work, expected) => {
    open = await opener(FILES);
    expect(await messageOf(work(open.vault))).toBe(expected);
    expect(open.events).toEqual([]);
  });
});

test("a file that nobody may write stays as it is, and can be read", async () => {
  open = await openInFolder(FILES);
  const at = path.join(open.folder ?? "", "A.md");
  fs.chmodSync(at, 0o444);
  const file = open.vault.getFileByPath("A.md") as TFile;
  expect(await messageOf(open.vault.process(file, () => "b"))).toBe(
    "EACCES: permission denied, open 'A.md'",
  );
  expect(await open.vault.read(file)).toBe("a");
  fs.chmodSync(at, 0o644);
  await open.vault.process(file, () => "b");
  expect(open.text("A.md")).toBe("b");
});

test("a folder that nobody may write takes nothing in", async () => {
  open = await openInFolder(FILES);
  fs.chmodSync(path.join(open.folder ?? "", "Folder"), 0o555);
  expect(await messageOf(open.vault.create("Folder/New.md", ""))).toBe(
    "EACCES: permission denied, open 'Folder/New.md'",
  );
  expect(await messageOf(open.vault.createFolder("Folder/New"))).toBe(
    "EACCES: permission denied, mkdir 'Folder/New'",
  );
});

const WINDOWS = 'File name cannot contain any of the following characters: * " \\ / < > : | ?';
const OTHERS = "File name cannot contain any of the following characters: \\ / :";

describe("names of files", () => {
  test.each([
    ["windows", "a:b.md", WINDOWS],
    ["windows", "Folder/what?.md", WINDOWS],
    ["windows", 'say "x".md', WINDOWS],
    ["windows", "a#b^[c].md", null],
    ["macos", "a:b.md", OTHERS],
    ["macos", 'a*?"<>|^[]#\tb.md', null],
    ["linux", "aa:b.md", OTHERS],
    ["linux", "what?.md", null],
  ] as const)("on %s %j is answered by %j", async (system, path, expected) => {
    open = await openInMemory(FILES, { system });
    const created = open.vault.create(path, "");
    if (expected === null) expect((await created).path).toBe(path);
    else await expect(created).rejects.toThrow(expected);
  });
});
