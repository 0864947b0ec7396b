/**
 * Time to read a note, beside merely splitting the same text into lines, the YAML library on its
 * properties alone, and a general markdown parser. All figures are of one run, on the same notes.
 */
import { fromMarkdown } from "mdast-util-from-markdown";
import { Bench } from "tinybench";
import { parseDocument } from "yaml";
import { findFrontmatter } from "../../src/core/parse/frontmatter";
import { parseNote } from "../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import { makeNotes } from "./lessons.mts";
import { printTable } from "./table.mts";

const COUNT = 200;

const notes = makeNotes(COUNT, 1);
const parts = notes.map((text) => {
  const { yaml, bodyStart } = findFrontmatter(text)!;
  return { yaml: text.slice(yaml.start, yaml.end), body: text.slice(bodyStart) };
});
const bodies = parts.map(({ body }) => body);
const properties = parts.map(({ yaml }) => yaml);

function lines(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split("\n").length, 0);
}

function lessons(texts: readonly string[]): number {
  return texts.reduce((sum, text, i) => {
    return sum + parseNote(`Debriefs/${i}.md`, text, DEFAULT_SETTINGS).lessons.length;
  }, 0);
}

/** The same with every break that a note may have, as the parser knows them. */
function anyLines(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(/\r\n|\n|\r/).length, 0);
}

const SPLIT_BODIES = "bodies: split into lines";
const SPLIT_BODIES_ANY = "bodies: split at any line break";
const PARSE_BODIES = "bodies: parse";
const SPLIT_NOTES = "notes: split into lines";
const PARSE_NOTES = "notes: parse";
const YAML = "properties: yaml.parseDocument";
const MDAST = "notes: mdast-util-from-markdown";

// A count of rounds is enough where one of them takes long; the others run by time.
const bench = new Bench({ time: 1_500, iterations: 10, warmupTime: 500, warmupIterations: 3 });
bench.add(SPLIT_BODIES, () => lines(bodies));
bench.add(SPLIT_BODIES_ANY, () => anyLines(bodies));
bench.add(PARSE_BODIES, () => lessons(bodies));
bench.add(SPLIT_NOTES, () => lines(notes));
bench.add(PARSE_NOTES, () => lessons(notes));
bench.add(YAML, () => properties.map((text) => parseDocument(text)).length);
bench.add(MDAST, () => notes.map((text) => fromMarkdown(text)).length);
await bench.run();

/** The quickest round, in milliseconds: on a busy machine the others say more of the machine. */
function quickestOf(name: string): number {
  const result = bench.getTask(name)?.result;
  return result !== undefined && "latency" in result ? result.latency.min : NaN;
}

function mean(texts: readonly string[]): string {
  return Math.round(texts.reduce((sum, text) => sum + text.length, 0) / COUNT).toLocaleString("en");
}

console.log(`A note has ${mean(notes)} characters, ${mean(properties)} of them properties.\n`);
printTable(
  bench.tasks.map(({ name }) => ({
    [`${COUNT} notes`]: name,
    "quickest ms": quickestOf(name).toFixed(3),
    "µs a note": ((quickestOf(name) * 1000) / COUNT).toFixed(1),
    "a second": Math.round((COUNT / quickestOf(name)) * 1000).toLocaleString("en"),
  })),
);
console.log();

/** `of` by `by`, with the aim and whether it is met. */
function ratio(says: string, of: string, by: string, aim: number, most: boolean) {
  const times = quickestOf(of) / quickestOf(by);
  return {
    ratio: says,
    is: `${times.toFixed(1)}×`,
    aim: `${most ? "at most" : "at least"} ${aim}×`,
    "": (most ? times <= aim : times >= aim) ? "met" : "MISSED",
  };
}

printTable([
  ratio("body and lessons to splitting", PARSE_BODIES, SPLIT_BODIES, 4, true),
  ratio("with properties to splitting", PARSE_NOTES, SPLIT_NOTES, 15, true),
  ratio("whole note to yaml on its properties", PARSE_NOTES, YAML, 1, true),
  ratio("mdast-util-from-markdown to ours", MDAST, PARSE_NOTES, 150, false),
]);
