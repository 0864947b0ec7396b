import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPersonBlock } from "../../../src/core/people-page/person-block";
import { runs } from "../../fuzz/runs";

describe("the code block of a person", () => {
  test.each([
    ["", ""],
    ["\n  Elif Demir \nmore", "Elif Demir"],
    ["person: [[Elif Demir]]", "[[Elif Demir]]"],
    ["Name : Elif", "Elif"],
    ["names: hidden", ""],
    ["names: hidden\nElif Demir", "Elif Demir"],
    ["name: Names", "Names"],
  ])("%j names %j", (source, name) => {
    expect(readPersonBlock(source)).toMatchObject({ name, problems: [] });
  });

  test.each([
    ["Elif Demir", false],
    ["names: hidden", true],
    ["Elif Demir\n  Names : HIDDEN  ", true],
    ["names: shown", false],
    ["names:", false],
  ])("%j hides names: %j", (source, hideNames) => {
    expect(readPersonBlock(source)).toMatchObject({ hideNames, problems: [] });
  });

  test("names the line that makes no sense, and shows names as before", () => {
    expect(readPersonBlock("Elif Demir\nnames: secret")).toEqual({
      name: "Elif Demir",
      hideNames: false,
      problems: [{ line: 2, message: "Line 2: “names” can be hidden or shown, not “secret”." }],
    });
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (source) => {
        expect(() => readPersonBlock(source)).not.toThrow();
      }),
      runs(),
    );
  });
});
