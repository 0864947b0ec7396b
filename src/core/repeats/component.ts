/** Groups among wordings that something holds together: words, a lesson note, or a decision. */
import type { Term } from "../similarity/terms";
import type { Steps } from "../steps";
import { describeGroup, type Known } from "./describe";
import { startFamilies } from "./families";
import type { Group } from "./grouping";
import { createLookup, type Judgement } from "./judgements";
import type { Wording } from "./lesson-book";
import { type Edge, linkByAverage } from "./linkage";
import { COPIES, toChance } from "./scores";
import { makeUnits, type Unit, type Units } from "./units";

/** Pairs that are made edges between two steps. */
const PAIRS_A_STEP = 1_024;

/** Wordings in order of their folded texts, and what is known of them by their place in it. */
export interface Component {
  readonly wordings: readonly Wording[];
  readonly terms: readonly (readonly Term[])[];
  /** What each of the terms weighs, in parts of `UNIT`. */
  readonly weights: readonly ArrayLike<number>[];
  /** Pairs of wordings that were compared, each once. */
  readonly pairs: readonly Edge[];
  /** Judgements about two of the wordings. */
  readonly judgements: readonly Judgement[];
}

/**
 * Copies of a text are one wording. Pairs from `threshold` on (log-odds in thousandths) are joined by
 * average linkage. What the person decided is kept as `startFamilies` says: decisions never weaken a
 * cluster, because the mean is taken over what the words alone brought together, and groups are what
 * clusters and decisions unite. Words alone make no group of lessons that all stand in one note; with
 * a lesson of another note they all belong.
 *
 * Gives each lesson to one group at most; groups have two lessons or more.
 */
export function* groupComponent(component: Component, threshold: number): Steps<readonly Group[]> {
  const { wordings, judgements } = component;
  const units = makeUnits(wordings);
  const families = startFamilies(wordings, units, judgements);
  const decided = units.all.map((_, number) => families.familyOf(number));
  const edges = yield* connectUnits(component.pairs, units);
  const lessons = units.all.map((unit) => unit.lessons.length);
  const limits = { threshold: toChance(threshold), missing: 0 };
  const clusters = yield* linkByAverage(lessons, edges, limits, families);

  const known: Known = { ...component, lookup: createLookup(judgements) };
  const alike = new Set(clusters.flat());
  const groups: Group[] = [];
  for (const family of collectBy(units.all.keys(), (number) => families.familyOf(number))) {
    const isAcross = spansNotes(unitsOf(family, units));
    // Within one note only decisions count.
    const parts = isAcross ? [family] : collectBy(family, (number) => decided[number] ?? number);
    for (const part of parts) {
      const members = unitsOf(part, units);
      if (!isGroup(members, isAcross)) continue;
      const isByWords = part.some((number) => alike.has(number)) || members.some(isCopied);
      groups.push(describeGroup(members, isAcross && isByWords, known));
      // One group is what most components have.
      if (groups.length > 1) yield { done: groups.length, total: groups.length };
    }
  }
  return groups;
}

/**
 * Pairs of wordings to pairs of units. Units of two lesson notes are never one group, and those of
 * one always are, so that every edge has an end without a lesson note.
 */
function* connectUnits(pairs: readonly Edge[], { all, ofWording }: Units): Steps<readonly Edge[]> {
  const edges: Edge[] = [];
  // Without a lesson note comes first, if it is there.
  const free = ofWording.map(([first]) =>
    first !== undefined && all[first]?.lessonNote === null ? first : null,
  );
  const connect = (a: number | null, place: number, score: number, except: number | null): void => {
    if (a === null) return;
    for (const b of ofWording[place] ?? []) if (b !== except) edges.push({ a, b, score });
  };
  free.forEach((unit, place) => connect(unit, place, toChance(COPIES), unit));
  let done = 0;
  for (const { a, b, score } of pairs) {
    // The mean of probabilities: log-odds would let one sure pair outweigh many doubtful ones.
    const chance = toChance(score);
    connect(free[a] ?? null, b, chance, null);
    connect(free[b] ?? null, a, chance, free[a] ?? null);
    if (++done % PAIRS_A_STEP === 0) yield { done, total: pairs.length };
  }
  return edges;
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
