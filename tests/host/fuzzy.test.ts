import { expect, test } from "vitest";
import {
  fuzzySearch,
  prepareFuzzySearch,
  prepareQuery,
  prepareSimpleSearch,
  sortSearchResults,
} from "./obsidian/fuzzy-search.ts";

// Searching in suggestions. How results are ranked is shown in obsidian.test.ts.

test.each([
  ["cat", "The cat sat", [[4, 7]]],
  [
    "ct",
    "The cat sat",
    [
      [4, 5],
      [6, 7],
    ],
  ],
  [
    "sat the",
    "The cat sat",
    [
      [0, 3],
      [8, 11],
    ],
  ],
  ["THE", "the", [[0, 3]]],
  ["", "anything", []],
  ["dog", "The cat sat", null],
  ["tac", "cat", null],
])("fuzzy search for %j in %j finds %j", (query, text, matches) => {
  expect(prepareFuzzySearch(query)(text)?.matches ?? null).toEqual(matches);
  expect(fuzzySearch(prepareQuery(query), text)?.matches ?? null).toEqual(matches);
});

test.each([
  ["cat", "The cat sat", [[4, 7]]],
  [
    "sat cat",
    "The cat sat",
    [
      [4, 7],
      [8, 11],
    ],
  ],
  ["ct", "The cat sat", null],
])("simple search for %j in %j finds %j", (query, text, matches) => {
  expect(prepareSimpleSearch(query)(text)?.matches ?? null).toEqual(matches);
});

test("the best result comes first, and equal ones stay in order", () => {
  const results = [-1, 0, -2, 0].map((score, at) => ({ at, match: { score, matches: [] } }));
  sortSearchResults(results);
  expect(results.map(({ at }) => at)).toEqual([1, 3, 0, 2]);
});
