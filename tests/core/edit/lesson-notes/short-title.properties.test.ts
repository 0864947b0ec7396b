import fc from "fast-check";
import { expect, it } from "vitest";
import { shortTitle } from "../../../../src/core/edit/lesson-notes/short-title";
import { runs } from "../../../fuzz/runs";

it("is short, on one line, and whole in its characters, whatever the lesson says", () => {
  const texts = fc.string({ unit: "grapheme", maxLength: 200 });
  fc.assert(
    fc.property(texts, fc.option(texts), (text, move) => {
      const title = shortTitle({ text, move });
      expect([...title].length).toBeLessThanOrEqual(50);
      expect(title).not.toMatch(/\n|^\s|\s$|\p{Cs}/u);
    }),
    runs(),
  );
});
