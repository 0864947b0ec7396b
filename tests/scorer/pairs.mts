/** A vault of lines to compared pairs and their features, as the engine finds and reads them. */
import { readPairSide } from "../../src/core/similarity/pair-side";
import { rarityOf, roundDown } from "../../src/core/similarity/rarity";
import { mainLanguage } from "../../src/core/similarity/language";
import { readText } from "../../src/core/similarity/terms";
import { weighTerms } from "../../src/core/similarity/term-weights";
import { embedTerms, type WordVectors } from "../../src/core/similarity/word-vectors";
import {
  type Cosines,
  createFeatureReader,
  FEATURES,
  type PairEnd,
  readFeatures,
} from "../../src/core/repeats/pair-features";
import type { Around, Ranked } from "../../src/core/repeats/common-neighbors";
import { type Line, partOf } from "./lines.mts";

export interface Pairs {
  readonly lines: readonly Line[];
  readonly ends: readonly PairEnd[];
  /** Places of both lines of each pair. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly cosines: readonly Cosines[];
  /** `FEATURES.length` numbers a pair. */
  readonly features: Float32Array;
  readonly isSame: Uint8Array;
  /** Part of the left line and of the right one. */
  readonly parts: readonly [Uint8Array, Uint8Array];
  /** Pairs of lines of one group, compared or not. */
  readonly gold: number;
}

export interface Floors {
  readonly lexical: number;
  readonly dense: number;
}

/** Most neighbours of a text, as in the engine. */
const MOST_NEAR = 64;
const NEAREST = 10;
const RANKED = 20;
const STEPS = 127;

/** From which cosines on texts of a vault with this many are compared. */
export function floorsOf(lines: number): Floors {
  const grown = 0.3 + 0.05 * Math.log((lines + 1) / 800);
  return { lexical: 0.2, dense: Math.min(0.6, Math.max(0.2, grown)) };
}

interface Near {
  readonly place: number;
  readonly lexical: number;
  readonly dense: number;
}

export function readPairs(
  lines: readonly Line[],
  vectors: WordVectors | null,
  floors = floorsOf(lines.length),
): Pairs {
  const texts = lines.map(({ text }) => ({ text, names: [] }));
  const first = texts.map((text) => readText(text, null));
  const main = mainLanguage(first.map(({ language }) => language));
  const readings = texts.map((text) => readText(text, main));
  const counts = new Map<string, number>();
  for (const { terms } of readings) {
    for (const { stem } of terms) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const all = roundDown(lines.length);
  const weightOf = ({ stem, isSmall }: { stem: string; isSmall: boolean }): number =>
    rarityOf(all, Math.min(all, roundDown(counts.get(stem) ?? 0)), isSmall);
  const sides = readings.map(({ terms, language }, i) =>
    readPairSide({ text: texts[i]!, terms, language: language ?? main }, vectors, weightOf),
  );
  const sparse = readings.map(({ terms }) => {
    const weights = weighTerms(terms, weightOf);
    return new Map(terms.map(({ stem }, i) => [stem, weights[i]! / 4_096]));
  });
  const dense = readings.map(({ terms }, i) =>
    sides[i]!.hasMeaning ? directionOf(terms, vectors) : null,
  );

  const near = lines.map((): Near[] => []);
  for (let b = 0; b < lines.length; b++) {
    for (let a = 0; a < b; a++) {
      const lexical = product(sparse[a]!, sparse[b]!);
      const meaning = cosineOf(dense[a]!, dense[b]!);
      if (lexical < floors.lexical && !(meaning >= floors.dense)) continue;
      near[a]!.push({ place: b, lexical, dense: meaning });
      near[b]!.push({ place: a, lexical, dense: meaning });
    }
  }
  const kept = near.map((row) =>
    row
      .sort((x, y) => y.lexical + y.dense - x.lexical - x.dense || x.place - y.place)
      .slice(0, MOST_NEAR),
  );
  const kin = kept.map((row) => new Set(row.map(({ place }) => place)));
  const mutual = kept.map((row, a) => row.filter(({ place }) => kin[place]!.has(a)));
  const ends = mutual.map((row, place): PairEnd => ({
    side: sides[place]!,
    place,
    around: surround(row, floors.dense),
  }));
  return collect(lines, ends, mutual, vectors);
}

function collect(
  lines: readonly Line[],
  ends: readonly PairEnd[],
  near: readonly (readonly Near[])[],
  vectors: WordVectors | null,
): Pairs {
  const found = near.flatMap((row, a) =>
    row.filter(({ place }) => place > a).map((one) => ({ a, ...one })),
  );
  const reader = createFeatureReader(vectors);
  const width = FEATURES.length;
  const features = new Float32Array(found.length * width);
  const room = new Float64Array(width);
  found.forEach((pair, i) => {
    readFeatures(ends[pair.a]!, ends[pair.place]!, pair, reader, room);
    features.set(room, i * width);
  });
  const sizes = new Map<string, number>();
  for (const { group } of lines) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const left = Int32Array.from(found, ({ a }) => a);
  const right = Int32Array.from(found, ({ place }) => place);
  return {
    lines,
    ends,
    left,
    right,
    cosines: found,
    features,
    isSame: Uint8Array.from(found, ({ a, place }) =>
      lines[a]!.group === lines[place]!.group ? 1 : 0,
    ),
    parts: [
      Uint8Array.from(left, (a) => partOf(lines[a]!)),
      Uint8Array.from(right, (b) => partOf(lines[b]!)),
    ],
    gold: [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0),
  };
}

function surround(row: readonly Near[], floor: number): Around {
  const rank = (of: (near: Near) => number, least: number): readonly Ranked[] =>
    row
      .filter((near) => of(near) > least)
      .map((near) => ({ place: near.place, cosine: of(near) }))
      .sort((x, y) => y.cosine - x.cosine || x.place - y.place)
      .slice(0, RANKED);
  const byWords = rank(({ lexical }) => lexical, 0);
  const byMeaning = rank(({ dense }) => dense, floor - 1e-9);
  const mean = (ranked: readonly Ranked[], missing: number): number => {
    let sum = 0;
    for (let i = 0; i < NEAREST; i++) sum += ranked[i]?.cosine ?? missing;
    return sum / NEAREST;
  };
  return { lexical: mean(byWords, 0), dense: mean(byMeaning, floor), byWords, byMeaning };
}

function directionOf(
  terms: readonly { readonly stem: string }[],
  vectors: WordVectors | null,
): Int8Array | null {
  if (vectors === null) return null;
  const sum = new Float32Array(vectors.dims);
  if (!embedTerms(vectors, terms, sum)) return null;
  return Int8Array.from(sum, (value) => Math.round(value * STEPS));
}

function cosineOf(a: Int8Array | null, b: Int8Array | null): number {
  if (a === null || b === null) return 0;
  let [sum, left, right] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    sum += a[i]! * b[i]!;
    left += a[i]! * a[i]!;
    right += b[i]! * b[i]!;
  }
  return sum / Math.sqrt(left * right);
}

function product(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of few) sum += weight * (many.get(stem) ?? 0);
  return Math.min(1, sum);
}
