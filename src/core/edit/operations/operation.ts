/**
 * One thing that a person asks for, over one note or many, as data: what shall be done in which
 * order. Nothing here is done; `prepare` turns it into exact changes that can be shown, kept in the
 * journal, finished and taken back.
 */
import type { Plan } from "../text-edit";

/** A note that must not be there yet. When it cannot be created, nothing after it is done. */
export interface CreateStep {
  readonly kind: "create";
  readonly path: string;
  readonly text: string;
}

/** A change of one note, planned on the text that is there. */
export interface ChangeStep {
  readonly kind: "change";
  readonly path: string;
  readonly plan: (text: string) => Plan;
  /** True when nothing after it makes sense without it; else it is left out, and named. */
  readonly isRequired: boolean;
  /**
   * Where each changed line stands for itself: the plan without what would change these lines of the
   * text, counted from 1. A person can then leave out any of them.
   */
  readonly planWithout?: (text: string, lines: ReadonlySet<number>) => Plan;
}

/** Another path for a note. When it cannot be had, nothing after it is done. */
export interface RenameStep {
  readonly kind: "rename";
  readonly path: string;
  readonly to: string;
}

/** A note to the trash: only when every step before it was done, and always after them. */
export interface TrashStep {
  readonly kind: "trash";
  readonly path: string;
  /** Why the note must stay, in one sentence, or null when nothing of it would be lost. */
  readonly objection: (text: string) => string | null;
}

export type Step = CreateStep | ChangeStep | RenameStep | TrashStep;

export interface Operation {
  /** Completes “Undone: …”, and heads the preview: `“Restore the dream first” as a lesson note`. */
  readonly label: string;
  /** In the order of the writes: new notes, then what leads to them, then what goes. */
  readonly steps: readonly Step[];
}
