import fs from "node:fs";
import path from "node:path";
import { Refusal } from "./refusal.ts";

/**
 * A path inside the vault as the API speaks of it: segments joined by "/", no leading slash.
 * Refused are `..`, `.`, empty segments, absolute and drive paths, NUL, and every segment that
 * starts with a dot: dot folders are not part of a vault (`.obsidian` has doors of its own). Whoever
 * only asks whether something is there may name hidden files too.
 */
export function checkVaultPath(value: unknown, hidden: "no" | "too" = "no"): string {
  if (typeof value !== "string" || value === "") {
    throw new Refusal("bad-request", "A path in the vault is needed.");
  }
  if (value.includes("\0") || value.includes("\\") || /^[a-z]:/i.test(value)) {
    throw new Refusal("forbidden", `Not a path in the vault: ${value}`);
  }
  for (const segment of value.split("/")) {
    const isHidden = segment.startsWith(".") && hidden === "no";
    if (["", ".", ".."].includes(segment) || isHidden) {
      throw new Refusal("forbidden", `Not a path in the vault: ${value}`);
    }
  }
  return value;
}

/** True for names that the vault shows. Must agree with `checkVaultPath`. */
export function isVisibleName(name: string): boolean {
  return name !== "" && !name.startsWith(".") && !name.includes("\\");
}

/**
 * The place on disk of a path under `root`. The deepest part that exists is resolved, so that a
 * symbolic link cannot lead a read or a write out of the folder. `root` must be a real path.
 */
export function resolveInside(root: string, relative: string): string {
  const wanted = path.join(root, ...relative.split("/"));
  let existing = wanted;
  const rest: string[] = [];
  while (!entryExists(existing)) {
    rest.unshift(path.basename(existing));
    existing = path.dirname(existing);
  }
  const real = realPath(existing, relative);
  if (real !== root && !real.startsWith(root + path.sep)) {
    throw new Refusal("forbidden", `This leads out of the vault: ${relative}`);
  }
  return path.join(real, ...rest);
}

function entryExists(place: string): boolean {
  // lstat, because a dangling link exists and must be resolved (and refused), not written through.
  return fs.lstatSync(place, { throwIfNoEntry: false }) !== undefined;
}

function realPath(place: string, relative: string): string {
  try {
    return fs.realpathSync.native(place);
  } catch {
    throw new Refusal("forbidden", `This link leads nowhere: ${relative}`);
  }
}
