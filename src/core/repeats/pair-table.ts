/**
 * Second stage of the index: which texts are compared, and how sure it is that they say the same.
 * A change is followed into the neighbourhoods that it touches and no further.
 */
import { UNIT } from "../similarity/lexical-index";
import type { Steps } from "../steps";
import { type Floors, Neighborhoods } from "./neighborhoods";
import type { Near } from "./best-near";
import type { Outline, PairEnd } from "./pair-features";
import type { PairModel } from "./pair-model";
import type { PairSide } from "../similarity/pair-side";
import { PairScores, type ScoredPair } from "./pair-scores";
import { COPIES, STRANGERS } from "./scores";
import { areSpelledAlike } from "./shelf";
import { surround, Surroundings } from "./surroundings";
import type { VaultTexts } from "./vault-texts";

/** What is done between two steps: half a millisecond or so. */
const SLOTS_A_STEP = 16;
const COST_A_STEP = 64;
/** What a score costs, beside a pair that gets none. */
const SCORE_COST = 8;

/** From this share of lost texts on it is quicker to find all neighbours anew. */
const MOSTLY = 0.5;

/** Pairs of slots as one number: there are fewer slots than this. */
const SLOTS = 2 ** 26;

export class PairTable {
  readonly near: Neighborhoods;
  private readonly surroundings = new Surroundings();
  private readonly sides: (PairSide | null)[] = [];
  private readonly scores = new PairScores();
  /** Slots that may stand in rows though their texts are others by now. */
  private readonly leaving = new Set<number>();
  /** Slots that are in no row, and whose neighbours are to be found. */
  private readonly lost = new Set<number>();
  /** Slots whose rows are others; what they tell may still be the same. */
  private readonly reshaped = new Set<number>();
  /** Pairs of which one may have come into the other's row or left it. */
  private readonly met = new Set<number>();
  /** Slots whose pairs are to be scored, all of them. */
  private readonly unscored = new Set<number>();
  /** By slot: counts the changes of anything that its groups depend on. */
  private readonly versions: number[] = [];
  private version = 0;
  private floors: Floors = { lexical: 0, dense: 0 };
  private cost = 0;

  constructor(
    private readonly texts: VaultTexts,
    private readonly model: PairModel,
    mostNear: number,
  ) {
    const { lexical, dense, vocabulary, shelf } = texts;
    this.near = new Neighborhoods(
      {
        lexical,
        dense,
        frequencyOf: (term) => vocabulary.frequencyOf(term),
        compare: shelf.compare,
      },
      mostNear,
    );
  }

  /** Follows what `VaultTexts.settle` has changed. */
  *settle(): Steps<void> {
    const isWhole = this.takeChanges();
    yield { done: 0, total: this.lost.size };
    yield* this.findNear(isWhole);
    yield* this.surroundAll();
    yield* this.scoreMet();
    yield* this.scoreAll();
    this.rest();
  }

  /** Gives back what was unpacked for a while: call it when enough was asked. */
  rest(): void {
    this.surroundings.rest();
  }

  /** Pairs of a slot with those of a larger number, from `NOTABLE` on: each pair once. */
  pairsFrom(slot: number): readonly ScoredPair[] {
    return this.scores.pairsFrom(slot);
  }

  /** Grows whenever something has changed on which the groups of this slot depend. */
  versionOf(slot: number): number {
    return this.versions[slot] ?? 0;
  }

  /** What the model reads of the text in a slot. */
  sideOf(slot: number): PairSide | null {
    const shelved = this.texts.shelf.at(slot);
    if (shelved === null) return null;
    return (this.sides[slot] ??= this.texts.sideOf(shelved));
  }

  /** The text in a slot as one end of a pair. */
  endOf(slot: number): PairEnd | null {
    const side = this.sideOf(slot);
    return side && { side, place: slot, around: this.surroundings.of(slot) };
  }

  get currentFloors(): Floors {
    return this.floors;
  }

  /** Says whether all neighbours are to be found anew. */
  private takeChanges(): boolean {
    const { shelf, vocabulary } = this.texts;
    const { moved, touched } = this.texts.takeChanges();
    for (const slot of touched) this.touch(slot);
    for (const slot of moved) {
      this.leaving.add(slot);
      this.lose(slot);
    }
    const floors = this.model.floorsOf(vocabulary.size);
    const hasMoved = floors.dense !== this.floors.dense || floors.lexical !== this.floors.lexical;
    if (!hasMoved && this.lost.size <= MOSTLY * shelf.size) return false;
    this.floors = floors;
    this.near.clear();
    for (const set of [this.leaving, this.reshaped, this.met]) set.clear();
    for (let slot = 0; slot < shelf.top; slot++) this.lost.add(slot);
    return true;
  }

