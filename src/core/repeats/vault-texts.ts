/**
 * First stage of the index: lessons to texts that can be compared. What changes is queued and read
 * one by one; every queue outlives work that is put down, so that the next run goes on from there.
 */
import { DenseIndex, toSteps } from "../similarity/dense-index";
import { type Language, LANGUAGES } from "../similarity/stop-words";
import { LexicalIndex } from "../similarity/lexical-index";
import { rarityOf } from "../similarity/rarity";
import { hasMeaning, type PairSide, readPairSide } from "../similarity/pair-side";
import { readText, type Term, type TextReading } from "../similarity/terms";
import { toEntries, weighTerms } from "../similarity/term-weights";
import { type Gains, NO_GAINS, Vocabulary } from "../similarity/vocabulary";
import { embedTerms, type WordVectors } from "../similarity/word-vectors";
import type { GroupInput } from "./grouping";
import { type BookWording, LessonBook } from "./lesson-book";
import type { Steps } from "../steps";
import { readAlike, Shelf, type Shelved } from "./shelf";

/** Texts that are read, and texts that are weighed, between two steps: less than a millisecond. */
const TOLD_A_STEP = 128;
const READ_A_STEP = 4;
const WEIGHED_A_STEP = 8;

/** Dimensions of an index without a table: it stays empty. */
const NO_DIMS = 128;

export class VaultTexts {
  readonly book = new LessonBook();
  readonly shelf = new Shelf();
  readonly vocabulary = new Vocabulary();
  readonly lexical = new LexicalIndex();
  readonly dense: DenseIndex;
  /** Slots that were emptied or whose vectors are others since `takeMoved` was last asked. */
  private readonly moved = new Set<number>();
  /** Slots whose lessons are others, though their texts are not. */
  private readonly touched = new Set<number>();
  /** Ids of lessons that are gone, and lessons that are new or others, in the order told. */
  private readonly told: (string | GroupInput)[] = [];
  /** How many of them the book has taken in. */
  private taken = 0;
  /** Folded texts to look up in the book. */
  private readonly pending = new Set<string>();
  /** Slots whose texts are to be read in another main language. */
  private readonly unread = new Set<number>();
  /** Slots whose weights are to be made. */
  private readonly unweighed = new Set<number>();
  private readonly guesses = new Map<Language, number>();
  private main: Language = "en";

  constructor(readonly vectors: WordVectors | null) {
    this.dense = new DenseIndex(vectors?.dims ?? NO_DIMS);
  }

  /** Takes in what is gone and what is new or another; `settle` looks into it. */
  tell(removed: readonly string[], put: readonly GroupInput[]): void {
    for (const one of removed) this.told.push(one);
    for (const one of put) this.told.push(one);
  }

  /**
   * Reads and weighs what has changed. Linear in that, and in all texts when their number took a step.
   *
   * @param learn gives the gains of terms, once the texts are read; null where nothing is learned
   */
  *settle(learn: (() => Steps<Gains>) | null = null): Steps<void> {
    yield* this.takeTold();
    for (const folded of this.book.takeChanged()) this.pending.add(folded);
    const total = this.pending.size;
    let done = 0;
    for (const folded of this.pending) {
      this.look(folded);
      this.pending.delete(folded);
      if (++done % READ_A_STEP === 0) yield { done, total };
    }
    yield* this.followMainLanguage();

    const gains = learn === null ? NO_GAINS : yield* learn();
    yield { done: total, total };
    const weighty = this.vocabulary.settle(gains);
    if (weighty === null) {
      for (let slot = 0; slot < this.shelf.top; slot++) this.unweighed.add(slot);
    } else {
      for (const term of weighty)
        for (const slot of this.lexical.slotsOf(term)) this.unweighed.add(slot);
    }
    done = 0;
    for (const slot of this.unweighed) {
      this.weigh(slot);
      this.unweighed.delete(slot);
      if (++done % WEIGHED_A_STEP === 0) yield { done: total, total };
    }
  }

  /** Slots that `settle` moved or emptied, and those whose lessons alone are others; once each. */
  takeChanges(): { readonly moved: readonly number[]; readonly touched: readonly number[] } {
    const changes = { moved: [...this.moved], touched: [...this.touched] };
    this.moved.clear();
    this.touched.clear();
    return changes;
  }

  /** Language of a text that does not say its own. */
  get fallback(): Language {
    return this.main;
  }

