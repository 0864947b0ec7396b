/**
 * Which note kills the engine: notes are put in parts, one after the other, and the part that it dies
 * on is cut into smaller ones, until one note is left.
 */

/** Lists of paths, in the order in which they are put. No path stands in two of them. */
export type Parts = readonly (readonly string[])[];

export interface Narrowed {
  readonly parts: Parts;
  /** The one note that it must have been. It stands in no part any more. */
  readonly guilty: string | null;
}

/** Pieces of a part that failed: with sixteen, four failures find one note in 65,536. */
const PIECES = 16;

/**
 * The first parts after a failure. Takes the paths of all notes and those that the engine had not
 * been seen to take. The others come first: if it dies on them too, it was something else. Blames
 * nobody, even if only one note is in question: a device that fell asleep looks the same. O(n).
 */
export function suspect(all: readonly string[], suspects: ReadonlySet<string>): Parts {
  const suspicious = all.filter((path) => suspects.has(path));
  if (suspicious.length === 0) return [[], ...cut(all)];
  return [all.filter((path) => !suspects.has(path)), ...cut(suspicious)];
}

/**
 * Takes the number of the part that failed after all parts before it had been taken. Those before
 * are one part then, so that a next round is short. A part without a note blames nobody. O(n).
 */
export function narrow(parts: Parts, failed: number): Narrowed {
  const safe = parts.slice(0, failed).flat();
  const [guilty = null, ...others] = parts[failed] ?? [];
  const rest = parts.slice(failed + 1);
  if (guilty === null) return { parts, guilty };
  if (others.length === 0) return { parts: [safe, ...rest], guilty };
  return { parts: [safe, ...cut([guilty, ...others]), ...rest], guilty: null };
}

/**
 * The same parts for the notes of now: those that are gone are left out, and new ones make a part at
 * the end. No part goes, so that their numbers stay. O(n).
 */
export function refit(parts: Parts, notes: readonly string[]): Parts {
  const open = new Set(notes);
  const kept = parts.map((part) => part.filter((path) => open.delete(path)));
  return open.size === 0 ? kept : [...kept, [...open]];
}

function cut(paths: readonly string[]): Parts {
  const size = Math.max(1, Math.ceil(paths.length / PIECES));
  const pieces: string[][] = [];
  for (let from = 0; from < paths.length; from += size) pieces.push(paths.slice(from, from + size));
  return pieces;
}
