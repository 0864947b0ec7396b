import { mkdir, mkdtemp, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { FolderVault } from "../../src/node/folder-vault.mts";
import { describeNoteVault, type VaultUnderTest } from "./note-vault";

describeNoteVault("a folder of markdown", makeVault, { followsOthers: false });

async function makeVault(): Promise<VaultUnderTest> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "debrief-vault-")));
  const file = (path: string) => join(root, path);
  return {
    vault: new FolderVault(root),
    stored: (path) => readFile(file(path), "utf8").catch(() => null),
    async writeOutside(path, text) {
      await mkdir(dirname(file(path)), { recursive: true });
      await writeFile(file(path), text);
    },
    removeOutside: (path) => rm(file(path)),
    async moveOutside(from, to) {
      await mkdir(dirname(file(to)), { recursive: true });
      await rename(file(from), file(to));
    },
    writeMark: (path) => stat(file(path)).then(({ mtimeMs, ino }) => mtimeMs + ino),
    close: () => rm(root, { recursive: true, force: true }),
  };
}
