/** Edits that take items out of a list, with the comment on their own line and no other. */
import { isSeq, type ParsedNode, type YAMLSeq } from "yaml";
import type { Span } from "../../note";
import type { OpenFrontmatter } from "./frontmatter-source";
import type { TextEdit } from "../text-edit";
import {
  endOfLines,
  isBlank,
  isLastOnLine,
  lineEnd,
  lineStart,
  nextLine,
  removeSource,
} from "./yaml-places";

/**
 * Ways to take `gone` out of a list, the one that takes least first; none where its lines hold
 * something else too. A list of lines that loses all of them leaves a key without a value, one in
 * brackets leaves `[]`. O(list).
 */
export function removeItems(
  frontmatter: OpenFrontmatter,
  list: ParsedNode | null,
  gone: ReadonlySet<ParsedNode>,
): readonly (readonly TextEdit[])[] {
  if (!isSeq<ParsedNode>(list)) return [];
  const { source } = frontmatter;
  if (list.flow === true) {
    return [removeSource(frontmatter, spansInBrackets(source, list, gone))];
  }
  return [false, true].flatMap((withBlanks) => {
    const spans = spansOfLines(source, list, gone, withBlanks);
    return spans === null ? [] : [removeSource(frontmatter, spans)];
  });
}

/** Offsets of the dashes of a list of lines, one an item. */
export function dashesOf(list: YAMLSeq.Parsed): readonly number[] {
  if (list.srcToken?.type !== "block-seq") return [];
  return list.srcToken.items.flatMap(({ start }) =>
    start.filter((token) => token.type === "seq-item-ind").map((token) => token.offset),
  );
}

/** Offset of the comma behind each item of a list in brackets; null for a last one without. */
export function commasOf(list: YAMLSeq.Parsed): readonly (number | null)[] {
  const tokens = list.srcToken?.type === "flow-collection" ? list.srcToken.items : [];
  return list.items.map((_, index) => {
    const comma = tokens[index + 1]?.start.find((token) => token.type === "comma");
    return comma?.offset ?? null;
  });
}

function spansOfLines(
  source: string,
  list: YAMLSeq.Parsed,
  gone: ReadonlySet<ParsedNode>,
  withBlanks: boolean,
): readonly Span[] | null {
  const dashes = dashesOf(list);
  const spans: Span[] = [];
  for (const [index, item] of list.items.entries()) {
    if (!gone.has(item)) continue;
    const dash = dashes[index];
    const end = endOfLines(source, item, withBlanks);
    if (dash === undefined || end === null) return null;
    const start = lineStart(source, dash);
    if (!isBlank(source, start, dash)) return null;
    spans.push({ start, end });
  }
  return spans;
}

function spansInBrackets(
  source: string,
  list: YAMLSeq.Parsed,
  gone: ReadonlySet<ParsedNode>,
): readonly Span[] {
  const items: readonly ParsedNode[] = list.items;
  const inner = { start: list.range[0] + 1, end: list.range[1] - 1 };
  if (
    items.every((item) => gone.has(item)) &&
    !source.slice(inner.start, inner.end).includes("#")
  ) {
    return [inner];
  }
  const commas = commasOf(list);
  const spans = items.flatMap((item, index) =>
    gone.has(item) ? [spanInBrackets(source, item, commas[index] ?? null)] : [],
  );
  // Where the last items go and no comma follows them, the one before them goes too.
  const kept = items.map((item) => gone.has(item)).lastIndexOf(false);
  const comma = commas[kept] ?? null;
  const next = items[kept + 1];
  if (comma === null || next === undefined || commas.at(-1) !== null) return spans;
  const end = isBlank(source, comma + 1, next.range[0]) ? next.range[0] : comma + 1;
  return [...spans, { start: comma, end }];
}

/** An item with the comma behind it, and the blanks that would be left over. */
function spanInBrackets(source: string, item: ParsedNode, comma: number | null): Span {
  const [start, valueEnd] = item.range;
  const end = comma === null ? valueEnd : comma + 1;
  const line = lineStart(source, start);
  const isFirst = isBlank(source, line, start);
  if (isFirst && isLastOnLine(source, end)) return { start: line, end: nextLine(source, end) };
  let after = end;
  while (after < source.length && isBlank(source, after, after + 1)) after++;
  // A comment behind a bracket needs its blank.
  if (comma !== null && after < lineEnd(source, end) && source[after] !== "#") {
    return { start, end: after };
  }
  let before = start;
  while (before > line && !isFirst && isBlank(source, before - 1, before)) before--;
  return { start: before, end };
}
