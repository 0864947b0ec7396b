/** Whether the safe threshold holds: precision and recall of groups in vaults of many sizes and kinds. */
import type { PairNetwork } from "../../src/core/repeats/pair-scorer";
import { countScore, emptyHistogram, safeThreshold } from "../../src/core/repeats/safe-threshold";
import { NOTABLE, ODDS_UNIT } from "../../src/core/repeats/scores";
import type { WordVectors } from "../../src/core/similarity/word-vectors";
import { createRandom } from "../bench/lessons.mts";
import { at, link, type Linked } from "./figures.mts";
import { drawVault, type Line, type LineSet } from "./lines.mts";
import { readPairs } from "./pairs.mts";
import { scoreByParts } from "./teaching.mts";

const SIZES = [50, 100, 200, 400, 800, 1_600] as const;
/** As many lines as all small vaults of a size have together. */
const LINES_A_SIZE = 1_200;

/** What is looked at together: a vault is never of one kind. */
const MIXTURES = [
  ["own", "lessons-mix"],
  ["own", "lessons-near"],
  ["lessons-mix", "clinc-1k"],
  ["own", "flickr-2k"],
] as const;

/** One row a kind of text, precision and recall for each size; `all` is everything there is. */
export function measureVaults(
  sets: readonly LineSet[],
  parts: readonly PairNetwork[],
  vectors: WordVectors,
): Record<string, string>[] {
  const mixed = MIXTURES.map((names) => ({
    name: names.join(" + "),
    lines: sets
      .filter(({ name }) => names.some((one) => one === name))
      .flatMap(({ lines }) => lines),
  }));
  const random = createRandom(3);
  return [...sets, ...mixed].map(({ name, lines }) => {
    const row: Record<string, string> = { vault: name };
    for (const size of SIZES) {
      const count = Math.max(1, Math.round(LINES_A_SIZE / size));
      row[`${size} lines`] =
        size > 0.8 * lines.length
          ? ""
          : cellOf(
              Array.from({ length: count }, () =>
                linkSafely(drawVault(lines, size, random), parts, vectors),
              ),
            );
    }
    row["all"] = cellOf([linkSafely(lines, parts, vectors)]);
    return row;
  });
}

interface Safe extends Linked {
  readonly gold: number;
}

function linkSafely(
  lines: readonly Line[],
  parts: readonly PairNetwork[],
  vectors: WordVectors,
): Safe {
  const pairs = readPairs(lines, vectors);
  const scores = scoreByParts(pairs, parts).map((score, i) => score - pairs.caution[i]!);
  const histogram = emptyHistogram();
  for (const score of scores) if (score >= NOTABLE / ODDS_UNIT) countScore(histogram, score, 1);
  const threshold = toProbability(safeThreshold(histogram, pairs.lines.length, 0));
  const linked = link(pairs, scores.map(toProbability), threshold);
  return { ...at(linked, threshold), gold: pairs.gold };
}

function cellOf(vaults: readonly Safe[]): string {
  const sum = (of: (safe: Safe) => number): number =>
    vaults.reduce((total, safe) => total + of(safe), 0);
  const [right, found, gold] = [
    sum((one) => one.right),
    sum((one) => one.found),
    sum((one) => one.gold),
  ];
  return `${(found === 0 ? 1 : right / found).toFixed(2)} / ${(gold === 0 ? 1 : right / gold).toFixed(2)}`;
}

function toProbability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
