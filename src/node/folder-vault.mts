/** A plain folder of markdown as a `NoteVault`. */
import { randomUUID } from "node:crypto";
import type { Dirent } from "node:fs";
import {
  chmod,
  chown,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { pathKey } from "../core/edit/paths";
import { applyEdits, type Plan } from "../core/edit/text-edit";
import { compareText } from "../core/text";
import type { Applied, NoteVault, VaultEvent } from "../ports/note-vault";
import type { Disposable, Result } from "../ports/result";
import { reasonOf } from "./exit.mts";

/**
 * Notes are the `.md` files of the folder and its folders; whatever begins with a dot is the host's.
 * Symbolic links are not followed: they may lead out of the vault, or into themselves.
 */
export class FolderVault implements NoteVault {
  readonly #listeners = new Set<(event: VaultEvent) => void>();
  /** The last operation of each path; the next one waits for it. */
  readonly #queues = new Map<string, Promise<unknown>>();

  /** @param root the real path of the vault's folder */
  constructor(readonly root: string) {}

  async list(): Promise<Result<readonly string[]>> {
    const paths: string[] = [];
    try {
      await this.#collect("", paths);
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
    return { ok: true, value: paths };
  }

  /** Text that is not UTF-8 is refused: to write it back would change it. */
  async read(path: string): Promise<Result<string>> {
    try {
      const file = this.#file(path);
      const stats = await lstat(file);
      if (stats.isSymbolicLink()) {
        return { ok: false, reason: "It is a link, and links are not followed." };
      }
      if (stats.isFile()) return decode(await readFile(file));
      // A folder that cannot be listed says why. A pipe would keep the program waiting for ever.
      if (stats.isDirectory()) await readdir(file);
      return { ok: false, reason: "It is no file." };
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
  }

  create(path: string, text: string): Promise<Result<void>> {
    return this.#inTurn(path, async () => {
      try {
        const twin = await this.#twinOf(path);
        if (twin !== null) return { ok: false, reason: `“${twin}” is there already.` };
        await mkdir(dirname(this.#file(path)), { recursive: true });
        if (!(await this.#inside(dirname(path)))) {
          return { ok: false, reason: `“${path}” would lie outside the vault.` };
        }
        await writeNew(this.#file(path), text);
      } catch (error) {
        return { ok: false, reason: `“${path}” could not be created. ${reasonOf(error)}` };
      }
      this.#tell(path);
      return { ok: true, value: undefined };
    });
  }

  apply(path: string, plan: (text: string) => Plan): Promise<Result<Applied>> {
    return this.#inTurn(path, async () => {
      const before = await this.read(path);
      if (!before.ok) return { ok: false, reason: `“${path}” could not be read. ${before.reason}` };
      const planned = plan(before.value);
      if (!planned.ok) return planned;
      if (planned.edits.length === 0) {
        return { ok: true, value: { path, edits: [], text: before.value } };
      }
      const edited = applyEdits(before.value, planned.edits);
      if (!edited.ok) return edited;
      try {
        const isSame = await replaceFile(this.#file(path), before.value, edited.text);
        if (!isSame) return { ok: false, reason: `“${path}” has just changed. Try again.` };
      } catch (error) {
        return { ok: false, reason: `“${path}” could not be written. ${reasonOf(error)}` };
      }
      this.#tell(path);
      return { ok: true, value: { path, edits: planned.edits, text: edited.text } };
    });
  }

  /** Tells of this vault's own writes: a command runs once, so it does not follow other writers. */
  watch(listener: (event: VaultEvent) => void): Disposable {
    const own = (event: VaultEvent) => {
      listener(event);
    };
    this.#listeners.add(own);
    return {
      dispose: () => {
        this.#listeners.delete(own);
      },
    };
  }

  #file(path: string): string {
    return join(this.root, ...path.split("/"));
  }

  async #collect(folder: string, paths: string[]): Promise<void> {
    let entries: Dirent[];
    try {
      entries = await readdir(this.#file(folder), { withFileTypes: true });
    } catch (error) {
      if (folder === "") throw error;
      // Listed under its own name, so that reading it gives the reason.
      paths.push(folder);
      return;
    }
    entries.sort((a, b) => compareText(a.name, b.name));
    for (const entry of entries) {
      if (entry.name.startsWith(".")) continue;
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) await this.#collect(path, paths);
      else if (entry.name.endsWith(".md")) paths.push(path);
    }
  }

  /** True if the file or folder is where its path says, no link on the way. */
  async #inside(path: string): Promise<boolean> {
    const real = await realpath(this.#file(path));
    return relative(this.root, real).split(sep).join("/") === (path === "." ? "" : path);
  }

  /** A file that some file system takes for the same, or null. */
  async #twinOf(path: string): Promise<string | null> {
    const listed = await this.list();
    const key = pathKey(path);
    return listed.ok ? (listed.value.find((other) => pathKey(other) === key) ?? null) : null;
  }

  #tell(path: string): void {
    for (const listener of [...this.#listeners]) listener({ kind: "changed", path });
  }

  #inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
    const key = pathKey(path);
    const turn = (this.#queues.get(key) ?? Promise.resolve()).then(work, work);
    this.#queues.set(key, turn);
    return turn;
  }
}

function decode(bytes: Uint8Array): Result<string> {
  try {
    // The BOM is part of the note: it must come back when the note is written.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.includes("\0")) return { ok: false, reason: "It is not a text." };
    return { ok: true, value: text };
  } catch {
    return { ok: false, reason: "It is not a text in UTF-8." };
  }
}

async function writeNew(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(text, "utf8");
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Puts a new text in the place of a file at once: whoever reads it meanwhile, or after a crash, finds
 * the old text or the new one. False, with nothing written, when the file is not what it was.
 */
async function replaceFile(file: string, before: string, after: string): Promise<boolean> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    const { mode, uid, gid } = await stat(file);
    await writeNew(temporary, after);
    // Only an administrator may give a file away; whoever may not owns it already.
    await chown(temporary, uid, gid).catch(() => {});
    await chmod(temporary, mode);
    const now = decode(await readFile(file));
    if (!now.ok || now.value !== before) return false;
    await rename(temporary, file);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}
