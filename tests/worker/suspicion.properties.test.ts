import fc from "fast-check";
import { expect, it } from "vitest";
import { narrow, type Parts, refit, suspect } from "../../src/worker/suspicion";
import { patience, runs } from "../fuzz/runs";

const PATHS = Array.from({ length: 300 }, (_, i) => `${i}.md`);

/** The first part that cannot be taken; null when all can. */
function failing(parts: Parts, killers: ReadonlySet<string>): number | null {
  const found = parts.findIndex((part) => part.some((path) => killers.has(path)));
  return found === -1 ? null : found;
}

it(
  "every note that kills is found, no other is blamed, and it does not take long",
  { timeout: patience() },
  () => {
    const killers = fc.uniqueArray(fc.constantFrom(...PATHS), { maxLength: 5 });
    const suspects = fc.uniqueArray(fc.constantFrom(...PATHS), { maxLength: 300 });
    fc.assert(
      fc.property(killers, suspects, (bad, suspected) => {
        const left = new Set(bad);
        let parts = suspect(PATHS, new Set(suspected));
        let tries = 0;
        for (let at = failing(parts, left); at !== null; at = failing(parts, left)) {
          const narrowed = narrow(parts, at);
          ({ parts } = narrowed);
          if (narrowed.guilty !== null) expect(left.delete(narrowed.guilty)).toBe(true);
          tries++;
        }
        expect(left.size).toBe(0);
        expect(tries).toBeLessThanOrEqual(4 * bad.length);
        const rest = PATHS.filter((path) => !bad.includes(path));
        expect(parts.flat().sort()).toEqual([...rest].sort());
      }),
      runs(),
    );
  },
);

it("no note is blamed when the first failure is known, nor where nothing was put", () => {
  expect(suspect(["a"], new Set(["a"]))).toEqual([[], ["a"]]);
  expect(suspect(["a", "b"], new Set(["gone"]))).toEqual([[], ["a"], ["b"]]);
  const parts = [[], ["a"]];
  expect(narrow(parts, 0)).toEqual({ parts, guilty: null });
  expect(narrow(parts, 1)).toEqual({ parts: [[]], guilty: "a" });
});

it("parts keep their numbers and hold the notes of now, each once", { timeout: patience() }, () => {
  const paths = fc.uniqueArray(fc.constantFrom(...PATHS.slice(0, 20)));
  fc.assert(
    fc.property(paths, paths, (before, now) => {
      const parts = suspect(before, new Set(before.slice(3)));
      const fitted = refit(parts, now);
      expect(fitted.flat().sort()).toEqual([...now].sort());
      parts.forEach((part, i) => {
        expect(fitted[i]).toEqual(part.filter((path) => now.includes(path)));
      });
    }),
    runs(),
  );
});
