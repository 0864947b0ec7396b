/** What the people views ask of their surroundings, and the state that they leave with them. */
import type { LessonAddress } from "../../app/commands/lesson-address";
import type { NotePlace } from "../../core/people-page/before-you-meet";
import type { LinkProposal } from "../../core/people-page/link-proposals";
import { type MatrixFilter, matrixFilterOf, NO_MATRIX_FILTER } from "../../core/people-page/matrix";
import { PEOPLE_SORTS, type PeopleSort } from "../../core/people-page/people-list";
import type { PeopleVault } from "../../core/people-page/person-page";
import type { OpenPromise } from "../../core/people-page/promises";
import type { Person } from "../../core/people-directory";
import { readState } from "../../core/rollup/state";
import type { MenuEntry, RollupActions } from "../rollup-contract";

export interface PeopleActions extends Pick<
  RollupActions,
  "openLink" | "previewLink" | "startNote" | "readAgain"
> {
  /** Takes the person to a line; `newTab` keeps the note that is open. */
  open(place: NotePlace, newTab: boolean): void;
  /** Asks for the kind of a debrief that begins with this person. */
  startDebrief(person: Person): void;
  /** Resolves when the link is written, or refused and said so. */
  link(lesson: LessonAddress, person: Person): Promise<void>;
  unlink(lesson: LessonAddress, person: Person): Promise<void>;
  /** Every name that can only mean one person; shown before it is written. */
  linkAll(about: Person | null): Promise<void>;
  /** Ticks the box of a promise; false where it was refused and said so. */
  keep(promise: OpenPromise): Promise<boolean>;
  copy(text: string): void;
  /** Shows the list of everyone. */
  openPeople(): void;
  /** Shows a menu, or a list to search in where it would be too long, beside `anchor`. */
  showMenu(anchor: HTMLElement, title: string, entries: readonly MenuEntry[]): void;
}

/** What the vault says about people at this moment; null before the first rollup. */
export interface PeopleSource {
  vault(): PeopleVault | null;
  /** Of everyone, or of one person. */
  proposals(about: Person | null): readonly LinkProposal[];
}

/** Plain JSON, so that a workspace file can hold it. */
export interface PeopleViewState {
  readonly layout: "list" | "matrix";
  readonly query: string;
  readonly sort: PeopleSort;
  /** What the matrix counts. */
  readonly matrix: MatrixFilter;
  /** Key of the person whose page is shown, or null for everyone. */
  readonly person: string | null;
}

export const DEFAULT_PEOPLE_VIEW_STATE: PeopleViewState = {
  layout: "list",
  query: "",
  sort: "last",
  matrix: NO_MATRIX_FILTER,
  person: null,
};

export const SORT_WORDS: Readonly<Record<PeopleSort, string>> = {
  last: "Last debrief",
  debriefs: "Debriefs",
  repeats: "Repeats",
  promises: "Promises",
  name: "Name",
};

/** Reads a state that was stored by any version, or by hand: what makes no sense is the default. */
export function parsePeopleViewState(stored: unknown): PeopleViewState {
  if (typeof stored !== "object" || stored === null) return DEFAULT_PEOPLE_VIEW_STATE;
  const { layout, query, sort, matrix, person }: { [key in keyof PeopleViewState]?: unknown } =
    stored;
  return {
    layout: layout === "matrix" ? "matrix" : "list",
    query: typeof query === "string" ? query : "",
    sort: PEOPLE_SORTS.find((one) => one === sort) ?? DEFAULT_PEOPLE_VIEW_STATE.sort,
    matrix: matrixFilterOf(readState(matrix)),
    person: typeof person === "string" ? person : null,
  };
}
