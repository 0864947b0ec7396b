import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planAddListItem, planMergeProperties } from "../../../src/core/edit/frontmatter-edit";
import { readTemplateProperties } from "../../../src/core/edit/template-properties";
import type { Plan } from "../../../src/core/edit/text-edit";
import { findFrontmatter, readFrontmatter } from "../../../src/core/parse/frontmatter";
import { anyText, applied } from "./changes";

function merge(text: string, template: string): Plan {
  const read = readTemplateProperties(`---\n${template}\n---\n`);
  if (!read.ok) throw new Error(read.reason);
  return planMergeProperties(text, read.properties);
}

/** Notes as people write them, with every odd shape beside the list. */
const awkwardNote = fc
  .record({
    bom: fc.constantFrom("", "\uFEFF"),
    lineBreak: fc.constantFrom("\n", "\r\n"),
    lines: fc.array(
      fc.constantFrom(
        "title: x # c",
        "people:",
        "people: []",
        "people: [Ann, 'b']",
        'people:\n  - Ann\n  - "[[B]]" # c',
        "people:\n- |\n  one\n  two",
        "people: ~",
        "# comment",
        "",
        "note: |\n  text\n\n",
        "note2: >+\n  text\n\n",
        "tags: [a,\n  b]",
        "date: 2026-03-09",
        "x: {a: 1}",
        "y: &z 1",
        "w: *z",
        "bad: a: b",
        "\ttab",
        "...",
      ),
      { maxLength: 6 },
    ),
    end: fc.constantFrom("---", "---  ", "", "--- x"),
    body: anyText,
  })
  .map(({ bom, lineBreak, lines, end, body }) => {
    const block = ["---", ...lines, end, ""].join("\n").replace(/\n/gu, lineBreak);
    return bom + block + body;
  });

function valuesOf(text: string): Map<string, readonly string[]> {
  const span = findFrontmatter(text);
  const properties = span === null ? [] : readFrontmatter(text, span).properties;
  return new Map(properties.map(({ key, items }) => [key, items.map((item) => item.text)]));
}

describe("whatever the note holds", { timeout: 60_000 }, () => {
  it("an item is added exactly, twice is once, and it can be taken back", () => {
    let edited = 0;
    const item = fc.oneof(
      fc.constantFrom("[[Bob]]", "Bob", "a: b", "#x", "'", "007", "null", "- y", 'say "hi"\\'),
      fc.string({ minLength: 1 }),
    );
    fc.assert(
      fc.property(awkwardNote, item, (text, name) => {
        const plan = planAddListItem(text, ["people"], name);
        if (!plan.ok) return;
        const after = applied(text, plan);
        const before = valuesOf(text);
        const present = before.get("people") ?? [];
        const expected = present.includes(name) ? present : [...present, name];
        expect(valuesOf(after)).toEqual(new Map(before).set("people", expected));
        expect(planAddListItem(after, ["people"], name)).toEqual({ ok: true, edits: [] });
        edited++;
      }),
      { numRuns: 1000 },
    );
    expect(edited).toBeGreaterThan(100);
  });

  it("a template overwrites nothing, twice is once, and it can be taken back", () => {
    let edited = 0;
    const template = fc
      .uniqueArray(
        fc.constantFrom(
          "debrief: setback",
          "people: [C]",
          "title: 'y'",
          "note: z",
          "date: 1",
          "tags:\n  - c",
        ),
        { minLength: 1 },
      )
      .map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(awkwardNote, template, (text, lines) => {
        const plan = merge(text, lines);
        if (!plan.ok) return;
        const after = applied(text, plan);
        const then = valuesOf(after);
        for (const [key, items] of valuesOf(text)) {
          expect(then.get(key)?.slice(0, items.length)).toEqual(items);
        }
        expect(merge(after, lines)).toEqual({ ok: true, edits: [] });
        edited++;
      }),
      { numRuns: 1000 },
    );
    expect(edited).toBeGreaterThan(100);
  });

  it("planning never throws", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, item) => {
        planAddListItem(`---\n${text}\n---\n`, ["people"], item);
        planAddListItem(text, [item], item);
        readTemplateProperties(`---\n${text}\n---\n`);
      }),
      { numRuns: 1000 },
    );
  });
});
