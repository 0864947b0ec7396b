import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { isSpec, REMOVALS } from "./removals/removal.mjs";

// The table of `remove-parts.mjs`, which is too slow for every run: what it names is there.

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, file), "utf8");

test.each(REMOVALS)("%s: stands once in %s", (_part, file, text) => {
  expect(text).not.toBe("");
  expect(read(file).split(text)).toHaveLength(2);
});

test("each part is taken away once, and a test of that name is there", () => {
  expect(new Set(REMOVALS.map(([part]) => part)).size).toBe(REMOVALS.length);
  for (const removal of REMOVALS) {
    const [part, , text, becomes, file, only = ""] = removal;
    expect(becomes, part).not.toBe(text);
    const spec = isSpec(removal) ? read(`../e2e/${file}`) : read(file);
    for (const name of only.split("|")) expect(spec, part).toContain(name);
  }
});
