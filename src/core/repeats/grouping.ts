/** The shapes between the repeat engine and the rollup. */
import type { WordPair } from "../similarity/near-words";

/** A lesson as the engine sees it. */
export interface GroupInput {
  /** Unique in the vault; also the last tie-breaker, so that order of input never matters. */
  readonly id: string;
  /** The note that holds it: only lessons of different notes repeat. */
  readonly note: string;
  /** Sentence to compare. */
  readonly text: string;
  /** Path of the lesson note that the lesson links to, if any: members of one note are one group. */
  readonly lessonNote: string | null;
  /** Names that must not make two lessons alike, as they stand in the text. */
  readonly names: readonly string[];
  /** When the lesson applies, as its details or its sentence say; null where they do not. */
  readonly cue: string | null;
  /** What to do then, likewise. */
  readonly move: string | null;
  /** Keys of the people that it is tied to. */
  readonly people: readonly string[];
}

/** How repeats are found: what a person may set. */
export interface RepeatOptions {
  /** -1 (looser) to 1 (stricter): moves the threshold from which lessons are grouped unasked. */
  readonly strictness: number;
  /** Whether terms that confirmed pairs share gain weight. */
  readonly learns: boolean;
}

export const DEFAULT_OPTIONS: RepeatOptions = { strictness: 0, learns: true };

/** Why two lessons, or the members of a group, were put together. */
export interface Reason {
  readonly kind: "words" | "judgement" | "lesson-note";
  /** For `words`: the words that they share, as written, weightiest first. For others: empty. */
  readonly words: readonly string[];
}

export interface Group {
  /** Ids of two or more lessons, in order of id. */
  readonly members: readonly string[];
  /** Id of the member closest to all others: its words speak for the group. */
  readonly medoid: string;
  readonly reasons: readonly Reason[];
}

export interface PossiblePair {
  readonly a: string;
  readonly b: string;
  /** Probability that both say the same, 0 to 1. */
  readonly score: number;
  readonly reason: Reason;
}

/** Why two lessons may say the same, and what speaks against it. */
export interface Why {
  /** As written in the first text, weightiest first. */
  readonly shared: readonly string[];
  readonly near: readonly WordPair[];
  readonly sameCue: boolean;
  readonly sameMove: boolean;
  /** Keys of the people that both are tied to. */
  readonly people: readonly string[];
  /** One may say the opposite of the other. */
  readonly mayOppose: boolean;
  /** They name different numbers. */
  readonly otherNumbers: boolean;
}

/** What another strictness would give. */
export interface Effect {
  readonly strictness: number;
  readonly groups: number;
  readonly lessons: number;
}

export interface Grouping {
  readonly groups: readonly Group[];
  /** Pairs below the safe threshold, best first, never a decided or grouped pair. */
  readonly possible: readonly PossiblePair[];
}
