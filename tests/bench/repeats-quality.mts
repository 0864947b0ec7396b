/**
 * How well repeats are found on sets of lines with known groups.
 *
 *     npm run bench -- repeats-quality FOLDER
 *
 * FOLDER holds files `*.jsonl` with lines `{id, text, group, src?}`: lines of one group say the same,
 * `src: "hardneg"` marks neighbours and opposites of a group. Pairs are counted over lines: precision
 * and recall of the pairs that were grouped unasked, mean average precision of the ten nearest.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { measureRepeats } from "../../src/core/repeats/measure";
import { printTable } from "./table.mts";

interface Line {
  readonly id: string;
  readonly text: string;
  readonly group: string;
  readonly src: string;
}

const folder = process.argv[2];
if (folder === undefined) console.log("skipped: no folder was given");
else if (!existsSync(folder)) console.log(`skipped: no ${folder}`);
else measureFolder(folder);

function measureFolder(root: string): void {
  const rows = readdirSync(root)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => measureSet(path.basename(name, ".jsonl"), readLines(path.join(root, name))));
  printTable(rows);
}

function readLines(file: string): readonly Line[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => ({ src: "", ...(JSON.parse(line) as Omit<Line, "src">) }));
}

function measureSet(name: string, lines: readonly Line[]): Record<string, string> {
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
  const asked = measured.possible;
  const useful = asked.filter(({ a, b }) => lineOf.get(a)!.group === lineOf.get(b)!.group).length;
  const [precision, recall] = [ratio(right, found), ratio(right, gold)];
  return {
    set: name,
    lines: String(lines.length),
    groups: String(measured.groups.length),
    precision: precision.toFixed(3),
    recall: recall.toFixed(3),
    F1: ratio(2 * precision * recall, precision + recall).toFixed(3),
    "MAP@10": ratio(sum(precisions), precisions.length).toFixed(3),
    "hard links": String(hard),
    possible: `${useful} of ${asked.length}`,
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
