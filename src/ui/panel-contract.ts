/** What the views beside the rollup know and can ask for. */
import type { VaultSnapshot } from "../app/note-index";
import type { AppState } from "../app/state";
import type { Store } from "../app/store";
import type { HandStatus } from "../core/edit/lesson-notes/set-status";
import type { Person } from "../core/people-directory";
import type { Judgement } from "../core/repeats/judgements";
import type { Member } from "../core/rollup/model";
import type { MenuEntry } from "./rollup-contract";

/** A place that a figure or a row leads to. */
export interface Place {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/** The way back from an answer; it says by itself what it did. */
export type TakeBack = () => Promise<unknown>;

export interface PanelActions {
  open(place: Place, newTab: boolean): void;
  /** Opens a note where a lesson is to be written. */
  writeLesson(path: string): void;
  startNote(): void;
  /** Null where nothing was written: the reason was said. */
  decidePair(pair: readonly [string, string], same: boolean): Promise<TakeBack | null>;
  linkPerson(lesson: Member, person: Person): Promise<TakeBack | null>;
  /** Writes what becomes of a lesson into its lesson note, with what happened. */
  answerRelapse(lessonNote: string, status: HandStatus, text: string): Promise<TakeBack | null>;
  /** Asks for any person at all. */
  choosePerson(lesson: Member): void;
  withdraw(judgement: Judgement): void;
  /** Shows a menu, or a list to search in where it would be too long, beside `anchor`. */
  showMenu(anchor: HTMLElement, title: string, entries: readonly MenuEntry[]): void;
}

export interface PanelSource {
  readonly store: Store<AppState>;
  snapshot(): VaultSnapshot;
  judgements(): readonly Judgement[];
  /** Today in the person's own calendar, `YYYY-MM-DD`. */
  today(): string;
}
