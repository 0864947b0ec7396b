/** Where notes may be written: every path that reaches a vault comes through here. */
import { isReservedName, utf8Length } from "./file-name";

export type PathResult =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: string };

export interface VaultLimits {
  /** The folder of the app's own files, `.obsidian` unless the person moved it. */
  readonly configDir: string;
}

/** No file system takes a longer name. */
const MAX_SEGMENT_BYTES = 255;
/** A dot, slash, backslash or NUL that a later decoding would bring back, however often encoded. */
const ENCODED_TRAVERSAL = /%(?:25)*(?:2e|2f|5c|00)/iu;

/**
 * Makes a vault path of what somebody typed, or says why it cannot be one: NFC, `/` between parts,
 * inside the vault, never a hidden, configuration or trash folder, always a markdown note.
 */
export function vaultPath(raw: string, { configDir }: VaultLimits): PathResult {
  const path = raw
    .normalize("NFC")
    .replace(/[\u00A0\u202F]/gu, " ")
    .replace(/\\/gu, "/");
  const name = JSON.stringify(raw);
  if (path.trim() === "") return refuse("A note needs a name.");
  if (/[\p{Cc}\p{Cs}]/u.test(path)) {
    return refuse(`The path ${name} holds characters that cannot be part of a file name.`);
  }
  if (path.startsWith("/") || path.includes(":")) {
    return refuse(`The path ${name} must lead from the vault's own folder: no drive, no colon.`);
  }
  if (ENCODED_TRAVERSAL.test(path)) {
    return refuse(`The path ${name} holds an encoded dot or slash; write it out.`);
  }
  if (!path.endsWith(".md")) return refuse(`The path ${name} must end in .md.`);

  const segments = path.replace(/\/{2,}/gu, "/").split("/");
  for (const segment of segments) {
    const problem = segmentProblem(segment);
    if (problem !== null) return refuse(`The path ${name} cannot be used: ${problem}.`);
  }
  const value = segments.join("/");
  if (isInside(value, configDir)) {
    return refuse(`The path ${name} lies in the folder of the app's own files.`);
  }
  return { ok: true, value };
}

/**
 * The path, or the first of `… 2.md`, `… 3.md` that is not taken. Gives up counting after a
 * thousand and returns a taken one: creating a note never overwrites, so it then fails in sight.
 */
export function freePath(path: string, taken: (path: string) => boolean): string {
  if (!taken(path)) return path;
  const stem = path.endsWith(".md") ? path.slice(0, -3) : path;
  const extension = path.slice(stem.length);
  let candidate = path;
  for (let number = 2; number <= 1000; number++) {
    candidate = `${stem} ${number}${extension}`;
    if (!taken(candidate)) break;
  }
  return candidate;
}

/** Tells which paths are taken, counting those that differ in case or normal form alone. */
export function takenPaths(paths: Iterable<string>): (path: string) => boolean {
  const keys = new Set<string>();
  for (const path of paths) keys.add(pathKey(path));
  return (path) => keys.has(pathKey(path));
}

/** Equal for paths that some file system takes for one: they differ in case or normal form alone. */
export function pathKey(path: string): string {
  // Twice, because lower case of a composed letter may come apart.
  return path.normalize("NFC").toLowerCase().normalize("NFC");
}

function segmentProblem(segment: string): string | null {
  if (segment === "") return "a folder or the note has no name";
  if (segment === "." || segment === "..") return "it may not leave or repeat a folder";
  if (segment.startsWith(".")) return "a name that begins with a dot is hidden";
  if (/^ |[ .]$/u.test(segment))
    return "a name may not begin or end with a space, or end with a dot";
  if (isReservedName(segment)) return `"${segment}" is a device name on Windows`;
  if (utf8Length(segment) > MAX_SEGMENT_BYTES) return "a name in it is longer than 255 bytes";
  return null;
}

function isInside(path: string, folder: string): boolean {
  const parent = pathKey(folder.replace(/\\/gu, "/").replace(/^\/+|\/+$/gu, ""));
  return parent !== "" && pathKey(path).startsWith(`${parent}/`);
}

function refuse(reason: string): PathResult {
  return { ok: false, reason };
}
