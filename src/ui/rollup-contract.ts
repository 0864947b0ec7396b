/** What the rollup view asks of its surroundings, and the state that it leaves with them. */
import type { Member, Repeat } from "../core/rollup/model";

export interface RollupActions {
  /** Takes the person to the lesson's line; `newTab` keeps the note that is open. */
  open(member: Member, newTab: boolean): void;
  linkPerson(member: Member): void;
  /** Asks which lesson note the lesson belongs to. */
  linkLessonNote(member: Member): void;
  /** Asks for the name of a new lesson note for the repeat. */
  promote(row: Repeat): void;
  /** Takes the person to the lesson note of a row that has one. */
  openLessonNote(row: Repeat, newTab: boolean): void;
  /** Asks which lesson note takes the row's own one in. */
  mergeLessonNote(row: Repeat): void;
  /** Shows what else can be done with the row's lesson note, beside `anchor`. */
  lessonNoteMenu(row: Repeat, anchor: HTMLElement): void;
  startNote(): void;
  /** Reads the vault once more. Where it is absent, no button offers it. */
  readAgain?(): void;
}

/** Plain JSON, so that a workspace file or a link can hold it. */
export interface RollupViewState {
  /** Fewest repeats a row must have: one of `LEAST_CHOICES`; 1 shows every lesson. */
  readonly least: number;
  readonly query: string;
  /** Ids of opened rows. */
  readonly expanded: readonly string[];
}

export const LEAST_CHOICES = [1, 2, 3] as const;

export const DEFAULT_ROLLUP_VIEW_STATE: RollupViewState = { least: 2, query: "", expanded: [] };

/** Reads a state that was stored by any version, or by hand: what makes no sense is the default. */
export function parseRollupViewState(stored: unknown): RollupViewState {
  if (typeof stored !== "object" || stored === null) return DEFAULT_ROLLUP_VIEW_STATE;
  const { least, query, expanded }: { least?: unknown; query?: unknown; expanded?: unknown } =
    stored;
  return {
    least: LEAST_CHOICES.find((choice) => choice === least) ?? DEFAULT_ROLLUP_VIEW_STATE.least,
    query: typeof query === "string" ? query : DEFAULT_ROLLUP_VIEW_STATE.query,
    expanded: Array.isArray(expanded) ? [...new Set(expanded.filter(isText))] : [],
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