  private touch(slot: number): void {
    this.versions[slot] = ++this.version;
  }

  private lose(slot: number): void {
    this.sides[slot] = null;
    this.lost.add(slot);
  }

  /**
   * Finds the neighbours of all lost slots, each pair once: a search passes over those that are still
   * lost, because theirs will find this one. In rising order, so that when all are lost a search
   * need not look beyond its own slot. Then fills the rows that have lost someone.
   */
  private *findNear(isWhole: boolean): Steps<void> {
    const { floors, texts } = this;
    const slots = texts.shelf.top;
    // When everything is found anew everything is scored, whatever has changed.
    const onChange = isWhole ? () => {} : this.noteChange;
    yield* this.near.leave(this.leaving, slots, onChange);
    this.leaving.clear();
    const total = this.lost.size;
    let done = 0;
    for (const slot of [...this.lost].sort((a, b) => a - b)) {
      const isWanted = (other: number): boolean => other !== slot && !this.lost.has(other);
      const search = { floors, slots: isWhole ? slot : slots, isWanted };
      yield* this.near.enter(slot, search, onChange);
      this.unscored.add(slot);
      this.lost.delete(slot);
      yield { done: ++done, total };
    }
    for (const slot of this.reshaped) {
      if (!this.near.hasGap(slot)) continue;
      const search = { floors, slots, isWanted: (other: number) => other !== slot };
      yield* this.near.refill(slot, search, onChange);
      yield { done, total };
    }
  }

  private readonly noteChange = (slot: number, other: number): void => {
    this.reshaped.add(slot);
    this.met.add(slot < other ? slot * SLOTS + other : other * SLOTS + slot);
  };

  /** Reads what new rows tell. A slot of which it is the same keeps the scores of its other pairs. */
  private *surroundAll(): Steps<void> {
    const total = this.reshaped.size + this.unscored.size;
    let done = 0;
    for (const slot of this.reshaped) {
      if (this.surround(slot)) this.unscored.add(slot);
      this.reshaped.delete(slot);
      if (++done % SLOTS_A_STEP === 0) yield { done: 0, total };
    }
    for (const slot of this.unscored) {
      this.surround(slot);
      for (const other of this.scores.forget(slot)) this.touch(other);
      this.touch(slot);
      if (++done % SLOTS_A_STEP === 0) yield { done: 0, total };
    }
  }

  private surround(slot: number): boolean {
    const row = this.near.rowOf(slot);
    return this.surroundings.put(slot, surround(row, this.floors.dense, this.texts.shelf.compare));
  }

  private *scoreMet(): Steps<void> {
    for (const pair of this.met) {
      if (this.isTired()) yield { done: 0, total: 1 };
      const [a, b] = [Math.floor(pair / SLOTS), pair % SLOTS];
      this.met.delete(pair);
      if (this.unscored.has(a) || this.unscored.has(b)) continue;
      const near = this.near.nearOf(a).find(({ slot }) => slot === b);
      this.rate(a, b, near === undefined ? STRANGERS : this.scoreOf(a, near));
    }
  }

  private *scoreAll(): Steps<void> {
    const total = this.unscored.size;
    let done = 0;
    for (const slot of this.unscored) {
      for (const near of this.near.rowOf(slot)) {
        // A pair of two such slots is scored once, when the turn of the second comes.
        if (this.unscored.has(near.slot) || !this.near.knows(near.slot, slot)) continue;
        this.rate(slot, near.slot, this.scoreOf(slot, near));
        if (this.isTired()) yield { done, total };
      }
      this.unscored.delete(slot);
      done++;
      if (this.isTired()) yield { done, total };
    }
  }

  private rate(a: number, b: number, score: number): void {
    if (this.scores.rate(a, b, score)) for (const slot of [a, b]) this.touch(slot);
  }

  /** True now and then: when what was scored since is enough for a step. */
  private isTired(): boolean {
    if (++this.cost < COST_A_STEP) return false;
    this.cost = 0;
    return true;
  }

  private scoreOf(slot: number, near: Near): number {
    const { model, texts } = this;
    if (near.lexical === UNIT && areSpelledAlike(texts.shelf.at(slot), texts.shelf.at(near.slot)))
      return COPIES;
    const [a, b] = [this.outlineOf(slot), this.outlineOf(near.slot)];
    if (!model.mayRepeat(a, b, near)) return STRANGERS;
    const [left, right] = [this.endOf(slot), this.endOf(near.slot)];
    if (left === null || right === null) return STRANGERS;
    this.cost += SCORE_COST;
    return model.score(left, right, near) - model.cautionFor(left.side, right.side);
  }

  private outlineOf(slot: number): Outline {
    return { hasMeaning: this.texts.dense.has(slot), around: this.surroundings.of(slot) };
  }
}
