/** What the rollup view asks of its surroundings, and the state that it leaves with them. */
import type { HandStatus } from "../core/edit/lesson-notes/set-status";
import type { Why } from "../core/repeats/grouping";
import type { Member, PossibleRepeat, Repeat } from "../core/rollup/model";
import type { DayRange } from "../core/rollup/period";
import type { Row } from "../core/rollup/rows";
import type { SavedFilter } from "../core/rollup/saved-filters";
import { DEFAULT_STATE, readState, type RollupState } from "../core/rollup/state";

/** One line of a menu. */
export interface MenuChoice {
  readonly title: string;
  /** Lucide name. */
  readonly icon?: string;
  readonly checked?: boolean;
  choose(): void;
}

export type MenuEntry = MenuChoice | "separator";

/** The views that the rollup leads to. */
export type OtherView = "review" | "insights" | "people" | "happenings" | "decisions";

/** Where exported rows go. */
export type ExportAs = "note" | "csv" | "json" | "copy";

export interface RollupActions {
  /** Takes the person to the lesson's line; `newTab` keeps the note that is open. */
  open(member: Pick<Member, "path" | "line">, newTab: boolean): void;
  linkPerson(member: Member): void;
  /** Asks which lesson note the lesson belongs to. */
  linkLessonNote(member: Member): void;
  /** Asks for the name of a new lesson note for the repeat. */
  promote(row: Repeat): void;
  /** Takes the person to the lesson note of a row that has one. */
  openLessonNote(row: Repeat, newTab: boolean): void;
  /** Asks which other row, or lesson note, takes this one in. */
  merge(row: Repeat): void;
  /** Asks for another name of the row's lesson note. */
  renameLessonNote(row: Repeat): void;
  /** Writes a status into the row's lesson note. */
  setStatus(row: Repeat, status: HandStatus): void;
  /** Remembers that a lesson of the row says something else than the others. */
  notSame(row: Repeat, member: Member): void;
  /** Remembers whether two lessons say the same. */
  judge(pair: PossibleRepeat, same: boolean): void;
  /** Follows a link that stands in a lesson. */
  openLink(target: string, member: Pick<Member, "path">, newTab: boolean): void;
  /** Shows where a link of a lesson leads, beside `anchor`. */
  previewLink(
    event: MouseEvent,
    anchor: HTMLElement,
    target: string,
    member: Pick<Member, "path">,
  ): void;
  copyLink(member: Member): void;
  copyQuote(member: Member): void;
  /** The state as a link that opens it, or as a code block that shows it in a note. */
  share(state: RollupState, as: "link" | "block"): void;
  /** Asks for the days of a period, beginning with one that is chosen. */
  askPeriod(period: DayRange | null, done: (period: DayRange) => void): void;
  /** Asks for the least number of repeats. */
  askLeast(least: number, done: (least: number) => void): void;
  /** Takes the rows, in this order, out of the view. */
  exportRows(rows: readonly Row[], as: ExportAs): void;
  /** Shows another view of what was learned. */
  openView(view: OtherView): void;
  /** Asks, one by one, what can be learned from the successes that have no lesson. */
  reviewSuccesses(): void;
  savedFilters(): readonly SavedFilter[];
  /** Asks for the name under which the state is kept. */
  saveFilter(state: RollupState): void;
  removeFilter(name: string): void;
  /** Shows a menu, or a list to search in where it would be too long, beside `anchor`. */
  showMenu(anchor: HTMLElement, title: string, entries: readonly MenuEntry[]): void;
  /** Shows a part of the note beside `anchor`, as the app does for its own links. */
  previewNote(event: MouseEvent, anchor: HTMLElement, member: Member): void;
  /** Why lessons say the same, by pairs of their ids; null where nobody can tell. */
  explain(
    pairs: readonly (readonly [string, string])[],
    signal: AbortSignal,
  ): Promise<readonly (Why | null)[]>;
  startNote(): void;
  /** Reads the vault once more. Where it is absent, no button offers it. */
  readAgain?(): void;
}

/** Plain JSON, so that a workspace file or a link can hold it. */
export type RollupViewState = RollupState;

export const LEAST_CHOICES = [1, 2, 3] as const;

export const DEFAULT_ROLLUP_VIEW_STATE: RollupViewState = DEFAULT_STATE;

/** Reads a state that was stored by any version, or by hand: what makes no sense is the default. */
export function parseRollupViewState(stored: unknown): RollupViewState {
  return readState(stored);
}
