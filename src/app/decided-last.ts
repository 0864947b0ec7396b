/** Decisions with their ways back, until the app closes: "Undo last change" finds them among the changes. */
import type { JournalRecord } from "../core/edit/operations/prepared";
import type { Result } from "../ports/result";

export interface TakenBack {
  undo(): Promise<Result<void>>;
  /** Resolves when it was taken back, by whoever asked for that. */
  readonly whenUndone: Promise<void>;
}

interface Kept {
  readonly decision: TakenBack;
  /** The newest change of a note at that time. */
  readonly after: JournalRecord | null;
}

/** Further back nobody goes by pressing Undo. */
const LONGEST = 50;

export class DecidedLast {
  #kept: readonly Kept[] = [];

  constructor(private readonly journal: { readonly last: JournalRecord | null }) {}

  /** Until it is taken back. */
  keep(decision: TakenBack): void {
    const kept = { decision, after: this.journal.last };
    this.#kept = [...this.#kept, kept].slice(-LONGEST);
    void decision.whenUndone.then(() => {
      this.#kept = this.#kept.filter((one) => one !== kept);
    });
  }

  /** The newest decision; null where there is none, or a note was changed after it. */
  get newest(): TakenBack | null {
    const newest = this.#kept.at(-1);
    if (newest === undefined) return null;
    const { after, decision } = newest;
    const { last } = this.journal;
    // A change that was undone since is in the journal no more, and its number is given again.
    const isFollowed =
      last !== null && last.id !== after?.id && last.ordinal >= (after?.ordinal ?? 0);
    return isFollowed ? null : decision;
  }
}
