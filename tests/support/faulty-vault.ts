/**
 * A vault and a journal store that go wrong at one call: what hardware, sync services, other
 * programs and the end of the app do to an operation. Calls are counted over both, in order.
 */
import type { JournalRecord } from "../../src/core/edit/operations/prepared";
import type { Plan } from "../../src/core/edit/text-edit";
import type { JournalStore } from "../../src/ports/journal-store";
import type { Applied, NoteVault, VaultEvent } from "../../src/ports/note-vault";
import type { Result } from "../../src/ports/result";
import type { InMemoryVault } from "./in-memory-vault";
import type { MemoryJournal } from "./memory-journal";

/** What happens to the call itself. */
export const CALL_FAULTS = [
  "fails before",
  "fails after",
  "throws before",
  "throws after",
  "killed before",
  "killed after",
  "hangs",
  "hangs and comes back",
] as const;

/** What somebody else does to a note just before the call. */
export const OUTSIDE_FAULTS = ["edited", "renamed", "deleted", "truncated"] as const;

export type Fault = (typeof CALL_FAULTS)[number] | (typeof OUTSIDE_FAULTS)[number];

export interface Strike {
  /** Which call, counted from 0. */
  readonly at: number;
  readonly fault: Fault;
  /** The note that somebody else touches; not used by the faults of calls. */
  readonly victim: string;
}

/** Nothing goes wrong: to count the calls. */
export const NO_STRIKE: Strike = { at: -1, fault: "hangs", victim: "" };

/** What somebody else writes into a note: at its end, so that every other byte stays. */
export const ADDITION = "\nSomebody else was here.\n";
/** Where somebody else moves a note. */
export const ELSEWHERE = "Elsewhere.md";

export interface Call {
  readonly name: string;
  readonly isWrite: boolean;
}

/** Counts the calls of vault and store, and strikes at one of them. */
export class Trouble {
  readonly calls: Call[] = [];
  #isDead = false;
  #comeBack = () => {};

  constructor(
    private readonly notes: InMemoryVault,
    readonly strike: Strike,
  ) {}

  /** Lets the call go on that hangs. */
  release(): void {
    this.#comeBack();
  }

  /** The text of the note just before somebody else touched it; null until then. */
  disturbed: string | null = null;

  /** Somebody else touches the note now. */
  disturb(): void {
    this.disturbed = disturb(this.notes, this.strike);
  }

  async around<T>(call: Call, work: () => Promise<T>, failure: () => T): Promise<T> {
    if (this.#isDead) return never();
    const at = this.calls.push(call) - 1;
    if (this.strike.at !== at) return work();
    switch (this.strike.fault) {
      case "fails before":
        return failure();
      case "fails after":
        await work();
        return failure();
      case "throws before":
        throw new Error("The disk is gone.");
      case "throws after":
        await work();
        throw new Error("The disk is gone.");
      case "killed before":
        this.#isDead = true;
        return never();
      case "killed after":
        this.#isDead = true;
        await work();
        return never();
      case "hangs":
        return never();
      case "hangs and comes back":
        await new Promise<void>((resolve) => {
          this.#comeBack = resolve;
        });
        return work();
      default:
        this.disturb();
        return work();
    }
  }
}

/** Gives the text before; a note that is not there cannot be touched. */
function disturb(notes: InMemoryVault, { fault, victim }: Strike): string | null {
  const text = notes.snapshot()[victim];
  if (text === undefined) return null;
  if (fault === "edited") notes.writeOutside(victim, text + ADDITION);
  if (fault === "renamed") notes.moveOutside(victim, ELSEWHERE);
  if (fault === "deleted") notes.removeOutside(victim);
  if (fault === "truncated") notes.writeOutside(victim, "");
  return text;
}

export class FaultyVault implements NoteVault {
  constructor(
    private readonly notes: InMemoryVault,
    private readonly trouble: Trouble,
  ) {}

  list(): Promise<Result<readonly string[]>> {
    return this.#read("list", () => this.notes.list());
  }

  read(path: string): Promise<Result<string>> {
    return this.#read("read", () => this.notes.read(path));
  }

  create(path: string, text: string): Promise<Result<void>> {
    return this.#write("create", () => this.notes.create(path, text));
  }

  apply(path: string, plan: (text: string) => Plan): Promise<Result<Applied>> {
    return this.#write("apply", () => this.notes.apply(path, plan));
  }

  rename(path: string, to: string): Promise<Result<void>> {
    return this.#write("rename", () => this.notes.rename(path, to));
  }

  trash(path: string, expected: string): Promise<Result<void>> {
    return this.#write("trash", () => this.notes.trash(path, expected));
  }

  isAwaited(path: string): Promise<boolean> {
    const call = { name: "isAwaited", isWrite: false };
    return this.trouble.around(
      call,
      () => this.notes.isAwaited(path),
      () => false,
    );
  }

  watch(listener: (event: VaultEvent) => void) {
    return this.notes.watch(listener);
  }

  #read<T>(name: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.trouble.around({ name, isWrite: false }, work, failed);
  }

  #write<T>(name: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.trouble.around({ name, isWrite: true }, work, failed);
  }
}

/** Its calls count too, but they write no note. */
export class FaultyJournal implements JournalStore {
  readonly isLasting = true;

  constructor(
    private readonly journal: MemoryJournal,
    private readonly trouble: Trouble,
  ) {}

  load(): Promise<Result<readonly unknown[]>> {
    return this.journal.load();
  }

  save(record: JournalRecord): Promise<Result<void>> {
    const call = { name: "save", isWrite: false };
    return this.trouble.around(call, () => this.journal.save(record), failed);
  }

  remove(id: string): Promise<Result<void>> {
    const call = { name: "remove", isWrite: false };
    return this.trouble.around(call, () => this.journal.remove(id), failed);
  }
}

function failed(): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason: "The disk does not answer." };
}

function never<T>(): Promise<T> {
  return new Promise(() => {});
}

/** Resolves when everything that can go on without waiting for something new has gone on. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
}
