/** Lines with known groups, and how they are parted so that none is scored by what it taught. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Random } from "../bench/lessons.mts";
import { fingerprint } from "../../src/core/text";

export interface Line {
  readonly id: string;
  readonly text: string;
  readonly group: string;
  /** `hardneg` marks a neighbour or an opposite of a group. */
  readonly src: string;
  /** Group that a neighbour or opposite was written for. */
  readonly of?: string;
}

export interface LineSet {
  readonly name: string;
  /** Sets of one family share lines: one of them teaches what the others ask. */
  readonly family: string;
  readonly lines: readonly Line[];
}

export const PARTS = 5;

/** The project's own lines, then every set of the folder in order of its name. */
export function readSets(folder: string | undefined): readonly LineSet[] {
  const own = path.join("tests", "fixtures", "lessons.jsonl");
  const others =
    folder === undefined || !existsSync(folder)
      ? []
      : readdirSync(folder)
          .filter((name) => name.endsWith(".jsonl"))
          .sort()
          .map((name) => path.join(folder, name));
  return [own, ...others].map((file) => {
    const name = file === own ? "own" : path.basename(file, ".jsonl").replace(/\.dev$/, "");
    return { name, family: name.split("-")[0]!, lines: readLines(file) };
  });
}

function readLines(file: string): readonly Line[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ src: "", ...(JSON.parse(line) as Omit<Line, "src">) }));
}

/**
 * 0 to `PARTS` - 1: the same for all lines of a group, for what was written against it, and for equal
 * single lines of several sets. Of the sets with neighbours these carry the number of their group.
 */
export function partOf(line: Line): number {
  const numbered = /^[LN](dev\d+)$/.exec(line.group)?.[1];
  const isSingle = line.src !== "lesson" && line.src !== "hardneg";
  const key =
    line.of ?? numbered ?? (isSingle && line.group.startsWith("S") ? line.text : line.group);
  return parseInt(fingerprint(`part ${key}`).slice(0, 6), 16) % PARTS;
}

/** Whole groups in random order, until there are `size` lines. */
export function drawVault(lines: readonly Line[], size: number, random: Random): readonly Line[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.group, [...(groups.get(line.group) ?? []), line]);
  const drawn = [...groups.values()].map((group) => ({ group, rank: random() }));
  drawn.sort((a, b) => a.rank - b.rank);
  return drawn.flatMap(({ group }) => group).slice(0, size);
}
