import { expect, test } from "vitest";
import { toneOf } from "../../../src/core/rollup/tone";

test.each([
  ["setback", null, "setback"],
  ["Setback", null, "setback"],
  ["setback", "resolved", "setback"],
  ["conversation", "unresolved", "setback"],
  ["conversation", " Resolved ", "success"],
  ["engagement", "made right", "success"],
  ["success", null, "success"],
  ["success", "unresolved", "setback"],
  ["observed", null, "observed"],
  ["Observed", "they laughed", "observed"],
  ["observed", "resolved", "success"],
  ["team", null, "other"],
  ["conversation", "we will see", "other"],
  [null, null, "other"],
])("a debrief of kind %s with outcome %s is a %s", (debrief, outcome, tone) => {
  expect(toneOf({ debrief, outcome })).toBe(tone);
});
