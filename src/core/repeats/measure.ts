/** The engine on bare lines, for measuring it: each line stands for a note of its own. */
import { WORD_VECTORS } from "../../assets/word-vectors";
import { readStructure } from "../parse/structure";
import { createRepeatIndex } from "./create-repeat-index";
import { dropTwins } from "./group";
import { runToEnd } from "../steps";
import { DEFAULT_OPTIONS, type GroupInput, type Grouping } from "./grouping";
import type { RepeatIndex } from "./repeat-index";

export interface MeasuredLine {
  readonly id: string;
  readonly text: string;
}

export interface Measured {
  /** Ids, two or more a group, in order of id; groups in order of their first ids. */
  readonly groups: readonly (readonly string[])[];
  /** Best first; `score` is a probability, 0 to 1. */
  readonly possible: readonly { readonly a: string; readonly b: string; readonly score: number }[];
  /** For every id its nearest others, best first, ten at most. Every key is the object's own. */
  readonly ranked: Readonly<Record<string, readonly string[]>>;
}

export interface Neighbor {
  readonly id: string;
  /** Probability that both say the same, 0 to 1. */
  readonly score: number;
}

/** Most neighbours given for a line. */
const MAX_RANKED = 10;

/**
 * Takes lines with unique ids (of equal ids one counts), gives what the engine finds among them.
 * Ready for JSON, whatever the ids are. Each line is searched for among all others: O(n²) with few
 * steps a pair.
 */
export function measureRepeats(lines: readonly MeasuredLine[]): Measured {
  const { lessons, index, grouping } = take(lines);
  const ranked = lessons.map((lesson) => {
    const near = runToEnd(index.nearest(lesson, MAX_RANKED));
    return [lesson.id, near.map(({ b }) => b)] as const;
  });
  return {
    groups: grouping.groups.map((group) => group.members),
    possible: grouping.possible.map(({ a, b, score }) => ({ a, b, score })),
    ranked: Object.fromEntries(ranked),
  };
}

/**
 * The same lines' nearest others with their scores, best first, at most `limit` a line: the ranking
 * of which `Measured.ranked` is the beginning.
 */
export function rankLines(
  lines: readonly MeasuredLine[],
  limit: number,
): ReadonlyMap<string, readonly Neighbor[]> {
  const { lessons, index } = take(lines);
  return new Map(
    lessons.map((lesson) => {
      const near = runToEnd(index.nearest(lesson, limit));
      return [lesson.id, near.map(({ b, score }) => ({ id: b, score }))];
    }),
  );
}

interface Taken {
  readonly lessons: readonly GroupInput[];
  readonly index: RepeatIndex;
  readonly grouping: Grouping;
}

function take(lines: readonly MeasuredLine[]): Taken {
  const lessons = dropTwins(lines.map(toLesson));
  const index = createRepeatIndex(() => WORD_VECTORS);
  const change = { removed: [], put: lessons, judgements: [], options: DEFAULT_OPTIONS };
  return { lessons, index, grouping: runToEnd(index.update(change)) };
}

function toLesson({ id, text }: MeasuredLine): GroupInput {
  return {
    id,
    note: id,
    text,
    lessonNote: null,
    names: [],
    ...partsOf(text),
    people: [],
  };
}

/** Cue and move as the sentence says them. */
function partsOf(text: string): { readonly cue: string | null; readonly move: string | null } {
  const { cue, move } = readStructure(text);
  return { cue, move };
}
