/** The engine on bare lines, for measuring it: each line stands for a note of its own. */
import { readStructure } from "../parse/structure";
import { rankNearest } from "../similarity/neighbors";
import { groupLessons } from "./group";
import type { GroupInput } from "./grouping";

export interface MeasuredLine {
  readonly id: string;
  readonly text: string;
}

export interface Measured {
  /** Ids, two or more a group, in order of id; groups in order of their first ids. */
  readonly groups: readonly (readonly string[])[];
  /** Best first; `score` is a cosine, 0 to 1. */
  readonly possible: readonly { readonly a: string; readonly b: string; readonly score: number }[];
  /** For every id its nearest others, best first, ten at most. Every key is the object's own. */
  readonly ranked: Readonly<Record<string, readonly string[]>>;
}

/** Most neighbours given for a line. */
const MAX_RANKED = 10;

/**
 * Takes lines with unique ids (of equal ids one counts), gives what the engine finds among them.
 * Ready for JSON, whatever the ids are. Cost as `groupLessons` and `rankNearest`.
 */
export function measureRepeats(lines: readonly MeasuredLine[]): Measured {
  const lessons: readonly GroupInput[] = lines.map(({ id, text }) => ({
    id,
    note: id,
    text,
    lessonNote: null,
    names: [],
    ...partsOf(text),
    people: [],
  }));
  const { groups, possible } = groupLessons(lessons, []);
  const ranked = [...rankNearest(lessons, MAX_RANKED)].map(
    ([id, near]) => [id, near.map((neighbor) => neighbor.id)] as const,
  );
  return {
    groups: groups.map((group) => group.members),
    possible: possible.map(({ a, b, score }) => ({ a, b, score })),
    ranked: Object.fromEntries(ranked),
  };
}

/** Cue and move as the sentence says them. */
function partsOf(text: string): { readonly cue: string | null; readonly move: string | null } {
  const { cue, move } = readStructure(text);
  return { cue, move };
}
