/** What the views beside the rollup know and can ask for. */
import type { Decisions } from "../app/live-settings";
import type { VaultSnapshot } from "../app/note-index";
import type { AppState } from "../app/state";
import type { Store } from "../app/store";
import type { HandStatus } from "../core/edit/lesson-notes/set-status";
import type { SettledQuestion } from "../core/insights/settled-questions";
import type { Person } from "../core/people-directory";
import type { Judgement } from "../core/repeats/judgements";
import type { Member } from "../core/rollup/model";
import type { NoteDecision } from "../core/rollup/note-judgements";
import type { MenuEntry } from "./rollup-contract";

/** A place that a figure or a row leads to. */
export interface Place {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/** An answer that was written, with its way back. */
export interface GivenAnswer {
  /** True once it is taken back; says by itself what it did, or why it did nothing. */
  takeBack(): Promise<boolean>;
  /** Resolves when it was taken back, by whoever asked for that. */
  readonly whenUndone: Promise<void>;
}

export interface PanelActions {
  open(place: Place, newTab: boolean): void;
  /** Opens a note where a lesson is to be written; `newTab` keeps what is open. */
  writeLesson(path: string, newTab?: boolean): void;
  startNote(): void;
  /** Reads the vault once more. Where it is absent, no button offers it. */
  readAgain?(): void;
  /** Null where nothing was written: the reason was said. */
  decidePair(pair: readonly [string, string], same: boolean): Promise<GivenAnswer | null>;
  linkPerson(lesson: Member, person: Person): Promise<GivenAnswer | null>;
  /** Writes what becomes of a lesson into its lesson note, with what happened. */
  answerRelapse(lessonNote: string, status: HandStatus, text: string): Promise<GivenAnswer | null>;
  /** Keeps that a question needs no answer in a note. */
  settle(question: Omit<SettledQuestion, "date">): Promise<GivenAnswer | null>;
  /** Asks for any person at all, and links the one who is chosen; null where nobody was. */
  choosePerson(lesson: Member): Promise<GivenAnswer | null>;
  withdraw(judgement: Judgement): void;
  withdrawFromNote(decision: NoteDecision): void;
  /** Asks a settled question again. */
  reopen(question: SettledQuestion): void;
  /** Shows a menu, or a list to search in where it would be too long, beside `anchor`. */
  showMenu(anchor: HTMLElement, title: string, entries: readonly MenuEntry[]): void;
}

export interface PanelSource {
  readonly store: Store<AppState>;
  snapshot(): VaultSnapshot;
  readonly decisions: Store<Decisions>;
  /** Today in the person's own calendar, `YYYY-MM-DD`. */
  today(): string;
}
