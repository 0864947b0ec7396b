/** What only a real folder has: links, an owner's trash, disks that know no second name for a file. */
import { link, lstat, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import type * as files from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FolderVault } from "../../src/node/folder-vault.mts";
import { type FolderHands, makeFolder } from "./folder-hands";
import { aRefusal, append, DONE, TEXTS } from "./note-vault-trials";

vi.mock("node:fs/promises", async (load) => {
  const real = await load<typeof files>();
  return { ...real, link: vi.fn(real.link) };
});

let vaultHands: FolderHands;
let elsewhere: FolderHands;
let vault: FolderVault;
const at = (path: string) => join(vaultHands.root, path);
beforeEach(async () => {
  vaultHands = await makeFolder();
  elsewhere = await makeFolder();
  vault = new FolderVault(vaultHands.root);
});
afterEach(async () => {
  vi.mocked(link).mockReset();
  await vaultHands.close();
  await elsewhere.close();
});

describe("a link that leads out of the vault", () => {
  it("is no way to a new note, and no folder is made behind it", async () => {
    await symlink(elsewhere.root, at("Away"));
    await vaultHands.writeOutside("Note.md", "text");
    expect(await vault.create("Away/New.md", "new")).toEqual(aRefusal());
    expect(await vault.create("Away/Deep/New.md", "new")).toEqual(aRefusal());
    expect(await vault.rename("Note.md", "Away/New.md")).toEqual(aRefusal());
    expect(await vaultHands.stored("Note.md")).toBe("text");
    expect(await readdir(elsewhere.root)).toEqual([]);
  });

  it("is no way to change, rename or throw away a note behind it", async () => {
    await elsewhere.writeOutside("Note.md", "text");
    await symlink(elsewhere.root, at("Away"));
    expect(await vault.apply("Away/Note.md", append("!"))).toEqual(aRefusal());
    expect(await vault.rename("Away/Note.md", "Mine.md")).toEqual(aRefusal());
    expect(await vault.trash("Away/Note.md", "text")).toEqual(aRefusal());
    expect(await elsewhere.stored("Note.md")).toBe("text");
    expect(await readdir(vaultHands.root)).toEqual(["Away"]);
  });

  it("is left alone itself", async () => {
    await elsewhere.writeOutside("Note.md", "text");
    await symlink(join(elsewhere.root, "Note.md"), at("Note.md"));
    expect(await vault.apply("Note.md", append("!"))).toEqual(aRefusal());
    expect(await vault.rename("Note.md", "Mine.md")).toEqual(aRefusal());
    expect(await vault.trash("Note.md", "text")).toEqual(aRefusal());
    expect((await lstat(at("Note.md"))).isSymbolicLink()).toBe(true);
    expect(await elsewhere.stored("Note.md")).toBe("text");
  });

  it("is no trash", async () => {
    await symlink(elsewhere.root, at(".trash"));
    await vaultHands.writeOutside("Note.md", "text");
    expect(await vault.trash("Note.md", "text")).toEqual(aRefusal());
    expect(await vaultHands.stored("Note.md")).toBe("text");
    expect(await readdir(elsewhere.root)).toEqual([]);
  });
});

describe("the trash", () => {
  it("keeps notes of one name apart by numbers", async () => {
    for (const folder of ["A", "B", "C"]) {
      await vaultHands.writeOutside(`${folder}/Note.md`, folder);
      expect(await vault.trash(`${folder}/Note.md`, folder)).toEqual(DONE);
    }
    expect((await readdir(at(".trash"))).sort()).toEqual(["Note 2.md", "Note 3.md", "Note.md"]);
    expect(await vaultHands.stored(".trash/Note 2.md")).toBe("B");
  });
});

describe("a note in another normal form on disk", () => {
  it("is renamed to the usual one", async () => {
    await vaultHands.writeOutside("Cafe\u0301.md", "text");
    expect(await vault.rename("Cafe\u0301.md", "Caf\u00E9.md")).toEqual(DONE);
    expect(await readdir(vaultHands.root)).toEqual(["Caf\u00E9.md"]);
  });

  it("is awaited in a folder of another normal form too", async () => {
    await vaultHands.awaitOutside("Cafe\u0301/Note.md");
    expect(await vault.isAwaited("Caf\u00E9/Note.md")).toBe(true);
  });
});

/** What a disk says that knows no second name for a file. */
const NO_LINKS = Object.assign(new Error("operation not permitted"), { code: "EPERM" });

describe("a disk that knows no second name for a file", () => {
  it("moves notes all the same, and covers none", async () => {
    vi.mocked(link).mockRejectedValue(NO_LINKS);
    await vaultHands.writeOutside("Old.md", TEXTS[2]);
    expect(await vault.rename("Old.md", "New.md")).toEqual(DONE);
    expect(await vaultHands.stored("New.md")).toBe(TEXTS[2]);
    await mkdir(at(".trash"));
    await writeFile(at(".trash/New.md"), "an older one");
    expect(await vault.trash("New.md", TEXTS[2])).toEqual(DONE);
    expect(await vaultHands.trashed()).toEqual([TEXTS[2], "an older one"]);
  });
});

describe("an empty folder", () => {
  it("is not made a second time in another spelling", async () => {
    await mkdir(at("People"));
    expect(await vault.create("people/Ann.md", "text")).toEqual(aRefusal());
    expect(await readdir(vaultHands.root)).toEqual(["People"]);
    expect(await vault.create("People/Ann.md", "text")).toEqual(DONE);
  });
});

describe("a long name", () => {
  it("that the disk takes is taken for every write", async () => {
    const path = `${"n".repeat(252)}.md`;
    expect(await vault.create(path, "text")).toEqual(DONE);
    expect((await vault.apply(path, append("!"))).ok).toBe(true);
    expect(await vaultHands.stored(path)).toBe("text!");
    expect(await readdir(vaultHands.root)).toEqual([path]);
  });
});

describe("somebody who is quicker", () => {
  const first = (act: () => Promise<unknown>) =>
    vi.mocked(link).mockImplementationOnce(async (from, to) => {
      const real = await vi.importActual<typeof files>("node:fs/promises");
      await act();
      await real.link(from, to);
    });

  it("keeps the note that was to be created", async () => {
    first(() => vaultHands.writeOutside("New.md", "quicker"));
    expect(await vault.create("New.md", "new")).toEqual(aRefusal());
    expect(await vaultHands.stored("New.md")).toBe("quicker");
    expect(await readdir(vaultHands.root)).toEqual(["New.md"]);
  });

  it("keeps the name that a note was to have", async () => {
    await vaultHands.writeOutside("Old.md", "old");
    first(() => vaultHands.writeOutside("New.md", "quicker"));
    expect(await vault.rename("Old.md", "New.md")).toEqual(aRefusal());
    expect(await vaultHands.stored("Old.md")).toBe("old");
    expect(await vaultHands.stored("New.md")).toBe("quicker");
  });

  it("keeps the text that takes the note's place while it moves", async () => {
    await vaultHands.writeOutside("Old.md", "old");
    vi.mocked(link).mockImplementationOnce(async (from, to) => {
      const real = await vi.importActual<typeof files>("node:fs/promises");
      await real.link(from, to);
      await vaultHands.writeOutside("Beside.md", "newer");
      await vaultHands.moveOutside("Beside.md", "Old.md");
    });
    expect(await vault.rename("Old.md", "New.md")).toEqual(aRefusal());
    expect(await vaultHands.stored("Old.md")).toBe("newer");
    expect(await vaultHands.stored("New.md")).toBeNull();
  });
});
