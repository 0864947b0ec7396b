/**
 * Second stage of the index: which texts are compared, and how sure it is that they say the same.
 * A change is followed into the neighbourhoods that it touches and no further.
 */
import { UNIT } from "../similarity/lexical-index";
import type { Steps } from "../steps";
import { type Floors, Neighborhoods } from "./neighborhoods";
import type { Near } from "./best-near";
import type { Around } from "./common-neighbors";
import type { Outline, PairEnd } from "./pair-features";
import type { PairModel } from "./pair-model";
import type { PairSide } from "../similarity/pair-side";
import { PairScores, type ScoredPair } from "./pair-scores";
import { COPIES, STRANGERS } from "./scores";
import { surround } from "./surroundings";
import type { VaultTexts } from "./vault-texts";

/** Pairs that are scored, and texts that are searched for, between two steps: a millisecond or so. */
const PAIRS_A_STEP = 32;
const SEARCHES_A_STEP = 4;
const SLOTS_A_STEP = 32;

/** From this share of lost texts on it is quicker to find all neighbours anew. */
const MOSTLY = 0.5;

export class PairTable {
  readonly near: Neighborhoods;
  private readonly surroundings: (Around | null)[] = [];
  private readonly sides: (PairSide | null)[] = [];
  private readonly scores = new PairScores();
  /** Slots that are in no row, and whose neighbours are to be found. */
  private readonly lost = new Set<number>();
  /** Slots whose full rows lost someone, and are to be filled again. */
  private readonly bereft = new Set<number>();
  /** Slots whose pairs are to be scored. */
  private readonly unscored = new Set<number>();
  /** By slot: counts the changes of anything that its groups depend on. */
  private readonly versions: number[] = [];
  private version = 0;
  private floors: Floors = { lexical: 0, dense: 0 };

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
    this.takeChanges();
    yield* this.findLost();
    const total = this.unscored.size;
    let done = 0;
    for (const slot of this.unscored) {
      this.near.cut(slot);
      this.surroundings[slot] = null;
      for (const other of this.scores.forget(slot)) this.touch(other);
      this.touch(slot);
      if (++done % SLOTS_A_STEP === 0) yield { done: 0, total };
    }
    done = 0;
    let pairs = 0;
    for (const slot of this.unscored) {
      for (const near of this.near.nearOf(slot)) {
        // A pair of two such slots is scored once, when the turn of the second comes.
        if (this.unscored.has(near.slot)) continue;
        if (this.scores.rate(slot, near.slot, this.scoreOf(slot, near))) {
          this.touch(slot);
          this.touch(near.slot);
        }
        if (++pairs % PAIRS_A_STEP === 0) yield { done, total };
      }
      this.unscored.delete(slot);
      if (++done % SLOTS_A_STEP === 0) yield { done, total };
    }
  }

  /** Pairs of a slot with those of a larger number, from `NOTABLE` on: each pair once. */
  pairsFrom(slot: number): readonly ScoredPair[] {
    return this.scores.pairsFrom(slot);
  }

  /** Grows whenever something has changed on which the groups of this slot depend. */
  versionOf(slot: number): number {
    return this.versions[slot] ?? 0;
  }

  surroundingsOf(slot: number): Around {
    const { near, texts } = this;
    return (this.surroundings[slot] ??= surround(
      near.rowOf(slot),
      this.floors.dense,
      texts.shelf.compare,
    ));
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
    return side && { side, place: slot, around: this.surroundingsOf(slot) };
  }

  get currentFloors(): Floors {
    return this.floors;
  }

  private takeChanges(): void {
    const { shelf, vocabulary } = this.texts;
    const { moved, touched } = this.texts.takeChanges();
    const floors = this.model.floorsOf(vocabulary.size);
    if (floors.dense !== this.floors.dense || floors.lexical !== this.floors.lexical) {
      this.floors = floors;
      this.near.clear(shelf.top);
      for (let slot = 0; slot < shelf.top; slot++) this.lose(slot);
    }
    for (const slot of moved) {
      this.leave(slot);
      this.lose(slot);
    }
    for (const slot of touched) this.touch(slot);
  }

  private touch(slot: number): void {
    this.versions[slot] = ++this.version;
  }

  private lose(slot: number): void {
    this.sides[slot] = null;
    this.surroundings[slot] = null;
    this.touch(slot);
    this.lost.add(slot);
  }

  /**
   * Finds the neighbours of all lost slots, each pair once: a search passes over those that are still
   * lost, because theirs will find this one. In rising order, so that when all are lost a search
   * need not look beyond its own slot.
   */
  private *findLost(): Steps<void> {
    const { shelf, lexical, dense } = this.texts;
    const total = this.lost.size;
    if (total > MOSTLY * shelf.size) {
      this.near.clear(shelf.top);
      this.bereft.clear();
      for (let slot = 0; slot < shelf.top; slot++) this.lose(slot);
    }
    const isWhole = this.lost.size === shelf.top;
    let done = 0;
    for (const slot of [...this.lost].sort((a, b) => a - b)) {
      // A search that was put down half-way has met some already.
      this.leave(slot);
      const met = yield* this.near.enter(slot, {
        floors: this.floors,
        slots: isWhole ? slot : shelf.top,
        isWanted: (other) => other !== slot && !this.lost.has(other),
      });
      for (const other of met) this.unscored.add(other);
      this.unscored.add(slot);
      this.lost.delete(slot);
      if (++done % SEARCHES_A_STEP === 0) yield { done, total };
    }
    for (const slot of this.bereft) {
      const near = yield* this.near.find(lexical.entriesOf(slot), dense.directionOf(slot), {
        floors: this.floors,
        slots: shelf.top,
        isWanted: (other) => other !== slot,
      });
      this.near.put(slot, near);
      this.unscored.add(slot);
      this.bereft.delete(slot);
      yield { done, total };
    }
  }

  /** Takes a slot out of all rows; those that lose a neighbour are scored or found anew. */
  private leave(slot: number): void {
    const { left, bereft } = this.near.leave(slot, this.texts.shelf.top);
    for (const other of left) this.unscored.add(other);
    for (const other of bereft) this.bereft.add(other);
  }

  /** True if the letters, marks and digits of both are the same: "Ask first" and "Ask first!". */
  private areSpelledAlike(a: number, b: number): boolean {
    const [left, right] = [a, b].map((slot) =>
      this.texts.shelf.at(slot)?.wording.folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ""),
    );
    return left !== undefined && left !== "" && left === right;
  }

  private scoreOf(slot: number, near: Near): number {
    const { model } = this;
    if (near.lexical === UNIT && this.areSpelledAlike(slot, near.slot)) return COPIES;
    const [a, b] = [this.outlineOf(slot), this.outlineOf(near.slot)];
    if (!model.mayRepeat(a, b, near)) return STRANGERS;
    const [left, right] = [this.endOf(slot), this.endOf(near.slot)];
    if (left === null || right === null) return STRANGERS;
    return model.score(left, right, near) - model.cautionFor(left.side, right.side);
  }

  private outlineOf(slot: number): Outline {
    const hasMeaning = this.texts.dense.directionOf(slot) !== null;
    return { hasMeaning, around: this.surroundingsOf(slot) };
  }
}
