/** Notes parsed a second, beside merely splitting the same text into lines. */
import { Bench } from "tinybench";
import { parseNote } from "../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import { makeNotes } from "./lessons.mts";
import { printTable } from "./table.mts";

const COUNT = 1_000;
const notes = makeNotes(COUNT, 1);
const characters = notes.reduce((sum, text) => sum + text.length, 0);

const bench = new Bench({ time: 2_000, warmupTime: 500 });
bench.add("split into lines", () => notes.reduce((sum, text) => sum + text.split("\n").length, 0));
bench.add("parse", () =>
  notes.reduce((sum, text, i) => {
    return sum + parseNote(`Debriefs/${i}.md`, text, DEFAULT_SETTINGS).lessons.length;
  }, 0),
);
await bench.run();

const medians = bench.tasks.map(({ result }) => ("latency" in result ? result.latency.p50 : NaN));
printTable(
  bench.tasks.map(({ name }, i) => ({
    [`${COUNT} notes of ${Math.round(characters / COUNT)} characters`]: name,
    "median ms": medians[i]!.toFixed(1),
    "notes a second": Math.round((COUNT / medians[i]!) * 1000).toLocaleString("en"),
    "MB a second": (characters / medians[i]! / 1000).toFixed(1),
    time: `${(medians[i]! / medians[0]!).toFixed(1)}×`,
  })),
);
