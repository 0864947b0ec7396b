import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readFrontmatter } from "../../src/core/parse/frontmatter";
import type { Frontmatter, Property } from "../../src/core/parse/property";
import { patience, runs } from "./runs";
import { brokenYaml, validYaml } from "./yaml-sources";

type Values = ReadonlyMap<unknown, unknown>;

/** What the YAML library makes of a source: null where it throws or finds no list of properties. */
function libraryReads(source: string): Values | null {
  try {
    const options = { version: "1.2", schema: "core", mapAsMap: true, logLevel: "error" } as const;
    const value: unknown = parse(source, options);
    if (isEmpty(value)) return new Map();
    return value instanceof Map ? value : null;
  } catch {
    return null;
  }
}

function weRead(source: string): Frontmatter {
  const text = `---\n${source}---\n`;
  const yaml = { start: 4, end: 4 + source.length };
  return readFrontmatter(text, {
    block: { start: 0, end: text.length - 1 },
    yaml,
    bodyStart: text.length,
  });
}

/** Our text for a value: numbers keep their spelling, so they are compared by what they mean. */
function expectText(text: string | undefined, value: unknown): void {
  if (typeof value === "string") expect(text?.replace(/\n+$/, "")).toBe(value.replace(/\n+$/, ""));
  else if (isBareLink(value)) expect(text).toBe(`[[${value[0][0]}]]`);
  else expect(parse(text ?? "", { schema: "core" })).toEqual(value);
}

/** `[[Ann]]` without quotes is a list in a list to YAML. */
function isBareLink(value: unknown): value is [[string]] {
  if (!Array.isArray(value) || value.length !== 1) return false;
  const inner: unknown = value[0];
  return Array.isArray(inner) && inner.length === 1 && typeof inner[0] === "string";
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "";
}

function expectAgreement({ shape, items }: Property, value: unknown): void {
  const texts = items.map(({ text }) => text);
  if (isEmpty(value)) expect([shape, texts]).toEqual(["none", []]);
  else if (value instanceof Map) expect([shape, texts]).toEqual(["other", []]);
  else if (Array.isArray(value) && !isBareLink(value)) {
    const filled = value.filter((item) => !isEmpty(item));
    expect([shape, texts.length]).toEqual(["list", filled.length]);
    filled.forEach((item, i) => expectText(texts[i], item));
  } else {
    expect([shape, texts.length]).toEqual(["scalar", 1]);
    expectText(texts[0], value);
  }
}

test(
  "valid properties have the values that the YAML library reads",
  { timeout: patience() },
  () => {
    fc.assert(
      fc.property(validYaml, (source) => {
        const values = libraryReads(source);
        const { properties, invalid } = weRead(source);
        expect([invalid, properties.map(({ key }) => key)]).toEqual([false, [...values!.keys()]]);
        for (const property of properties) expectAgreement(property, values!.get(property.key));
      }),
      runs(),
    );
  },
);

test("every value stands where its span says", { timeout: patience() }, () => {
  fc.assert(
    fc.property(validYaml, (source) => {
      const text = `---\n${source}---\n`;
      for (const { key, keySpan, line, items } of weRead(source).properties) {
        const written = text.slice(keySpan.start, keySpan.end);
        expect(parse(written)).toBe(key);
        expect(text.slice(0, keySpan.start).split("\n")).toHaveLength(line);
        for (const item of items) {
          const { start, end } = item.span;
          expectText(item.text, parse(text.slice(start, end), { schema: "core" }));
          const begins = text.slice(0, start).split("\n").length;
          expect(item.line).toBeGreaterThanOrEqual(line);
          expect(item.line).toBeLessThanOrEqual(begins);
        }
      }
    }),
    runs(),
  );
});

test(
  "properties that the YAML library refuses are invalid, and none that we read are others",
  { timeout: patience() },
  () => {
    fc.assert(
      fc.property(brokenYaml, (source) => {
        const values = libraryReads(source);
        const { properties, invalid } = weRead(source);
        if (values === null) expect(invalid).toBe(true);
        else if (!invalid) {
          const names = [...values.keys()].filter((name) => typeof name === "string");
          const ours = properties.map(({ key }) => key);
          expect(ours).toHaveLength(values.size);
          expect(ours).toEqual(expect.arrayContaining(names));
        }
      }),
      runs(),
    );
  },
);
