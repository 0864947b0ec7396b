import { expect, test } from "vitest";
import { initialsOf } from "../../src/core/initials";

test.each([
  ["Sarah Lind", "SL"],
  ["sarah", "S"],
  ["Ana María de la Cruz", "AC"],
  ["Sarah (customer)", "SC"],
  ["“Élodie” Roy", "ÉR"],
  ["Sarah –", "S"],
  ["  Tom  ", "T"],
  ["3M", "3"],
  ["明 李", "明李"],
  ["𝒜da 𝒵ed", "𝒜𝒵"],
  ["😀", "😀"],
  ["– –", "–"],
  ["", ""],
])("%j has the initials %j", (name, expected) => {
  expect(initialsOf(name)).toBe(expected);
});
