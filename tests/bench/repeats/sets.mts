/** Sets of lines with known groups, as `*.jsonl` holds them. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Judged } from "./measures";

export interface Line extends Judged {
  readonly id: string;
  readonly text: string;
  /** Language of the line, `en` where the set says nothing. */
  readonly lang: string;
}

export interface LineSet {
  readonly name: string;
  readonly lines: readonly Line[];
}

/** What marks a line as a neighbour or the opposite of a group. */
const HARD = "hardneg";

/**
 * Reads every `*.jsonl` of a folder, by name. A line of a file is `{id, text, group, src?, lang?, of?}`:
 * `src: "hardneg"`, or `of` with the name of a group, marks what neighbours that group or says the
 * opposite. Gives a sentence for a folder or line that cannot be read.
 */
export function readSets(folder: string): readonly LineSet[] | string {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return `There is no folder “${folder}”.`;
  }
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  const sets: LineSet[] = [];
  for (const name of names.sort()) {
    const set = readSet(path.join(folder, name));
    if (typeof set === "string") return set;
    sets.push(set);
  }
  return sets.length === 0 ? `The folder “${folder}” has no file that ends in “.jsonl”.` : sets;
}

/** The same for one file. */
export function readSet(file: string): LineSet | string {
  const lines: Line[] = [];
  const ids = new Set<string>();
  for (const [i, row] of readFileSync(file, "utf8").split("\n").entries()) {
    if (row.trim() === "") continue;
    const line = readLine(row);
    const place = `Line ${i + 1} of “${file}”`;
    if (line === null) return `${place} is not of the shape {id, text, group}.`;
    if (ids.has(line.id)) return `${place} has the id of an earlier one.`;
    ids.add(line.id);
    lines.push(line);
  }
  return { name: path.basename(file, ".jsonl"), lines };
}

function readLine(row: string): Line | null {
  const fields = parseObject(row);
  const text = (key: string): string | null => {
    const value = fields?.get(key);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const [id, sentence, group] = [text("id"), text("text"), text("group")];
  if (id === null || sentence === null || group === null) return null;
  return {
    id,
    text: sentence,
    group,
    lang: text("lang") ?? "en",
    isHard: text("src") === HARD || text("of") !== null,
  };
}

function parseObject(row: string): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(row);
    return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : null;
  } catch {
    return null;
  }
}
