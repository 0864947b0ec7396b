/** Frontmatter: where it is, and what it says, with the place of every value. */
import { isSeq, type ParsedNode } from "yaml";
import type { Diagnostic, DiagnosticCode, FrontmatterSpan, Span } from "../note";
import { createLineCounter, lineStart } from "./lines";
import { readPlainFrontmatter } from "./plain-frontmatter";
import type { Frontmatter, Property } from "./property";
import { keyText, readYaml, type YamlPair, type YamlProblem } from "./yaml-document";
import { readValue } from "./yaml-values";

const BOM = "\uFEFF";
/** The line that follows the opening fence. */
const YAML_LINE = 2;

/** Finds the block as the app does: `---` on line 1 (a BOM may precede it), closed by `---`. */
export function findFrontmatter(text: string): FrontmatterSpan | null {
  const blockStart = text.startsWith(BOM) ? 1 : 0;
  const yamlStart = fenceEnd(text, blockStart);
  if (yamlStart === null || yamlStart === text.length) return null;
  for (let line = yamlStart; line < text.length; line = nextLine(text, line)) {
    const bodyStart = fenceEnd(text, line);
    if (bodyStart === null) continue;
    return {
      block: { start: blockStart, end: withoutBreak(text, line, bodyStart) },
      yaml: { start: yamlStart, end: line },
      bodyStart,
    };
  }
  return null;
}

/** Reads the block that `findFrontmatter` found. Never throws; what cannot be read is invalid. */
export function readFrontmatter(text: string, span: FrontmatterSpan): Frontmatter {
  const properties = readPlainFrontmatter(text, span.yaml.start, span.yaml.end);
  if (properties !== null) return { properties, invalid: false, diagnostics: [] };
  return readYamlFrontmatter(text, span);
}

/** The same, by the YAML library alone: what any shorter way is measured against. */
export function readYamlFrontmatter(text: string, span: FrontmatterSpan): Frontmatter {
  const source = text.slice(span.yaml.start, span.yaml.end);
  const reading = readYaml(source);
  if (!reading.ok) {
    const diagnostics = [diagnose(reading.problem, text, span)];
    return { properties: [], invalid: true, diagnostics };
  }
  const lineOf = createLineCounter(source, 0, YAML_LINE);
  const properties = reading.pairs.map((pair) => {
    return readProperty(pair, source, span.yaml.start, lineOf);
  });
  return { properties, invalid: false, diagnostics: [] };
}

function readProperty(
  { key, value }: YamlPair,
  source: string,
  base: number,
  lineOf: (offset: number) => number,
): Property {
  const line = lineOf(key.range[0]);
  const { shape, items } = readValue(value, source);
  const dashes = shape === "list" ? dashesOf(value) : [];
  let dash = 0;
  return {
    key: keyText(key, source),
    line,
    keySpan: spanOf(key, base),
    shape,
    items: items.map(({ text, node }) => {
      const start = node.range[0];
      // The dash of an item is the last one before it: skipped items have dashes of their own.
      while ((dashes[dash + 1] ?? Infinity) < start) dash++;
      const itemLine = shape === "scalar" ? line : lineOf(dashes[dash] ?? start);
      return { text, span: spanOf(node, base), line: itemLine };
    }),
  };
}

/** Offsets of the dashes of a block list; none for a list in brackets. */
function dashesOf(node: ParsedNode | null): readonly number[] {
  if (!isSeq(node) || node.srcToken?.type !== "block-seq") return [];
  return node.srcToken.items.flatMap(({ start }) =>
    start.filter((token) => token.type === "seq-item-ind").map((token) => token.offset),
  );
}

function spanOf(node: ParsedNode, base: number): Span {
  return { start: base + node.range[0], end: base + node.range[1] };
}

const DIAGNOSTIC_CODES = {
  invalid: "frontmatter-invalid",
  "too-large": "frontmatter-too-large",
  "too-deep": "frontmatter-too-deep",
} as const satisfies Record<YamlProblem["code"], DiagnosticCode>;

function diagnose(problem: YamlProblem, text: string, { yaml }: FrontmatterSpan): Diagnostic {
  const start = Math.min(yaml.start + problem.offset, yaml.end);
  const line = createLineCounter(text, yaml.start, YAML_LINE)(start);
  const column = start - lineStart(text, start) + 1;
  return {
    code: DIAGNOSTIC_CODES[problem.code],
    message: `The properties cannot be read at line ${line}, column ${column}: ${problem.says}.`,
    span: { start, end: Math.min(start + 1, yaml.end) },
  };
}

/** Where the line after a fence begins, or null when no fence stands at `at`. */
function fenceEnd(text: string, at: number): number | null {
  if (!text.startsWith("---", at)) return null;
  let end = at + 3;
  while (text[end] === " " || text[end] === "\t") end++;
  if (end === text.length) return end;
  if (text[end] === "\n") return end + 1;
  return text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : null;
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

function withoutBreak(text: string, from: number, to: number): number {
  let end = to;
  if (end > from && text[end - 1] === "\n") end--;
  if (end > from && text[end - 1] === "\r") end--;
  return end;
}
