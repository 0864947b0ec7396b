/**
 * Trains the pair scorer and says how good it is.
 *
 *     node tests/scorer/run.mjs evaluate FOLDER
 *     node tests/scorer/run.mjs vaults FOLDER
 *     node tests/scorer/run.mjs train FOLDER
 *
 * It learns from `tests/fixtures/lessons.jsonl` and from the sets in FOLDER: files `*.jsonl` with lines
 * `{id, text, group, src?}`. `train` writes `src/assets/pair-scorer.ts`. `evaluate` scores every line by
 * networks that never saw its group, then every family of sets by one that never saw any of the family.
 * `vaults` says how well the safe threshold holds in vaults of many sizes and mixtures.
 */
import { writeFileSync } from "node:fs";
import { WORD_VECTORS } from "../../src/assets/word-vectors";
import { FEATURES } from "../../src/core/repeats/pair-features";
import { createWordVectors } from "../../src/core/similarity/word-vectors";
import { printTable } from "../bench/table.mts";
import { bestOf, f1Of, link, rank, recallAt } from "./figures.mts";
import { readSets } from "./lines.mts";
import type { Pairs } from "./pairs.mts";
import { gather, readTaught, score, scoreByParts, teachFamilies, teachParts } from "./teaching.mts";
import { teach } from "./training.mts";
import { measureVaults } from "./vaults.mts";

/** Longest line of the file of numbers, in characters. */
const LINE = 140;

const vectors = createWordVectors(WORD_VECTORS);
const [command, folder] = process.argv.slice(2);
const sets = readSets(folder);
const taught = sets.map((set) => readTaught(set, vectors));
if (command === "train") train();
else if (command === "vaults") printTable(measureVaults(sets, teachParts(taught), vectors));
else evaluate();

function train(): void {
  const network = teach(gather(taught, null));
  const numbers = [network.centres, network.factors, network.layer, network.outputs, network.line]
    .flatMap((values) => [...values])
    .map((value) => String(Number(value.toPrecision(4))));
  const lines: string[] = [];
  for (const number of [String(FEATURES.length), String(network.hidden), ...numbers]) {
    const last = lines.at(-1);
    if (last === undefined || last.length + number.length >= LINE) lines.push(number);
    else lines[lines.length - 1] = `${last} ${number}`;
  }
  writeFileSync(
    "src/assets/pair-scorer.ts",
    "/** Made by `node tests/scorer/run.mjs train`, see `README.md`; read by `pair-scorer.ts`. */\n" +
      `export const PAIR_SCORER = \`\n${lines.join("\n")}\n\`;\n`,
  );
  console.log(`${numbers.length} numbers`);
}

function evaluate(): void {
  const started = performance.now();
  const parts = teachParts(taught);
  const families = teachFamilies(taught);
  printTable(
    taught.flatMap(({ set, vaults }) => {
      const { pairs } = vaults[0]!;
      const other = families.get(set.family)!;
      return [
        measure(
          set.name,
          "words",
          pairs,
          Float64Array.from(pairs.cosines, (one) => one.lexical),
        ),
        measure(set.name, "other groups", pairs, scoreByParts(pairs, parts).map(toProbability)),
        measure(set.name, "other sets", pairs, score(pairs, () => other).map(toProbability)),
      ];
    }),
  );
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
}

function toProbability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function measure(
  name: string,
  by: string,
  pairs: Pairs,
  scores: Float64Array,
): Record<string, string> {
  const { map, recall } = rank(pairs, scores);
  const linked = link(pairs, scores, 0.01);
  const best = bestOf(linked, pairs.gold);
  return {
    set: name,
    by,
    "MAP@10": map.toFixed(3),
    "recall@5": recall.toFixed(3),
    "best F1": f1Of(best, pairs.gold).toFixed(3),
    "P / R": `${(best.right / best.found).toFixed(2)} / ${(best.right / pairs.gold).toFixed(2)}`,
    at: best.threshold.toFixed(2),
    hard: String(best.hard),
    "R at P .9": recallAt(linked, pairs.gold, 0.9).toFixed(3),
    "R at P .8": recallAt(linked, pairs.gold, 0.8).toFixed(3),
  };
}
