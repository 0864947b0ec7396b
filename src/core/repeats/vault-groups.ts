/** Third stage of the index: scored pairs to groups. What has not changed is not grouped again. */
import { compareText } from "../text";
import { type Component, groupComponent } from "./component";
import type { Decisions } from "./decisions";
import { DisjointSets } from "./disjoint-sets";
import type { Group } from "./grouping";
import type { Judgement } from "./judgements";
import type { Edge } from "./linkage";
import type { PairTable } from "./pair-table";
import type { Steps } from "../steps";
import type { Shelved } from "./shelf";
import type { VaultTexts } from "./vault-texts";

const SLOTS_A_STEP = 256;
const COMPONENTS_A_STEP = 4;
/** Texts of a component that are read between two steps. */
const TEXTS_A_STEP = 64;

interface Cached {
  readonly slots: readonly number[];
  readonly versions: readonly number[];
  readonly threshold: number;
  readonly decisions: Decisions;
  readonly groups: readonly Group[];
}

export class VaultGroups {
  /** By the least slot of a component. */
  private cache = new Map<number, Cached>();

  constructor(
    private readonly texts: VaultTexts,
    private readonly table: PairTable,
  ) {}

  /**
   * Gives the groups, in order of their first ids. Components that are held together by pairs from
   * `threshold` on, by lesson notes and by decisions are grouped on their own; those in which nothing
   * has changed keep their groups. Linear in slots and pairs, with a few steps for most.
   */
  *group(threshold: number, decisions: Decisions): Steps<readonly Group[]> {
    const sets = yield* this.connect(threshold, decisions);
    const components = yield* this.collect(sets);
    const cache = new Map<number, Cached>();
    const groups: Group[] = [];
    let done = 0;
    for (const [first, slots] of components) {
      const cached = yield* this.recall(first, slots, threshold, decisions);
      cache.set(first, cached);
      for (const group of cached.groups) groups.push(group);
      if (++done % COMPONENTS_A_STEP === 0) yield { done, total: components.size };
    }
    this.cache = cache;
    return groups.sort((x, y) => compareText(x.members[0] ?? "", y.members[0] ?? ""));
  }

  private *connect(threshold: number, decisions: Decisions): Steps<DisjointSets> {
    const { shelf } = this.texts;
    const total = shelf.top;
    const sets = new DisjointSets(total);
    const firstOf = new Map<string, number>();
    for (let slot = 0; slot < total; slot++) {
      for (const { a, b, score } of this.table.pairsFrom(slot)) {
        if (score >= threshold) sets.unite(a, b);
      }
      for (const { lessonNote } of shelf.at(slot)?.wording.lessons ?? []) {
        if (lessonNote === null) continue;
        const first = firstOf.get(lessonNote);
        if (first === undefined) firstOf.set(lessonNote, slot);
        else sets.unite(first, slot);
      }
      if (slot % SLOTS_A_STEP === 0) yield { done: slot, total };
    }
    for (const { a, b, same } of decisions.all) {
      const [left, right] = [shelf.find(a), shelf.find(b)];
      if (same && left !== -1 && right !== -1) sets.unite(left, right);
    }
    return sets;
  }

  /** The slots of each component that may hold a group, by its least slot. */
  private *collect(sets: DisjointSets): Steps<ReadonlyMap<number, readonly number[]>> {
    const { shelf } = this.texts;
    const total = shelf.top;
    const components = new Map<number, number[]>();
    for (let slot = 0; slot < total; slot++) {
      const root = sets.find(slot);
      // The least slot of a component is its root, and comes first.
      if (root !== slot) {
        const known = components.get(root);
        if (known === undefined) components.set(root, [root, slot]);
        else known.push(slot);
      } else if ((shelf.at(slot)?.wording.lessons.length ?? 0) > 1) components.set(slot, [slot]);
      if (slot % SLOTS_A_STEP === 0) yield { done: slot, total };
    }
    return components;
  }

  private *recall(
    first: number,
    slots: readonly number[],
    threshold: number,
    decisions: Decisions,
  ): Steps<Cached> {
    const known = this.cache.get(first);
    const versions = slots.map((slot) => this.table.versionOf(slot));
    if (
      known !== undefined &&
      known.threshold === threshold &&
      known.decisions === decisions &&
      areEqual(known.slots, slots) &&
      areEqual(known.versions, versions)
    ) {
      return known;
    }
    const component = yield* this.readComponent(slots, decisions);
    const groups = yield* groupComponent(component, threshold);
    return { slots, versions, threshold, decisions, groups };
  }

  private *readComponent(slots: readonly number[], decisions: Decisions): Steps<Component> {
    const { shelf } = this.texts;
    const sorted = [...slots].sort(shelf.compare);
    const shelved = sorted.flatMap((slot): readonly Shelved[] => {
      const one = shelf.at(slot);
      return one === null ? [] : [one];
    });
    const places = new Map(sorted.map((slot, place) => [slot, place]));
    const folded = new Set(shelved.map(({ wording }) => wording.folded));
    const weights: Int32Array[] = [];
    const pairs: Edge[] = [];
    for (const [place, slot] of sorted.entries()) {
      const one = shelf.at(slot);
      if (one !== null) weights.push(this.texts.weightsOf(one));
      for (const pair of this.pairsWithin(slot, places)) pairs.push(pair);
      if (place % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield { done: place, total: sorted.length };
    }
    return {
      wordings: shelved.map(({ wording }) => wording),
      terms: shelved.map(({ reading }) => reading.terms),
      weights,
      pairs,
      judgements: collectJudgements(folded, decisions),
    };
  }

  /** By places, the smaller first, whichever slot is smaller. */
  private *pairsWithin(slot: number, places: ReadonlyMap<number, number>): IterableIterator<Edge> {
    for (const { a, b, score } of this.table.pairsFrom(slot)) {
      const [left, right] = [places.get(a), places.get(b)];
      if (left === undefined || right === undefined) continue;
      yield { a: Math.min(left, right), b: Math.max(left, right), score };
    }
  }
}

function collectJudgements(
  folded: ReadonlySet<string>,
  decisions: Decisions,
): readonly Judgement[] {
  const judgements = new Set<Judgement>();
  for (const text of folded) {
    for (const judgement of decisions.of(text)) {
      if (folded.has(judgement.a) && folded.has(judgement.b)) judgements.add(judgement);
    }
  }
  return [...judgements];
}

function areEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, i) => number === b[i]);
}
