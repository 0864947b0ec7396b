/** A vault of lines to compared pairs and their features, by the stages of the engine itself. */
import { readStructure } from "../../src/core/parse/structure";
import {
  type Cosines,
  createFeatureReader,
  FEATURES,
  mayRepeat,
  type PairEnd,
  readFeatures,
} from "../../src/core/repeats/pair-features";
import { MOST_NEAR } from "../../src/core/repeats/neighborhoods";
import { cautionFor, cosinesOf, floorsOf, type PairModel } from "../../src/core/repeats/pair-model";
import { PairTable } from "../../src/core/repeats/pair-table";
import { ODDS_UNIT, STRANGERS } from "../../src/core/repeats/scores";
import { VaultTexts } from "../../src/core/repeats/vault-texts";
import type { WordVectors } from "../../src/core/similarity/word-vectors";
import { runToEnd } from "../../src/core/steps";
import { type Line, partOf } from "./lines.mts";

export interface Pairs {
  /** Of lines with one text the first: the engine compares texts. */
  readonly lines: readonly Line[];
  /** Places of both lines of each pair. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly cosines: readonly Cosines[];
  /** `FEATURES.length` numbers a pair. */
  readonly features: Float32Array;
  readonly isSame: Uint8Array;
  /** Part of the left line and of the right one. */
  readonly parts: readonly [Uint8Array, Uint8Array];
  /** Log-odds that the engine takes away before it groups; Infinity for what it does not score. */
  readonly caution: Float64Array;
  /** Pairs of lines of one group, compared or not. */
  readonly gold: number;
}

/** Compares what the engine compares, and scores nothing: that is what is to be learned. */
const UNTAUGHT: PairModel = {
  floorsOf,
  mayRepeat: () => false,
  cautionFor: () => 0,
  score: () => STRANGERS,
  thresholdOf: () => 0,
  contrast: () => ({ mayOppose: false, otherNumbers: false }),
};

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly ends: readonly [PairEnd, PairEnd];
  readonly cosines: Cosines;
}

export function readPairs(all: readonly Line[], vectors: WordVectors | null): Pairs {
  const texts = new VaultTexts(vectors);
  const table = new PairTable(texts, UNTAUGHT, MOST_NEAR);
  // By their places: sets that are looked at together may share ids.
  texts.tell([], all.map(toLesson));
  runToEnd(texts.settle());
  runToEnd(table.settle());

  const lines: Line[] = [];
  const placeOf = new Map<number, number>();
  all.forEach((line, i) => {
    const slot = texts.shelf.find(texts.book.foldedOf(String(i)) ?? "");
    if (placeOf.has(slot)) return;
    placeOf.set(slot, lines.length);
    lines.push(line);
  });
  return collect(lines, listPairs(placeOf, table), vectors);
}

function toLesson({ text }: Line, i: number) {
  const id = String(i);
  const { cue, move } = readStructure(text);
  return { id, note: id, text, lessonNote: null, names: [], cue, move, people: [] };
}

/** Every pair of neighbours once, the line that comes first on the left, whatever slots they have. */
function listPairs(placeOf: ReadonlyMap<number, number>, table: PairTable): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [slot, a] of placeOf) {
    for (const near of table.near.nearOf(slot)) {
      const b = placeOf.get(near.slot);
      const [left, right] = [table.endOf(slot), table.endOf(near.slot)];
      if (b === undefined || b < a || left === null || right === null) continue;
      pairs.push({ a, b, ends: [left, right], cosines: cosinesOf(near) });
    }
  }
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b);
}

function collect(
  lines: readonly Line[],
  found: readonly Pair[],
  vectors: WordVectors | null,
): Pairs {
  const reader = createFeatureReader(vectors);
  const width = FEATURES.length;
  const features = new Float32Array(found.length * width);
  const room = new Float64Array(width);
  found.forEach(({ ends, cosines }, i) => {
    readFeatures(...ends, cosines, reader, room);
    features.set(room, i * width);
  });
  const sizes = new Map<string, number>();
  for (const { group } of lines) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const left = Int32Array.from(found, ({ a }) => a);
  const right = Int32Array.from(found, ({ b }) => b);
  return {
    lines,
    left,
    right,
    cosines: found.map(({ cosines }) => cosines),
    features,
    isSame: Uint8Array.from(found, ({ a, b }) => (lines[a]!.group === lines[b]!.group ? 1 : 0)),
    parts: [
      Uint8Array.from(left, (a) => partOf(lines[a]!)),
      Uint8Array.from(right, (b) => partOf(lines[b]!)),
    ],
    caution: Float64Array.from(found, cautionOf),
    gold: [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0),
  };
}

function cautionOf({ ends: [a, b], cosines }: Pair): number {
  const [left, right] = [a, b].map(({ side, around }) => ({ hasMeaning: side.hasMeaning, around }));
  if (!mayRepeat(left!, right!, cosines)) return Infinity;
  return cautionFor(a.side, b.side) / ODDS_UNIT;
}
