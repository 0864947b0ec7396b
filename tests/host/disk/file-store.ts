import type { PlaceStat, WriteTimes } from "../protocol.ts";

/**
 * Where files lie, whatever that is: the few things that a disk can do. Paths are those of the
 * vault, checked before; "" is the folder itself. All is synchronous on purpose: it makes
 * read-compare-write atomic.
 */
export interface FileStore {
  /** Null where nothing is, or nothing that a vault may hold. */
  stat(path: string): PlaceStat | null;
  /** What a folder holds, by name, in order. */
  names(path: string): string[];
  read(path: string): Uint8Array;
  /** The whole file at once: it is never seen half-written. */
  write(path: string, bytes: Uint8Array, times?: WriteTimes): void;
  makeFolder(path: string): void;
  rename(from: string, to: string): void;
  /** A file, or a folder with all that it holds. */
  remove(path: string): void;
  /** Into the bin of the system; false where there is none. */
  discard(path: string): boolean;
  /** Where links lead: the path inside the vault that is meant in the end. */
  real(path: string): string;
  /** The path in the letters that the disk has for it. */
  spell(path: string): string;
  /** Whether both paths are the very same place. */
  isSame(one: string, other: string): boolean;
}
