/** What every write goes through: the guarded vault, the journal, and operations over both. */
import type { JournalStore } from "../ports/journal-store";
import type { Clock } from "../ports/clock";
import type { NoteVault } from "../ports/note-vault";
import { GuardedVault, type NoteKnowledge } from "./guarded-vault";
import { Journal, type JournalListener } from "./journal";
import { Operations } from "./operations";
import { Recovery } from "./recovery";

export interface WritingPorts {
  readonly vault: NoteVault;
  readonly journal: JournalStore;
  readonly clock: Clock;
  /** Vault path of the host's own folder, where nothing is ever written. */
  readonly configFolder: string;
}

export interface Writing {
  readonly vault: GuardedVault;
  readonly journal: Journal;
  readonly operations: Operations;
  readonly recovery: Recovery;
}

/** Reads the journal of earlier lives; of the vault nothing is read or written. */
export async function openWriting(
  { vault: host, journal: store, clock, configFolder }: WritingPorts,
  known: NoteKnowledge,
  listener: JournalListener,
): Promise<Writing> {
  const vault = new GuardedVault(host, clock, configFolder, known);
  const journal = new Journal(store, clock, configFolder, listener);
  await journal.load();
  return {
    vault,
    journal,
    operations: new Operations(vault, journal),
    recovery: new Recovery(vault, journal),
  };
}
