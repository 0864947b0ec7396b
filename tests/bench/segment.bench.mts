/** Words of lessons in scripts that are written without spaces, beside one that has them. */
import { Bench } from "tinybench";
import { splitUnspaced } from "../../src/core/similarity/segments";
import { printTable } from "./table.mts";

/** Ten different lessons each, so that no cache of the platform answers for the dictionary. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Chinese: ten("客户犹豫不决的时候，先让他想起最初的愿望，再谈下一步。"),
  Japanese: ten("お客様が迷い始めたら、まず最初の希望を思い出してもらい、次の一歩を一つだけ示す。"),
  Thai: ten("เมื่อลูกค้าลังเล ให้ช่วยเขานึกถึงความฝันแรกก่อน แล้วจึงบอกขั้นตอนถัดไป"),
  English: ten(
    "When a customer turns undecided, restore the dream first, then name one next step.",
  ),
};
/** Microseconds a lesson. */
const AIM = 30;

const bench = new Bench({ warmupTime: 100, time: 500 });
for (const [name, lessons] of Object.entries(SCRIPTS)) {
  bench.add(name, () => {
    for (const lesson of lessons) for (const run of runsOf(lesson)) splitUnspaced(run);
  });
}
await bench.run();

printTable(
  bench.tasks.map(({ name, result }) => {
    const median = "latency" in result ? (result.latency.p50 * 1000) / 10 : NaN;
    return {
      "words of a lesson": name,
      letters: String(SCRIPTS[name]?.[0]?.length ?? 0),
      "µs a lesson": median.toFixed(1),
      aim: `at most ${AIM}`,
      "": median <= AIM ? "" : "MISSED",
    };
  }),
);

function ten(lesson: string): readonly string[] {
  const parts = Array.from(lesson);
  return Array.from({ length: 10 }, (_, turn) =>
    [...parts.slice(turn), ...parts.slice(0, turn)].join(""),
  );
}

function runsOf(lesson: string): readonly string[] {
  return lesson.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