  /**
   * Direction of a text in the table's space, null for one of which the table knows too little.
   */
  directionOf(reading: TextReading): Int8Array | null {
    const { vectors } = this;
    const source = { terms: reading.terms, language: reading.language ?? this.main };
    if (vectors === null || !hasMeaning(source, vectors, this.weightOf)) return null;
    const sum = new Float32Array(vectors.dims);
    return embedTerms(vectors, reading.terms, sum) ? toSteps(sum) : null;
  }

  /**
   * What the scorer reads of a text. Linear in the text. A cue or a move may have terms that the text
   * lacks: they weigh what no text holds, because nobody follows what else becomes of them.
   */
  sideOf({ wording, reading }: Pick<Shelved, "wording" | "reading">): PairSide {
    const { terms } = reading;
    const own = new Set(terms.map(({ stem }) => stem));
    const weightOf = (term: Term): number =>
      own.has(term.stem) ? this.weightOf(term) : rarityOf(this.vocabulary.size, 0, term.isSmall);
    const language = reading.language ?? this.main;
    return readPairSide({ text: wording, terms, language }, this.vectors, weightOf);
  }

  readonly weightOf = ({ stem, isSmall }: Term): number =>
    this.vocabulary.weightOfStem(stem, isSmall);

  /** Weights of the terms of a text, as they are now, in their order. */
  weightsOf({ reading }: Pick<Shelved, "reading">): Int32Array {
    return weighTerms(reading.terms, this.weightOf);
  }

  private *takeTold(): Steps<void> {
    const { told } = this;
    for (; this.taken < told.length; this.taken++) {
      const one = told[this.taken];
      if (typeof one === "string") this.book.remove(one);
      else if (one !== undefined) this.book.put(one);
      if (this.taken % TOLD_A_STEP === 0) yield { done: this.taken, total: told.length };
    }
    told.length = 0;
    this.taken = 0;
  }

  private look(folded: string): void {
    const wording = this.book.read(folded);
    const slot = this.shelf.find(folded);
    const before = slot === -1 ? null : this.shelf.at(slot);
    if (before !== null && wording !== null && readAlike(before.wording, wording)) {
      this.shelf.put({ ...before, wording });
      this.touched.add(slot);
      return;
    }
    if (before !== null) this.forget(before);
    if (wording === null) {
      if (before === null) return;
      this.lexical.clear(slot);
      this.dense.set(slot, null);
      this.shelf.drop(slot);
      this.unweighed.delete(slot);
      this.moved.add(slot);
      return;
    }
    this.shelve(wording);
  }

  private shelve(wording: BookWording): void {
    const reading = readText(wording, this.main);
    if (reading.language !== null) this.count(reading.language, 1);
    const numbers = this.vocabulary.add(reading.terms);
    const slot = this.shelf.put({ wording, reading, numbers });
    this.unweighed.add(slot);
  }

  private forget({ reading, numbers }: Shelved): void {
    if (reading.language !== null) this.count(reading.language, -1);
    this.vocabulary.remove(numbers);
  }

  private count(language: Language, by: number): void {
    this.guesses.set(language, (this.guesses.get(language) ?? 0) + by);
  }

  /** Reads those texts again that do not say their language, when the main one is another. */
  private *followMainLanguage(): Steps<void> {
    let main: Language = "en";
    for (const language of LANGUAGES) {
      if ((this.guesses.get(language) ?? 0) > (this.guesses.get(main) ?? 0)) main = language;
    }
    if (main !== this.main) {
      this.main = main;
      for (let slot = 0; slot < this.shelf.top; slot++) {
        if (this.shelf.at(slot)?.reading.language === null) this.unread.add(slot);
      }
    }
    const total = this.unread.size;
    let done = 0;
    for (const slot of this.unread) {
      this.readAgain(slot);
      this.unread.delete(slot);
      if (++done % READ_A_STEP === 0) yield { done, total };
    }
  }

  private readAgain(slot: number): void {
    const shelved = this.shelf.at(slot);
    if (shelved === null) return;
    this.forget(shelved);
    this.shelve(shelved.wording);
  }

  private weigh(slot: number): void {
    const shelved = this.shelf.at(slot);
    if (shelved === null) return;
    this.lexical.set(slot, toEntries(shelved.numbers, this.weightsOf(shelved)));
    this.dense.set(slot, this.directionOf(shelved.reading));
    this.moved.add(slot);
  }
}
