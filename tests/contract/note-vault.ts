/** What every `NoteVault` promises, as one suite that each implementation runs. */
import { afterEach, beforeEach, describe } from "vitest";
import type { NoteVault } from "../../src/ports/note-vault";
import { describeChanging } from "./note-vault-changing";
import { describeCreating } from "./note-vault-creating";
import { describeFollowing } from "./note-vault-following";
import { describeMoving } from "./note-vault-moving";
import { describeReading } from "./note-vault-reading";

/** A fresh vault, and the hands of somebody else in the same folder. */
export interface VaultUnderTest {
  readonly vault: NoteVault;
  /** The text as it lies in storage, or null: read past the vault. */
  stored(path: string): Promise<string | null>;
  /** The texts of the notes in the trash, in the order of their names there. */
  trashed(): Promise<readonly string[]>;
  /** Creates or replaces a note, and the folders above it, past the vault. */
  writeOutside(path: string, text: string): Promise<void>;
  /** The same with bytes that may be no text. */
  writeBytesOutside(path: string, bytes: Uint8Array): Promise<void>;
  removeOutside(path: string): Promise<void>;
  moveOutside(from: string, to: string): Promise<void>;
  /** Leaves what a cloud leaves in the place of a note that has not arrived yet. */
  awaitOutside(path: string): Promise<void>;
  /** A value that changes whenever a note is written, such as a time or a count; null if unknown. */
  writeMark(path: string): Promise<number | null>;
  close(): Promise<void>;
}

export interface VaultTraits {
  /** False for a host that lives for one command: it tells of its own writes alone. */
  readonly followsOthers: boolean;
}

/** The vault of the test that runs. */
export type UseVault = () => VaultUnderTest;

export function describeNoteVault(
  name: string,
  make: () => Promise<VaultUnderTest>,
  traits: VaultTraits = { followsOthers: true },
): void {
  describe(`${name} keeps the promises of a note vault`, () => {
    let hands: VaultUnderTest;
    beforeEach(async () => {
      hands = await make();
    });
    afterEach(() => hands.close());

    const use: UseVault = () => hands;
    describeReading(use);
    describeCreating(use);
    describeChanging(use);
    describeMoving(use);
    describeFollowing(use, traits);
  });
}
