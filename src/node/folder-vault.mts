/** A plain folder of markdown as a `NoteVault`. */
import { lstat, mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { followPlan } from "../app/follow-plan";
import { refusePlace, sayClash, withFolders } from "../app/path-clash";
import { PathQueue } from "../app/path-queue";
import type { Plan } from "../core/edit/text-edit";
import type { Applied, NoteVault, VaultEvent } from "../ports/note-vault";
import type { Disposable, Result } from "../ports/result";
import { reasonOf } from "./exit.mts";
import { createFile, moveFile, readText, replaceFile } from "./folder-files.mts";
import { FolderTree } from "./folder-tree.mts";

type Refusal = { readonly ok: false; readonly reason: string };

/** The app's own trash, when its owner keeps it in the vault. */
const TRASH = ".trash";
/** So many notes of one name may lie in the trash. */
const MOST_ALIKE = 1000;

/**
 * Notes are the `.md` files of the folder and its folders; whatever begins with a dot is the host's.
 * Symbolic links are not followed: they may lead out of the vault, or into themselves.
 */
export class FolderVault implements NoteVault {
  readonly #tree: FolderTree;
  readonly #queue = new PathQueue();
  readonly #listeners = new Set<(event: VaultEvent) => void>();

  /** @param root the real path of the vault's folder */
  constructor(readonly root: string) {
    this.#tree = new FolderTree(root);
  }

  async list(): Promise<Result<readonly string[]>> {
    try {
      return { ok: true, value: await this.#tree.notes() };
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
  }

  /** Text that is not UTF-8 is refused: to write it back would change it. */
  async read(path: string): Promise<Result<string>> {
    try {
      return await readText(this.#tree.file(path));
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
  }

  create(path: string, text: string): Promise<Result<void>> {
    return this.#queue.run(withFolders(path), async () => {
      try {
        const refusal = await this.#refuse(path);
        if (refusal !== null) return refusal;
        await mkdir(dirname(this.#tree.file(path)), { recursive: true });
        const isNew = await createFile(this.#tree.file(path), text);
        if (!isNew) return { ok: false, reason: sayClash({ path, kind: "there already" }) };
      } catch (error) {
        return { ok: false, reason: `“${path}” could not be created. ${reasonOf(error)}` };
      }
      return this.#done({ kind: "changed", path });
    });
  }

  apply(path: string, plan: (text: string) => Plan): Promise<Result<Applied>> {
    return this.#queue.run([path], async () => {
      const before = await this.#readToWrite(path);
      if (!before.ok) return before;
      const outcome = followPlan(path, before.value, plan);
      if (!outcome.ok || outcome.value.edits.length === 0) return outcome;
      try {
        const file = this.#tree.file(path);
        const isSame = await replaceFile(file, before.value, outcome.value.text);
        if (!isSame) return justChanged(path);
      } catch (error) {
        return { ok: false, reason: `“${path}” could not be written. ${reasonOf(error)}` };
      }
      this.#tell({ kind: "changed", path });
      return outcome;
    });
  }

  rename(path: string, to: string): Promise<Result<void>> {
    return this.#queue.run([path, ...withFolders(to)], async () => {
      const source = await this.#refuseSource(path);
      if (source !== null) return source;
      if (path === to) return { ok: true, value: undefined };
      try {
        const refusal = await this.#refuse(to, path);
        if (refusal !== null) return refusal;
        await mkdir(dirname(this.#tree.file(to)), { recursive: true });
        const moved = await moveFile(this.#tree.file(path), this.#tree.file(to));
        if (moved === "taken") {
          return { ok: false, reason: sayClash({ path: to, kind: "there already" }) };
        }
        if (moved === "changed") return justChanged(path);
      } catch (error) {
        return { ok: false, reason: `“${path}” could not be renamed. ${reasonOf(error)}` };
      }
      return this.#done({ kind: "moved", path: to, from: path });
    });
  }

  /** To `.trash` in the vault, as the app does when its owner chose that; a name that is taken gets a number. */
  trash(path: string, expected: string): Promise<Result<void>> {
    return this.#queue.run([path], async () => {
      const text = await this.#readToWrite(path);
      if (!text.ok) return text;
      if (text.value !== expected) {
        return { ok: false, reason: `“${path}” has changed since, so it stays where it is.` };
      }
      try {
        const moved = await this.#moveToTrash(path);
        if (moved === "taken") {
          const reason = `The trash is full of notes named “${basename(path)}”. Empty it, then try again.`;
          return { ok: false, reason };
        }
        if (moved === "changed") return justChanged(path);
      } catch (error) {
        return {
          ok: false,
          reason: `“${path}” could not be moved to the trash. ${reasonOf(error)}`,
        };
      }
      return this.#done({ kind: "removed", path });
    });
  }

  /** Fails when a folder cannot be listed: then nobody knows. */
  isAwaited(path: string): Promise<boolean> {
    return this.#tree.hasPlaceholder(path);
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

  /** Why no note can be put at a path, or null. */
  async #refuse(path: string, itself?: string): Promise<Refusal | null> {
    const reason = refusePlace(path);
    if (reason !== null) return { ok: false, reason };
    const clash = await this.#tree.clashOf(path, itself);
    return clash === null ? null : { ok: false, reason: sayClash(clash) };
  }

  /** The text of a note that is about to be changed or thrown away. */
  async #readToWrite(path: string): Promise<Result<string>> {
    const refusal = await this.#refuseSource(path);
    if (refusal !== null) return refusal;
    const text = await this.read(path);
    return text.ok ? text : { ok: false, reason: `“${path}” could not be read. ${text.reason}` };
  }

  /** Why what is at a path may not be touched, or null: it is no note, or lies outside the vault. */
  async #refuseSource(path: string): Promise<Refusal | null> {
    const reason = refusePlace(path);
    if (reason !== null) return { ok: false, reason };
    try {
      if (await this.#tree.isPlainFile(path)) return null;
      return { ok: false, reason: `“${path}” is a link or no file, so it is left alone.` };
    } catch (error) {
      return { ok: false, reason: `“${path}” could not be read. ${reasonOf(error)}` };
    }
  }

  async #moveToTrash(path: string): Promise<"moved" | "taken" | "changed"> {
    const folder = join(this.root, TRASH);
    await mkdir(folder, { recursive: true });
    if ((await lstat(folder)).isSymbolicLink()) {
      throw new Error("The trash is a link, and links are not followed.");
    }
    const name = basename(path, ".md");
    for (let number = 1; number <= MOST_ALIKE; number++) {
      const target = join(folder, number === 1 ? `${name}.md` : `${name} ${number}.md`);
      const moved = await moveFile(this.#tree.file(path), target);
      if (moved !== "taken") return moved;
    }
    return "taken";
  }

  #done(event: VaultEvent): Result<void> {
    this.#tell(event);
    return { ok: true, value: undefined };
  }

  #tell(event: VaultEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}

function justChanged(path: string): Refusal {
  return { ok: false, reason: `“${path}” has just changed. Try again.` };
}
