import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planMergeProperties } from "../../../../src/core/edit/properties/frontmatter-edit";
import { readTemplateProperties } from "../../../../src/core/edit/properties/template-properties";
import type { Plan } from "../../../../src/core/edit/text-edit";
import { lineOf, noCounts } from "../../../corpus/edit-tally";
import { type Judgement, tryEdit } from "../../../corpus/edit-trial";
import {
  bodyOf,
  canonical,
  cutNote,
  readProperties,
  type ReadProperties,
} from "../../../corpus/independent-reader";
import { isBareLink } from "../../../corpus/property-judge";
import { patience, runs } from "../../../fuzz/runs";
import { anyText } from "../changes";
import { anyNoteWithProperties } from "./property-notes";

function merge(text: string, template: string): Plan {
  const read = readTemplateProperties(`---\n${template}\n---\n`);
  if (!read.ok) throw new Error(read.reason);
  return planMergeProperties(text, read.properties);
}

const anyTemplate = fc
  .uniqueArray(
    fc.constantFrom(
      "debrief: setback # of two",
      "people: [Ann, C]",
      "outcome: 'y'",
      "review: 2026-03-09",
      "x y: 1",
      "tags:\n  - c\n  - Ann",
      "note: |\n  z\n  z",
    ),
    { minLength: 1 },
  )
  .map((lines) => lines.join("\n"));

/** What the properties say with those of a template: nothing that is there is lost. */
function united(note: ReadProperties, template: ReadProperties): ReadProperties {
  const same = ([one]: ReadProperties[number], [other]: ReadProperties[number]) =>
    one.toLowerCase() === other.toLowerCase();
  return [
    ...note.map((property): ReadProperties[number] => {
      const [key, value] = property;
      const wanted = template.find((other) => same(property, other))?.[1];
      if (value === null || value === "") return [key, wanted ?? value];
      if (!isPlainList(value) || !isPlainList(wanted)) return property;
      const present = value.map(bare);
      return [key, [...value, ...wanted.filter((item) => !present.includes(item))]];
    }),
    ...template.filter((property) => !note.some((other) => same(property, other))),
  ];
}

/** The break at the end of a text in lines is no part of what people read. */
function bare(item: unknown): unknown {
  return typeof item === "string" ? item.replace(/\n+$/, "") : item;
}

/** A list of texts; a link without quotes is one text, though it is a list to YAML. */
function isPlainList(value: unknown): value is readonly unknown[] {
  if (!Array.isArray(value) || isBareLink(value)) return false;
  return value.every((item) => typeof item !== "object" || item === null || isBareLink(item));
}

function judge(template: string, textBefore: string, textAfter: string): Judgement {
  const [before, after] = [cutNote(textBefore), cutNote(textAfter)];
  if (bodyOf(before) !== bodyOf(after)) return { wrong: "the body has changed" };
  const had = readProperties(before.yaml);
  if (had === null) return "unread";
  const has = readProperties(after.yaml);
  if (has === null) return { wrong: "the properties cannot be read any more" };
  const wanted = united(had, readProperties(template) ?? []);
  const inOrder = Object.entries(Object.fromEntries(wanted));
  return canonical(inOrder) === canonical(has)
    ? "right"
    : { wrong: `${canonical(inOrder)} expected, ${canonical(has)} found` };
}

describe("whatever the note holds", { timeout: patience() }, () => {
  it("a template overwrites nothing, twice is once, and it can be taken back", () => {
    const count = noCounts();
    fc.assert(
      fc.property(anyNoteWithProperties, anyTemplate, (text, template) => {
        // What has an anchor stays as it is, and the other reader does not say where one was.
        fc.pre(!cutNote(text).yaml.includes("&") && !cutNote(text).yaml.includes("!"));
        const outcome = tryEdit(
          {
            what: template,
            plan: (note) => merge(note, template),
            judge: (before, after) => judge(template, before, after),
          },
          text,
        );
        count[outcome.kind]++;
        if (outcome.kind === "wrong") throw new Error(outcome.why);
      }),
      runs(),
    );
    console.log(lineOf("bring in a template’s properties", count));
    expect(count.edited).toBeGreaterThan(count.refused);
  });

  it("reading a template never throws", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        readTemplateProperties(`---\n${text}\n---\n`);
      }),
      runs(),
    );
  });
});
