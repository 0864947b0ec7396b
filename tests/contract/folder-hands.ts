/** The hands of somebody else in a folder on disk. */
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { VaultUnderTest } from "./note-vault";

export interface FolderHands extends Omit<VaultUnderTest, "vault"> {
  readonly root: string;
}

/** Works in a folder of its own, which `close` removes. */
export async function makeFolder(): Promise<FolderHands> {
  const around = await realpath(await mkdtemp(join(tmpdir(), "debrief-vault-")));
  // Whatever left the vault by mistake is still in the folder around it, and goes with it.
  const root = join(around, "vault");
  await mkdir(root);
  const file = (path: string) => join(root, path);
  const above = (path: string) => mkdir(dirname(file(path)), { recursive: true });
  const stored = (path: string) => readFile(file(path), "utf8").catch(() => null);
  async function writeBytesOutside(path: string, bytes: Uint8Array | string) {
    await above(path);
    await writeFile(file(path), bytes);
  }
  return {
    root,
    stored,
    async trashed() {
      const names = await readdir(file(".trash")).catch(() => []);
      const texts = await Promise.all(names.sort().map((name) => stored(`.trash/${name}`)));
      return texts.map((text) => text ?? "");
    },
    writeOutside: writeBytesOutside,
    writeBytesOutside,
    removeOutside: (path) => rm(file(path)),
    async moveOutside(from, to) {
      await above(to);
      await rename(file(from), file(to));
    },
    awaitOutside: (path) => writeBytesOutside(path.replace(/([^/]+)$/, ".$1.icloud"), "bplist00"),
    writeMark: (path) => stat(file(path)).then(({ mtimeMs, ino }) => mtimeMs + ino),
    close: () => rm(around, { recursive: true, force: true }),
  };
}
