/** The shapes between the repeat engine and the rollup. */

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
}

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
  /** Cosine, 0 to 1. */
  readonly score: number;
  readonly reason: Reason;
}

export interface Grouping {
  readonly groups: readonly Group[];
  /** Pairs below the safe threshold, best first, never a decided or grouped pair. */
  readonly possible: readonly PossiblePair[];
}
