/** The terms of all texts: their numbers, how many texts hold each, and what each weighs. */
import { rarityOf, roundDown } from "./rarity";
import type { Term } from "./terms";

/** What a term's weight is multiplied with, by its stem; 1 for one that is not there. */
export type Gains = ReadonlyMap<string, number>;

export const NO_GAINS: Gains = new Map();

/**
 * Numbers are given in the order in which terms come, so that they differ from one history to
 * another: nothing may be ordered by them. Weights depend on the texts that are there alone.
 */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly stems: string[] = [];
  private readonly small: boolean[] = [];
  private readonly frequencies: number[] = [];
  /** What the weights were last made from: counts on the grid of `roundDown`. */
  private readonly settled: number[] = [];
  private readonly weights: number[] = [];
  private readonly changed = new Set<number>();
  private texts = 0;
  private settledTexts = 0;
  private gains: Gains = NO_GAINS;

  /** Counts a text's terms, gives their numbers. */
  add(terms: readonly Term[]): Int32Array {
    this.texts++;
    return Int32Array.from(terms, (term) => {
      const number = this.numberOf(term);
      this.frequencies[number] = (this.frequencies[number] ?? 0) + 1;
      this.changed.add(number);
      return number;
    });
  }

  /** Takes back a text that was counted. */
  remove(numbers: Int32Array): void {
    this.texts--;
    for (const number of numbers) {
      this.frequencies[number] = (this.frequencies[number] ?? 1) - 1;
      this.changed.add(number);
    }
  }

  /**
   * Brings all weights up to date. Gives the numbers of terms that weigh something else than before;
   * null when all of them do, because the number of texts took a step.
   */
  settle(gains: Gains): ReadonlySet<number> | null {
    const texts = roundDown(this.texts);
    if (texts !== this.settledTexts) {
      this.settledTexts = texts;
      this.gains = gains;
      for (let number = 0; number < this.stems.length; number++) this.weigh(number);
      this.changed.clear();
      return null;
    }
    if (gains !== this.gains) {
      for (const stem of [...gains.keys(), ...this.gains.keys()]) {
        const number = this.numbers.get(stem);
        if (number !== undefined) this.changed.add(number);
      }
      this.gains = gains;
    }
    const moved = new Set<number>();
    for (const number of this.changed) if (this.weigh(number)) moved.add(number);
    this.changed.clear();
    return moved;
  }

  /** Above 0. For a term that no text holds: what it would weigh if one did. */
  weightOf(number: number): number {
    return this.weights[number] ?? 1;
  }

  /** The same by stem, also for a term that no text ever held. */
  weightOfStem(stem: string, isSmall: boolean): number {
    const number = this.numbers.get(stem);
    if (number !== undefined) return this.weightOf(number);
    return this.weightOfUnheld(stem, isSmall);
  }

  /** Number of a stem, -1 for one that was never there. */
  find(stem: string): number {
    return this.numbers.get(stem) ?? -1;
  }

  stemOf(number: number): string {
    return this.stems[number] ?? "";
  }

  isSmall(number: number): boolean {
    return this.small[number] ?? false;
  }

  /** Texts that hold the term, on the grid. */
  frequencyOf(number: number): number {
    return this.settled[number] ?? 0;
  }

  /** Number of texts, on the grid. */
  get size(): number {
    return this.settledTexts;
  }

  private numberOf({ stem, isSmall }: Term): number {
    const known = this.numbers.get(stem);
    if (known !== undefined) return known;
    const number = this.stems.length;
    this.numbers.set(stem, number);
    this.stems.push(stem);
    this.small.push(isSmall);
    this.frequencies.push(0);
    this.settled.push(0);
    // As if no text held it, until it is weighed: a text may be asked about before that.
    this.weights.push(this.weightOfUnheld(stem, isSmall));
    return number;
  }

  private weightOfUnheld(stem: string, isSmall: boolean): number {
    return rarityOf(this.settledTexts, 0, isSmall) * (this.gains.get(stem) ?? 1);
  }

  /** True if the weight is another one now. */
  private weigh(number: number): boolean {
    const frequency = roundDown(this.frequencies[number] ?? 0);
    const gain = this.gains.size === 0 ? 1 : (this.gains.get(this.stems[number] ?? "") ?? 1);
    const weight = rarityOf(this.settledTexts, frequency, this.small[number] ?? false) * gain;
    const isSame = this.weights[number] === weight;
    this.settled[number] = frequency;
    this.weights[number] = weight;
    return !isSame;
  }
}
