import fc from "fast-check";
import { expect, it } from "vitest";
import type { Judgement } from "../../../src/core/repeats/judgements";
import { judgedWordings } from "../../../src/core/rollup/judged-wordings";
import { foldText } from "../../../src/core/text";
import { runs } from "../../fuzz/runs";
import { aLesson, aNote } from "./builders";
import { vaultOf } from "./row-builders";

function judged(...texts: readonly string[]): readonly Judgement[] {
  return texts.map((a) => ({ a, b: "", same: true, date: "2026-05-16", withdrawn: false }));
}

it("a decision's text is given as its lesson writes it, however that is folded", () => {
  const text = fc.constantFrom("Ask first.", "ask  FIRST. ", "Élodie asks", "a\nb", " B", "İ", "x");
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (texts) => {
      const lessons = texts.map((one) => aLesson(one));
      const { rows } = vaultOf([aNote("a.md", { date: "2026-05-16", lessons })], []);
      const wordings = judgedWordings(judged(...texts.map(foldText)), rows);
      for (const one of texts) {
        expect(foldText(wordings.get(foldText(one)) ?? "?")).toBe(foldText(one));
      }
      expect(judgedWordings(judged("else"), rows).size).toBe(0);
    }),
    runs(),
  );
});
