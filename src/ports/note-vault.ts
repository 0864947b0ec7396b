/** The notes of one vault, as the host gives them. Paths are vault paths: `/` between parts, NFC. */
import type { Plan, TextEdit } from "../core/edit/text-edit";
import type { Disposable, Result } from "./result";

export type VaultEvent =
  | { readonly kind: "changed"; readonly path: string }
  | { readonly kind: "removed"; readonly path: string }
  | { readonly kind: "moved"; readonly path: string; readonly from: string };

/** A write that happened: enough to take it back while the note still is what it made. */
export interface Applied {
  readonly path: string;
  /** Empty when the plan had nothing to do: then nothing was written. */
  readonly edits: readonly TextEdit[];
  /** The whole text after the write. */
  readonly text: string;
}

export interface NoteVault {
  /** Paths of all markdown notes, in no promised order. */
  list(): Promise<Result<readonly string[]>>;

  /** The text of a note as it stands now, or why it cannot be read. */
  read(path: string): Promise<Result<string>>;

  /**
   * Creates a note and the folders above it. Never overwrites: a path that exists, in any case or
   * normal form of its letters, is a failure.
   */
  create(path: string, text: string): Promise<Result<void>>;

  /**
   * The one way to change a note. `plan` is called with the text that is there at that moment,
   * under the host's lock, and must be synchronous and free of side effects; its edits are applied
   * to that very text, or nothing is written.
   */
  apply(path: string, plan: (text: string) => Plan): Promise<Result<Applied>>;

  /**
   * Gives a note another path, and makes the folders above it. Never overwrites, as `create` never
   * does. Links to the note follow where the host does that.
   */
  rename(path: string, to: string): Promise<Result<void>>;

  /**
   * Moves a note to the host's trash, where the person can find it again. A note whose text is not
   * `expected` any more stays, and the answer says so.
   */
  trash(path: string, expected: string): Promise<Result<void>>;

  /**
   * True when a note of this path is known to exist but has not arrived: a cloud placeholder. Rejects
   * when the host cannot look.
   */
  isAwaited(path: string): Promise<boolean>;

  /**
   * Follows notes that appear, change, move or vanish, from the moment of the call. A host that
   * lives for one command may tell of its own writes alone.
   */
  watch(listener: (event: VaultEvent) => void): Disposable;
}
