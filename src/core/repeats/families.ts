/** What must be together and what must not: the decisions of the person, held while groups grow. */
import { compareText } from "../text";
import { DisjointSets } from "./disjoint-sets";
import { mergeJudgements, type Judgement } from "./judgements";
import type { Wording } from "./lesson-book";
import type { Units } from "./units";

/** Disjoint sets of units, by unit number. */
export interface Families {
  /** A number that all units of the family give and no other. */
  familyOf(unit: number): number;
  /** True if the two are one family, or no decision parts any member of one from one of the other. */
  mayJoin(a: number, b: number): boolean;
  /** Makes the two one family if they may be one; says whether they are now. */
  join(a: number, b: number): boolean;
}

/**
 * Starts families with what was decided.
 *
 * 1. Lessons that link to one lesson note are together, whatever any judgement says: the link stands
 *    in the notes themselves.
 * 2. Lessons of two lesson notes are never together.
 * 3. A judgement "not the same" keeps the two texts apart, except within one lesson note.
 * 4. A judgement "same" joins, the newest first, unless 2 or 3 forbid it: so of `a = b`, `b = c` and
 *    `a ≠ c` the last always holds, and of the first two the newer one.
 *
 * Almost linear in units and judgements.
 */
export function startFamilies(
  wordings: readonly Wording[],
  { all, ofWording }: Units,
  judgements: readonly Judgement[],
): Families {
  const decided = decide(wordings, judgements);
  const book = createBook({ all, ofWording });

  const firstOf = new Map<string, number>();
  all.forEach(({ lessonNote }, unit) => {
    if (lessonNote === null) return;
    const first = firstOf.get(lessonNote);
    if (first === undefined) firstOf.set(lessonNote, unit);
    else book.unite(first, unit);
  });

  for (const { a, b, same } of decided) {
    if (same) continue;
    for (const unit of ofWording[a] ?? []) book.part(unit, b);
    for (const unit of ofWording[b] ?? []) book.part(unit, a);
  }
  for (const { a, b, same } of decided) {
    if (!same) continue;
    const [left = [], right = []] = [ofWording[a], ofWording[b]];
    // Each with the first of the other side: joining every pair would join no more.
    for (const unit of left) book.families.join(unit, right[0] ?? unit);
    for (const unit of right) book.families.join(unit, left[0] ?? unit);
  }
  return book.families;
}

interface Decision {
  readonly a: number;
  readonly b: number;
  readonly same: boolean;
}

/** The judgements about wordings that are there, newest first. */
function decide(wordings: readonly Wording[], judgements: readonly Judgement[]): Decision[] {
  const places = new Map(wordings.map(({ folded }, place) => [folded, place]));
  const decisions: Decision[] = [];
  const newestFirst = [...mergeJudgements(judgements, [])].sort(
    (x, y) => compareText(y.date, x.date) || compareText(x.a, y.a) || compareText(x.b, y.b),
  );
  for (const judgement of newestFirst) {
    const a = places.get(judgement.a);
    const b = places.get(judgement.b);
    if (judgement.withdrawn || a === undefined || b === undefined || a === b) continue;
    decisions.push({ a, b, same: judgement.same });
  }
  return decisions;
}

function createBook({ all, ofWording }: Units) {
  const sets = new DisjointSets(all.length);
  /** By root: path of the lesson note of the family's members, if any has one. */
  const lessonNotes = all.map((unit) => unit.lessonNote);
  /** By root: places of wordings that were judged not the same as one of the family's own. */
  const enemies = new Map<number, Set<number>>();

  function mayJoin(a: number, b: number): boolean {
    const [left, right] = [sets.find(a), sets.find(b)];
    if (left === right) return true;
    if (bothSay(lessonNotes[left], lessonNotes[right])) return false;
    const [mine, theirs] = [enemies.get(left), enemies.get(right)];
    if (mine === undefined || theirs === undefined) return true;
    // Enmity is mutual, so that the shorter list is enough.
    const [few, other] = mine.size <= theirs.size ? [mine, right] : [theirs, left];
    for (const place of few) {
      if (ofWording[place]?.some((unit) => sets.find(unit) === other)) return false;
    }
    return true;
  }

  /** Without asking whether they may. */
  function unite(a: number, b: number): void {
    const [left, right] = [sets.find(a), sets.find(b)];
    if (left === right) return;
    sets.unite(left, right);
    const root = sets.find(left);
    lessonNotes[root] = lessonNotes[left] ?? lessonNotes[right] ?? null;
    // The shorter list goes into the longer one, whichever was the root's.
    const [mine, theirs] = [enemiesOf(left), enemiesOf(right)];
    const [few, many] = mine.size <= theirs.size ? [mine, theirs] : [theirs, mine];
    for (const place of few) many.add(place);
    enemies.delete(left);
    enemies.delete(right);
    if (many.size > 0) enemies.set(root, many);
  }

  function part(unit: number, enemy: number): void {
    const root = sets.find(unit);
    enemies.set(root, enemiesOf(root).add(enemy));
  }

  function enemiesOf(root: number): Set<number> {
    return enemies.get(root) ?? new Set();
  }

  const families: Families = {
    familyOf: (unit) => sets.find(unit),
    mayJoin,
    join(a, b) {
      if (!mayJoin(a, b)) return false;
      unite(a, b);
      return true;
    },
  };
  return { families, unite, part };
}

function bothSay(a: string | null | undefined, b: string | null | undefined): boolean {
  return typeof a === "string" && typeof b === "string";
}
