/** The index of a vault: texts, pairs, groups, each stage following what the one before has changed. */
import type { Language } from "../similarity/stop-words";
import { readText } from "../similarity/terms";
import { type Gains, NO_GAINS } from "../similarity/vocabulary";
import { decodeWordVectors, type WordVectors } from "../similarity/word-vectors";
import { createDecisions, type Decisions, NO_DECISIONS } from "./decisions";
import {
  DEFAULT_OPTIONS,
  type Effect,
  type Group,
  type Grouping,
  type RepeatOptions,
  type Why,
} from "./grouping";
import { findNearest, type Reach } from "./nearest";
import { createPairModel, type PairModel } from "./pair-model";
import { MOST_NEAR } from "./neighborhoods";
import { PairTable } from "./pair-table";
import { findPossible } from "./possible";
import type { LessonChange, RepeatIndex } from "./repeat-index";
import type { Steps } from "../steps";
import type { ScoreHistogram } from "./safe-threshold";
import { summarizeScores } from "./score-summary";
import { learnGains } from "./term-gains";
import { VaultGroups } from "./vault-groups";
import { VaultTexts } from "./vault-texts";
import { explainPair, reasonOf } from "./why";

const EXPLAINED_A_STEP = 8;

/**
 * Takes where the text of the word vectors is found; it is asked for when it is first needed, and
 * null makes do with words alone.
 *
 * @param mostNear how many others a text is compared with at most; fewer are for tests
 */
export function createRepeatIndex(
  table: () => string | null,
  mostNear: number = MOST_NEAR,
): RepeatIndex {
  let stages: Stages | null = null;
  /** What was told before the stages were open. */
  const told: LessonChange[] = [];

  function* open(): Steps<Stages> {
    const source = stages === null ? table() : null;
    const vectors = source === null ? null : yield* decodeOnce(source);
    stages ??= openStages(vectors, mostNear);
    for (const change of told.splice(0)) stages.tell(change);
    return stages;
  }

  return {
    update(change) {
      // At once, so that work that is never begun, or put down, loses nothing of it.
      told.push(change);
      return (function* () {
        const opened = yield* open();
        return yield* opened.settle();
      })();
    },
    *nearest(lesson, limit) {
      const { reach } = yield* open();
      return yield* findNearest(lesson, limit, reach);
    },
    *explain(pairs) {
      const opened = yield* open();
      return yield* opened.explain(pairs);
    },
    *preview(strictnesses) {
      const opened = yield* open();
      return yield* opened.preview(strictnesses);
    },
  };
}

interface Stages {
  readonly reach: Reach;
  tell(change: LessonChange): void;
  settle(): Steps<Grouping>;
  explain(pairs: readonly (readonly [string, string])[]): Steps<readonly (Why | null)[]>;
  preview(strictnesses: readonly number[]): Steps<readonly Effect[]>;
}

let decoded: { readonly source: string; readonly vectors: WordVectors } | null = null;

/** Decoding takes a while, and indexes may share what comes of it: nobody changes it. */
function* decodeOnce(source: string): Steps<WordVectors> {
  if (decoded?.source !== source) decoded = { source, vectors: yield* decodeWordVectors(source) };
  return decoded.vectors;
}

/** What the weights of terms were last learned from. */
interface Learned {
  readonly decisions: Decisions;
  readonly learns: boolean;
  readonly language: Language;
  readonly gains: Gains;
}

function openStages(vectors: WordVectors | null, mostNear: number): Stages {
  const model: PairModel = createPairModel(vectors);
  const texts = new VaultTexts(vectors);
  const pairs = new PairTable(texts, model, mostNear);
  const groups = new VaultGroups(texts, pairs);
  const reasonFor = (a: number, b: number) => {
    const [left, right] = [texts.shelf.at(a), texts.shelf.at(b)];
    if (left === null || right === null) return { kind: "words", words: [] } as const;
    return reasonOf(left, right, texts);
  };
  let decisions: Decisions = NO_DECISIONS;
  let options: RepeatOptions = DEFAULT_OPTIONS;
  let learned: Learned = { decisions, learns: false, language: "en", gains: NO_GAINS };

  /** The very same gains as before, unless something that they depend on is another. */
  function* learn(): Steps<Gains> {
    const { learns } = options;
    const language = texts.fallback;
    const isKnown =
      learned.decisions === decisions && learned.learns === learns && learned.language === language;
    if (!isKnown) {
      const gains = learns
        ? yield* learnGains(decisions.all, (text) => readText({ text, names: [] }, language).terms)
        : NO_GAINS;
      learned = { decisions, learns, language, gains };
    }
    return learned.gains;
  }

  function thresholdFor(histogram: ScoreHistogram, strictness: number): number {
    return model.thresholdOf(histogram, texts.shelf.size, strictness);
  }

  return {
    reach: {
      texts,
      table: pairs,
      model,
      reasonFor(asked, slot) {
        const other = texts.shelf.at(slot);
        return other === null ? { kind: "words", words: [] } : reasonOf(asked, other, texts);
      },
    },

    tell(change) {
      texts.tell(change.removed, change.put);
      if (change.judgements !== null) decisions = createDecisions(change.judgements);
      if (change.options !== null) options = change.options;
    },

    *settle() {
      yield* texts.settle(learn);
      yield* pairs.settle();
      const summary = yield* summarizeScores(pairs, texts.shelf.top);
      const found = yield* groups.group(thresholdFor(summary, options.strictness), decisions);
      const groupOf = new Map<string, Group>();
      for (const group of found) for (const id of group.members) groupOf.set(id, group);
      const possible = yield* findPossible(texts, pairs, { groupOf, decisions, reasonFor });
      return { groups: found, possible };
    },

    *explain(asked) {
      const whys: (Why | null)[] = [];
      for (const [a, b] of asked) {
        const [one, two] = [texts.book.get(a), texts.book.get(b)];
        const left = texts.shelf.find(texts.book.foldedOf(a) ?? "");
        const right = texts.shelf.find(texts.book.foldedOf(b) ?? "");
        const [first, second] = [texts.shelf.at(left), texts.shelf.at(right)];
        const sides = [pairs.sideOf(left), pairs.sideOf(right)] as const;
        if (!one || !two || !first || !second || !sides[0] || !sides[1]) whys.push(null);
        else {
          const people = one.people.filter((key) => two.people.includes(key));
          const why = explainPair(first, second, [sides[0], sides[1]], texts, model);
          whys.push({ ...why, people });
        }
        if (whys.length % EXPLAINED_A_STEP === 0) yield { done: whys.length, total: asked.length };
      }
      return whys;
    },

    *preview(strictnesses) {
      const summary = yield* summarizeScores(pairs, texts.shelf.top);
      const effects: Effect[] = [];
      // A pass of its own, so that what is shown keeps its groups.
      const trial = new VaultGroups(texts, pairs);
      for (const strictness of strictnesses) {
        const found = yield* trial.group(thresholdFor(summary, strictness), decisions);
        const lessons = found.reduce((sum, { members }) => sum + members.length, 0);
        effects.push({ strictness, groups: found.length, lessons });
        yield { done: effects.length, total: strictnesses.length };
      }
      return effects;
    },
  };
}
