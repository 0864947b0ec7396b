import { afterEach, describe, expect, test } from "vitest";
import { readAppConfig } from "./disk/app-config.ts";
import type { TFile, TFolder } from "./obsidian/abstract-file.ts";
import { availableAttachmentPath, newFileFolder } from "./obsidian/new-file-places.ts";
import { Vault } from "./obsidian/vault.ts";
import {
  aBuffer,
  DISKS,
  FILES,
  messageOf,
  type OpenOptions,
  type OpenVault,
} from "./vault-disks.ts";

let open: OpenVault;

afterEach(() => open.close());

describe.each(DISKS)("a vault %s", (_, opener) => {
  async function start(options: OpenOptions = {}, files = FILES): Promise<Vault> {
    open = await opener(files, options);
    return open.vault;
  }
  const file = (path: string): TFile => open.vault.getFileByPath(path) as TFile;
  const folder = (path: string): TFolder => open.vault.getFolderByPath(path) as TFolder;

  test("lists what is not hidden, folders before what they hold", async () => {
    const vault = await start();
    const paths = vault.getAllLoadedFiles().map((each) => each.path);
    expect(paths).toEqual([
      ...["/", "A.md", "Folder", "Folder/B.md"],
      ...["Folder/Sub", "Folder/Sub/C.md", "Folder/Sub/pic.png"],
    ]);
    expect(vault.getAllFolders().map((each) => each.path)).toEqual(["Folder", "Folder/Sub"]);
    expect(vault.getAllFolders(true)[0]?.isRoot()).toBe(true);
    expect(vault.getMarkdownFiles()).toHaveLength(3);
    const seen: string[] = [];
    Vault.recurseChildren(folder("Folder"), (each) => seen.push(each.path));
    expect(seen).toEqual(paths.slice(2));
    expect(file("Folder/Sub/pic.png").parent?.parent?.parent?.parent).toBe(null);
  });

  test("shows the adapter what is hidden", async () => {
    const { adapter } = await start();
    expect((await adapter.list("/")).folders).toEqual([".hidden", ".obsidian", "Folder"]);
    expect(await adapter.list("Folder")).toEqual({
      files: ["Folder/B.md"],
      folders: ["Folder/Sub"],
    });
    expect(await adapter.read(".hidden/Secret.md")).toBe("secret");
    await adapter.mkdir(".obsidian/plugins/x");
    await adapter.write(".obsidian/plugins/x/y.json", "1");
    await adapter.process(".obsidian/plugins/x/y.json", (text) => `${text}2`);
    expect(open.text(".obsidian/plugins/x/y.json")).toBe("12");
    expect(await adapter.stat("Folder")).toMatchObject({ type: "folder" });
    expect(await adapter.exists("No.md")).toBe(false);
  });

  test("processes one file in turn, and others meanwhile", async () => {
    const vault = await start({ before: () => new Promise((resolve) => setTimeout(resolve, 1)) });
    const order: string[] = [];
    const add = (path: string, text: string): Promise<string> =>
      vault.process(file(path), (before) => {
        order.push(`${path} ${before}`);
        return before + text;
      });
    const [, second] = await Promise.all([
      ...[add("A.md", "1"), add("A.md", "2"), vault.append(file("A.md"), "3")],
      add("Folder/B.md", "4"),
    ]);
    expect(second).toBe("a12");
    expect(open.text("A.md")).toBe("a123");
    expect(order).toEqual(["A.md a", "Folder/B.md b", "A.md a1"]);
  });

  test("processes anew what another program changed in between", async () => {
    const calls: string[] = [];
    const vault = await start({
      before: (name) => {
        if (name === "write" && calls.length === 1) open.writeOutside("A.md", "theirs ");
        return Promise.resolve();
      },
    });
    const written = await vault.process(file("A.md"), (text) => {
      calls.push(text);
      return `${text}ours`;
    });
    expect([calls, written, open.text("A.md")]).toEqual([
      ["a", "theirs "],
      "theirs ours",
      "theirs ours",
    ]);
  });

  test("writes nothing when the callback throws, and goes on", async () => {
    const vault = await start();
    const fail = (): string => {
      throw new Error("no");
    };
    expect(await messageOf(vault.process(file("A.md"), fail))).toBe("no");
    expect(open.events).toEqual([]);
    await vault.process(file("A.md"), (text) => `${text}!`);
    expect(open.text("A.md")).toBe("a!");
  });

  test("a note that moves while it is changed is not made anew, and writes to come follow it", async () => {
    const vault = await start({
      before: async (name) => {
        const moving = open.vault.getFileByPath("A.md");
        if (name === "write" && moving !== null) await open.vault.rename(moving, "Moved.md");
      },
    });
    const note = file("A.md");
    const first = messageOf(vault.process(note, (text) => `${text}1`));
    const second = vault.process(note, (text) => `${text}2`);
    expect(await first).toBe("ENOENT: no such file or directory, open 'A.md'");
    expect(await second).toBe("a2");
    expect([open.text("A.md"), open.text("Moved.md")]).toEqual([null, "a2"]);
  });

  test("knows stat and text when it tells of a change", async () => {
    const vault = await start();
    const note = file("A.md");
    const before = note.stat;
    let told: unknown;
    vault.on("modify", (each: TFile) => (told = each.stat));
    await vault.modify(note, "longer");
    expect(told).toBe(note.stat);
    expect(note.stat).toMatchObject({ size: 6, ctime: expect.any(Number) as number });
    expect(note.stat).not.toBe(before);
    await vault.modify(note, "set", { mtime: 1_000_000 });
    expect(note.stat.mtime).toBe(1_000_000);
  });

  test("reads what it knows, until another program writes", async () => {
    let reads = 0;
    const vault = await start({
      before: (name) => {
        if (name === "read") reads++;
        return Promise.resolve();
      },
    });
    await vault.cachedRead(file("A.md"));
    await vault.cachedRead(file("A.md"));
    expect(reads).toBe(1);
    open.writeOutside("A.md", "theirs");
    expect(await vault.cachedRead(file("A.md"))).toBe("theirs");
    await vault.modify(file("A.md"), "ours");
    expect(await vault.cachedRead(file("A.md"))).toBe("ours");
    expect(reads).toBe(2);
    await vault.read(file("A.md"));
    expect(reads).toBe(3);
  });

  test("is read once for all who ask at the same time, and again after it could not be", async () => {
    let reads = 0;
    const vault = await start({
      before: (name) => {
        if (name !== "read") return Promise.resolve();
        return ++reads === 1 ? Promise.reject(new Error("not now")) : Promise.resolve();
      },
    });
    const ask = (): Promise<string> => vault.cachedRead(file("A.md"));
    const refused = await Promise.allSettled([ask(), ask()]);
    expect(refused.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    const answers = await Promise.all([ask(), ask()]);
    expect(answers[0]).toBe(answers[1]);
    expect(reads).toBe(2);
  });

  test("keeps each byte of a file that is no text", async () => {
    const vault = await start();
    const made = await vault.createBinary("x.bin", aBuffer(0, 255, 13, 10));
    expect(made.extension).toBe("bin");
    await vault.appendBinary(made, aBuffer(128));
    expect(new Uint8Array(await vault.readBinary(made))).toEqual(
      new Uint8Array([0, 255, 13, 10, 128]),
    );
    await vault.modifyBinary(made, aBuffer(7));
    expect(made.stat.size).toBe(1);
    await vault.adapter.writeBinary("y.bin", aBuffer(9, 200));
    expect(new Uint8Array(await vault.adapter.readBinary("y.bin"))).toEqual(
      new Uint8Array([9, 200]),
    );
  });

  test("takes a folder with hidden files only when it must", async () => {
    const vault = await start({}, { ...FILES, "Folder/Sub/.DS_Store": "x" });
    expect(await messageOf(vault.delete(folder("Folder")))).toContain("ENOTEMPTY");
    expect(open.text("Folder/B.md")).toBe("b");
    await vault.delete(folder("Folder"), true);
    expect(open.text("Folder/Sub/.DS_Store")).toBe(null);
  });

  test("keeps what is trashed in .trash, under a name that is free", async () => {
    const vault = await start();
    await vault.trash(file("A.md"), false);
    await vault.trash(await vault.create("A.md", "second"), false);
    await vault.trash(folder("Folder"), true);
    expect(
      [".trash/A.md", ".trash/A 2.md", ".trash/Folder/B.md"].map((at) => open.text(at)),
    ).toEqual(["a", "second", "b"]);
  });

  test("finds a path that is free in any case", async () => {
    const vault = await start();
    await vault.create("a 1.md", "");
    expect(vault.getAvailablePath("A", "md")).toBe("A 2.md");
    expect(vault.getAvailablePath("Z", "")).toBe("Z");
    const free = await vault.getAvailablePathForAttachments("pic", "png", file("Folder/B.md"));
    expect(free).toBe("pic.png");
  });

  test("where case does not matter, a name is taken in any case and looked up in its own", async () => {
    const vault = await start({ ignoresCase: true });
    expect(await messageOf(vault.create("a.md", ""))).toBe("File already exists.");
    expect(await messageOf(vault.createFolder("FOLDER"))).toBe("Folder already exists.");
    expect(vault.getFileByPath("a.md")).toBe(null);
    expect([await vault.adapter.exists("a.md"), await vault.exists("a.md", true)]).toEqual([
      true,
      false,
    ]);
    expect((await vault.create("folder/New.md", "")).path).toBe("Folder/New.md");
    await vault.rename(file("A.md"), "a.md");
    expect(vault.getFileByPath("a.md")?.name).toBe("a.md");
    expect(await messageOf(vault.rename(file("a.md"), "folder/b.MD"))).toBe(
      "Destination file already exists!",
    );
  });

  test("where case matters, both names can be", async () => {
    const vault = await start();
    await vault.create("a.md", "other");
    expect(open.text("A.md")).toBe("a");
  });

  test("paths are normalised", async () => {
    const vault = await start();
    expect((await vault.create("/Folder\\\\New\u00a0one.md", "")).path).toBe("Folder/New one.md");
    expect(vault.getAbstractFileByPath("/")).toBe(vault.getRoot());
  });

  test.each([
    [{}, "/", "pic.png"],
    [{ newFileLocation: "current", attachmentFolderPath: "./" }, "Folder", "Folder/pic.png"],
    [{ attachmentFolderPath: "./own" }, "/", "Folder/own/pic.png"],
    [
      {
        newFileLocation: "folder",
        newFileFolderPath: "Folder/Sub",
        attachmentFolderPath: "Folder/Sub",
      },
      "Folder/Sub",
      "Folder/Sub/pic 1.png",
    ],
    [{ newFileLocation: "folder", newFileFolderPath: "Gone" }, "/", "pic.png"],
  ])(
    "with %j new notes go to %j, attachments to %j",
    async (appJson, folderOfNotes, attachment) => {
      const vault = await start({}, { ...FILES, ".obsidian/app.json": JSON.stringify(appJson) });
      const config = readAppConfig(appJson);
      expect(newFileFolder(vault, config, "Folder/B.md", "New.md").path).toBe(folderOfNotes);
      const at = await availableAttachmentPath(vault, config, "pic.png", "Folder/B.md");
      expect(at).toBe(attachment);
      expect((await vault.createBinary(at, aBuffer())).parent?.path).toBe(
        newFileFolder(vault, config, "Folder/B.md", "other.png").path,
      );
    },
  );

  test("a setting of the app is read, set and kept", async () => {
    const vault = await start({}, { ...FILES, ".obsidian/app.json": '{"strange": 1}' });
    expect([vault.getConfig("strange"), vault.getConfig("newLinkFormat")]).toEqual([1, "shortest"]);
    vault.setConfig("newLinkFormat", "absolute");
    expect(vault.getConfig("newLinkFormat")).toBe("absolute");
    await expect
      .poll(() => JSON.parse(open.text(".obsidian/app.json") ?? "") as unknown)
      .toEqual({ strange: 1, newLinkFormat: "absolute" });
  });
});
