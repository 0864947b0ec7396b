import { describe, expect, test } from "vitest";
import { sayEffect, sayStrictness } from "../../src/app/repeat-effect";

function said(now: [number, number, number], usual: [number, number], locale = "en") {
  const [strictness, groups, lessons] = now;
  const effect = {
    now: { strictness, groups, lessons },
    usual: { strictness: 0, groups: usual[0], lessons: usual[1] },
  };
  return sayEffect(effect, locale);
}

describe("what a strictness gives is said", () => {
  test("beside what is usual", () => {
    expect(said([1, 48, 130], [52, 141])).toBe("48 repeats of 130 lessons. As usual: 52 of 141.");
  });

  test("alone when it is the usual one", () => {
    expect(said([0, 52, 141], [52, 141])).toBe("52 repeats of 141 lessons.");
  });

  test("in the singular for one", () => {
    expect(said([1, 1, 2], [2, 5])).toBe("1 repeat of 2 lessons. As usual: 2 of 5.");
  });

  test("plainly when there are none now, none as usual, or none at all", () => {
    expect(said([1, 0, 0], [2, 5])).toBe("No repeats. As usual: 2 of 5.");
    expect(said([-1, 1, 3], [0, 0])).toBe("1 repeat of 3 lessons. As usual: none.");
    expect(said([0.5, 0, 0], [0, 0])).toBe("No repeats yet.");
    expect(said([0, 0, 0], [0, 0])).toBe("No repeats yet.");
  });

  test("with numbers as the person writes them", () => {
    expect(said([0, 1234, 56789], [1234, 56789], "de")).toBe("1.234 repeats of 56.789 lessons.");
  });
});

test.each([
  [-1, "Looser"],
  [-0.5, "A little looser"],
  [0, "As usual"],
  [0.5, "A little stricter"],
  [1, "Stricter"],
])("a strictness of %d is called “%s”", (strictness, words) => {
  expect(sayStrictness(strictness)).toBe(words);
});
