/**
 * How well repeats are found on sets of lines with known groups.
 *
 *     npm run bench -- repeats-quality FOLDER
 *
 * FOLDER holds files `*.jsonl` with lines `{id, text, group, src?}`: lines of one group say the same,
 * `src: "hardneg"` marks neighbours and opposites of a group. Pairs are counted over lines: precision
 * and recall of the pairs that were grouped unasked, mean average precision of the ten nearest. The
 * second table draws vaults of whole groups from each set, always the same ones: the mean over the
 * vaults and, in brackets, the tenth and the ninetieth of a hundred.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { measureRepeats, type Measured } from "../../src/core/repeats/measure";
import { createRandom, type Random } from "./lessons.mts";
import { printTable } from "./table.mts";

interface Line {
  readonly id: string;
  readonly text: string;
  readonly group: string;
  readonly src: string;
}

const VAULT_SIZES = [50, 100, 200, 400] as const;
const VAULTS = 20;

const folder = process.argv[2];
if (folder === undefined) console.log("skipped: no folder was given");
else if (!existsSync(folder)) console.log(`skipped: no ${folder}`);
else measureFolder(folder);

function measureFolder(root: string): void {
  const sets = readdirSync(root)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => [path.basename(name, ".jsonl"), readLines(path.join(root, name))] as const);
  printTable(sets.map(([name, lines]) => measureSet(name, lines)));
  console.log();
  printTable(sets.flatMap(([name, lines]) => measureVaults(name, lines)));
}

function readLines(file: string): readonly Line[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => ({ src: "", ...(JSON.parse(line) as Omit<Line, "src">) }));
}

function measureSet(name: string, lines: readonly Line[]): Record<string, string> {
  const { measured, precision, recall, f1, map, hard } = score(lines);
  const groupOf = new Map(lines.map(({ id, group }) => [id, group]));
  const asked = measured.possible;
  const useful = asked.filter(({ a, b }) => groupOf.get(a) === groupOf.get(b)).length;
  return {
    set: name,
    lines: String(lines.length),
    groups: String(measured.groups.length),
    precision: precision.toFixed(3),
    recall: recall.toFixed(3),
    F1: f1.toFixed(3),
    "MAP@10": map.toFixed(3),
    "hard links": String(hard),
    possible: `${useful} of ${asked.length}`,
  };
}

function measureVaults(name: string, lines: readonly Line[]): Record<string, string>[] {
  return VAULT_SIZES.filter((size) => size < lines.length).map((size) => {
    const random = createRandom(size);
    const scores = Array.from({ length: VAULTS }, () => score(drawVault(lines, size, random)));
    return {
      set: name,
      lines: String(size),
      precision: spread(scores.map(({ precision }) => precision)),
      recall: spread(scores.map(({ recall }) => recall)),
      F1: spread(scores.map(({ f1 }) => f1)),
      "MAP@10": spread(scores.map(({ map }) => map)),
    };
  });
}

/** Whole groups in random order, until there are `size` lines. */
function drawVault(lines: readonly Line[], size: number, random: Random): readonly Line[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.group, [...(groups.get(line.group) ?? []), line]);
  const drawn = [...groups.values()].map((group) => ({ group, rank: random() }));
  drawn.sort((a, b) => a.rank - b.rank);
  return drawn.flatMap(({ group }) => group).slice(0, size);
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string => sorted[Math.round(share * (sorted.length - 1))]!.toFixed(2);
  return `${ratio(sum(values), values.length).toFixed(2)} (${at(0.1)}–${at(0.9)})`;
}

interface Score {
  readonly measured: Measured;
  /** 1 where nothing was grouped. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly map: number;
  /** Wrong links to a neighbour or opposite. */
  readonly hard: number;
}

function score(lines: readonly Line[]): Score {
  const measured = measureRepeats(lines);
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const sizes = new Map<string, number>();
  for (const { group } of lines) sizes.set(group, (sizes.get(group) ?? 0) + 1);

  const gold = sum([...sizes.values()].map(pairsOf));
  const found = sum(measured.groups.map((group) => pairsOf(group.length)));
  let right = 0;
  let hard = 0;
  for (const group of measured.groups) {
    const members = group.map((id) => lineOf.get(id)!);
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) {
        if (a.group === b.group) right++;
        else if (a.src === "hardneg" || b.src === "hardneg") hard++;
      }
    });
  }

  const repeated = lines.filter(({ group }) => sizes.get(group)! > 1);
  const precisions = repeated.map(({ id, group }) => {
    const hits = measured.ranked[id]!.map((near) => lineOf.get(near)!.group === group);
    return averagePrecision(hits, Math.min(10, sizes.get(group)! - 1));
  });
  return {
    measured,
    precision: found === 0 ? 1 : right / found,
    recall: ratio(right, gold),
    f1: ratio(2 * right, found + gold),
    map: ratio(sum(precisions), precisions.length),
    hard,
  };
}

/** Mean of the precisions at each hit, over the hits that there could be. */
function averagePrecision(hits: readonly boolean[], possible: number): number {
  let right = 0;
  let total = 0;
  hits.forEach((hit, i) => {
    if (hit) total += ++right / (i + 1);
  });
  return ratio(total, possible);
}

function pairsOf(size: number): number {
  return (size * (size - 1)) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
