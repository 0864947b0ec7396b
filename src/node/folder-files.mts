/** Single files: read whole, written whole, moved without covering another. */
import { randomUUID } from "node:crypto";
import {
  chmod,
  chown,
  link,
  lstat,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Result } from "../ports/result";

/** The text of a file. Refuses links, what is no file, and what is no text in UTF-8. */
export async function readText(file: string): Promise<Result<string>> {
  const stats = await lstat(file);
  if (stats.isSymbolicLink()) {
    return { ok: false, reason: "It is a link, and links are not followed." };
  }
  if (stats.isFile()) return decode(await readFile(file));
  // A folder that cannot be listed says why. A pipe would keep the program waiting for ever.
  if (stats.isDirectory()) await readdir(file);
  return { ok: false, reason: "It is no file." };
}

/**
 * Creates a file with its whole text at once, safe from a crash, or not at all: a disk that is full
 * leaves no half of it. False when something is there already.
 */
export async function createFile(file: string, text: string): Promise<boolean> {
  const temporary = temporaryBeside(file);
  try {
    await writeNew(temporary, text);
    return (await moveFile(temporary, file)) === "moved";
  } finally {
    await rm(temporary, { force: true });
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
 * the old text or the new one. False, with nothing written, when the file is not what it was. Another
 * name for the same file (a hard link) keeps the old text.
 */
export async function replaceFile(file: string, before: string, after: string): Promise<boolean> {
  const temporary = temporaryBeside(file);
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

/** Hidden, and so no part of the vault. Short, because a name that fits must not become too long. */
function temporaryBeside(file: string): string {
  return join(dirname(file), `.${randomUUID()}.tmp`);
}

/** What a disk answers that knows no second name for a file. */
const NO_SECOND_NAME = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

export type Moved = "moved" | "taken" | "changed";

/**
 * Gives a file another path. Never covers another file: the new name is given before the old one is
 * taken away. `taken` and `changed` (somebody replaced the file meanwhile) leave all as it was.
 */
export async function moveFile(from: string, to: string): Promise<Moved> {
  try {
    await link(from, to);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") {
      if (!(await isSameFile(from, to))) return "taken";
      // One file under both names: this disk does not tell the two spellings apart.
      await rename(from, to);
      return "moved";
    }
    if (!NO_SECOND_NAME.has(code)) throw error;
    if (await exists(to)) return "taken";
    await rename(from, to);
    return "moved";
  }
  if (await isSameFile(from, to)) {
    await unlink(from);
    return "moved";
  }
  await unlink(to);
  return "changed";
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([lstat(one), lstat(other)]);
  return a.ino === b.ino && a.dev === b.dev;
}

async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** To write back what is not UTF-8 would change it. */
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
