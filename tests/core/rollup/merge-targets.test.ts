import { expect, test } from "vitest";
import { listMergeTargets } from "../../../src/core/rollup/merge-targets";
import { aLesson, aNote } from "./builders";
import { rollupOf } from "./row-builders";

const WRITE = "Write down what was agreed before hanging up.";
const PROMISE = "Repeat the agreed promise before hanging up.";
const DEMO = "Rehearse the demo.";
const { rows } = rollupOf(
  [WRITE, PROMISE, DEMO, DEMO].map((text, i) => aNote(`${i}.md`, { lessons: [aLesson(text)] })),
  [[DEMO, DEMO]],
);
const source = rows.find(({ text }) => text === WRITE);

test("a row is merged into another, those that share most words first, with these words", () => {
  if (source === undefined) throw new Error("no row");
  const targets = listMergeTargets(rows, source);
  expect(targets.map(({ repeat }) => repeat.text)).toEqual([PROMISE, DEMO]);
  expect(targets.map(({ shared }) => shared)).toEqual([["agreed", "hanging"], []]);
});

test("there is nothing to merge a lone row into", () => {
  if (source === undefined) throw new Error("no row");
  expect(listMergeTargets([source], source)).toEqual([]);
});
