/** Lessons to groups: what is safe to put together, and what to ask about. */
import { findPairs } from "../similarity/neighbors";
import { readTerms } from "../similarity/terms";
import { buildVectors, EMPTY_VECTOR } from "../similarity/vectors";
import { collectWordings } from "../similarity/wordings";
import { compareText } from "../text";
import { describeGroup, type Known } from "./describe";
import { startFamilies } from "./families";
import type { Group, GroupInput, Grouping } from "./grouping";
import { createLookup, type Judgement } from "./judgements";
import { linkByAverage } from "./linkage";
import { findPossible, POSSIBLE_FLOOR } from "./possible";
import { findEdges, safeThreshold } from "./safe-edges";
import { makeUnits, type Unit, type Units } from "./units";

/**
 * Groups the lessons of a vault, and ranks the pairs to ask about.
 *
 * Equal texts (`foldText`) are one wording. Pairs that are safe (`findEdges`) make a graph; inside
 * its components average linkage grows clusters. What the person decided is kept as
 * `startFamilies` says: decisions never weaken a cluster, because the mean is taken over what the
 * words alone brought together, and groups are what clusters and decisions unite. Words alone make
 * no group of lessons that all stand in one note; with a lesson of another note they all belong.
 *
 * Gives each lesson to one group at most; groups have two lessons or more, ordered by their first
 * id. The order of lessons and judgements changes nothing. Takes any text; never throws.
 * Cost: linear in the texts, then as `findPairs` and `linkByAverage` say.
 */
export function groupLessons(
  lessons: readonly GroupInput[],
  judgements: readonly Judgement[],
): Grouping {
  const wordings = collectWordings(lessons);
  const terms = readTerms(wordings);
  const space = buildVectors(terms);
  const known: Known = { wordings, terms, space, lookup: createLookup(judgements) };
  const pairs = findPairs(space, POSSIBLE_FLOOR);

  const units = makeUnits(wordings);
  const families = startFamilies(wordings, units, judgements);
  const decided = units.all.map((_, number) => families.familyOf(number));
  const weighted = units.all.map((unit) => ({
    vector: space.vectors[unit.place] ?? EMPTY_VECTOR,
    lessons: unit.lessons.length,
  }));
  const threshold = safeThreshold(wordings.length);
  const edges = findEdges(pairs, units, known, threshold);
  const clusters = linkByAverage(weighted, edges, threshold, families);

  const alike = new Set(clusters.flat());
  const groups: Group[] = [];
  for (const family of collectBy(units.all.keys(), (number) => families.familyOf(number))) {
    if (isAlone(family, units)) continue;
    const isAcross = spansNotes(unitsOf(family, units));
    // Within one note only decisions count.
    const parts = isAcross ? [family] : collectBy(family, (number) => decided[number] ?? number);
    for (const part of parts) {
      const members = unitsOf(part, units);
      if (!isGroup(members, isAcross)) continue;
      const isByWords = part.some((number) => alike.has(number)) || members.some(isCopied);
      groups.push(describeGroup(members, isAcross && isByWords, known));
    }
  }
  groups.sort((x, y) => compareText(x.members[0] ?? "", y.members[0] ?? ""));
  return { groups, possible: findPossible(pairs, units, families, known) };
}

/** Lists of items that have one key, in order of their first items. */
function collectBy(items: Iterable<number>, keyOf: (item: number) => number): number[][] {
  const lists = new Map<number, number[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [item]);
    else list.push(item);
  }
  return [...lists.values()];
}

/** One lesson: what most of a vault is. */
function isAlone([only, ...others]: readonly number[], { all }: Units): boolean {
  return only !== undefined && others.length === 0 && all[only]?.lessons.length === 1;
}

function unitsOf(numbers: readonly number[], units: Units): readonly Unit[] {
  return numbers.flatMap((number) => units.all[number] ?? []);
}

/** Two lessons or more; copies within one note are a group only by their lesson note. */
function isGroup(units: readonly Unit[], isAcross: boolean): boolean {
  if (units.length > 1) return true;
  const [unit] = units;
  return unit !== undefined && isCopied(unit) && (isAcross || unit.lessonNote !== null);
}

function isCopied(unit: Unit): boolean {
  return unit.lessons.length > 1;
}

function spansNotes(units: readonly Unit[]): boolean {
  const first = units[0]?.lessons[0]?.note;
  return units.some((unit) => unit.lessons.some((lesson) => lesson.note !== first));
}
