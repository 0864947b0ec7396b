import fs from "node:fs";
import path from "node:path";
import { Refusal } from "../disk/refusal.ts";

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
  try {
    // lstat, because a dangling link exists and must be resolved (and refused), not written through.
    return fs.lstatSync(place, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // Below a file there is nothing.
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return false;
    throw error;
  }
}

function realPath(place: string, relative: string): string {
  try {
    return fs.realpathSync.native(place);
  } catch {
    throw new Refusal("forbidden", `This link leads nowhere: ${relative}`);
  }
}
