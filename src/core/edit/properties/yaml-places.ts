/** Places in the YAML between the fences, and edits there. Offsets are those of its source. */
import { isMap, isSeq, type ParsedNode } from "yaml";
import type { Span } from "../../note";
import type { YamlPair } from "../../parse/yaml-document";
import type { OpenFrontmatter } from "./frontmatter-source";
import type { TextEdit } from "../text-edit";

/** The beginning of the line that holds `at`. */
export function lineStart(source: string, at: number): number {
  return at === 0 ? 0 : source.lastIndexOf("\n", at - 1) + 1;
}

/** The end of the line that holds `at`, before its line break. */
export function lineEnd(source: string, at: number): number {
  const end = source.indexOf("\n", at);
  if (end === -1) return source.length;
  return end > at && source[end - 1] === "\r" ? end - 1 : end;
}

/** Where the line after the one that holds `at` begins. */
export function nextLine(source: string, at: number): number {
  const end = source.indexOf("\n", at);
  return end === -1 ? source.length : end + 1;
}

/** Where the blank lines from `at`, the beginning of a line, come to an end. */
export function afterBlankLines(source: string, at: number): number {
  let end = at;
  while (end < source.length && isBlank(source, end, lineEnd(source, end))) {
    end = nextLine(source, end);
  }
  return end;
}

/** True when nothing but spaces and tabs stands between two places. */
export function isBlank(source: string, from: number, to: number): boolean {
  return /^[ \t]*$/u.test(source.slice(from, to));
}

/** True when nothing but blanks and a comment follows up to the end of the line. */
export function isLastOnLine(source: string, at: number): boolean {
  const end = lineEnd(source, at);
  let next = at;
  while (next < end && (source[next] === " " || source[next] === "\t")) next++;
  // A sign without a blank before it is part of what stands there.
  return next === end || (source[next] === "#" && isBlank(source, next - 1, next));
}

/**
 * Where the lines of a value end: past the comment behind it. Null when something else follows on
 * its line. `withBlanks` counts the blank lines below as well.
 */
export function endOfLines(source: string, node: ParsedNode, withBlanks: boolean): number | null {
  const leaf = lastLeaf(node);
  const end = leaf.range[1];
  // A text in lines ends after its line break, where the next line begins.
  const isOver = end > leaf.range[0] && source[end - 1] === "\n";
  if (!isOver && !isLastOnLine(source, end)) return null;
  const next = isOver ? end : nextLine(source, end);
  return withBlanks ? afterBlankLines(source, next) : next;
}

/** The last value in lines: a list or map around it may count the comments below as its own. */
function lastLeaf(node: ParsedNode): ParsedNode {
  if (isSeq<ParsedNode>(node) && node.flow !== true) {
    const last = node.items.at(-1);
    return last === undefined ? node : lastLeaf(last);
  }
  if (isMap<ParsedNode, ParsedNode | null>(node) && node.flow !== true) {
    const pairs: readonly YamlPair[] = node.items;
    const last = pairs.at(-1);
    return last === undefined ? node : lastLeaf(last.value ?? last.key);
  }
  return node;
}

/** The line break that stands at the end of a line; the YAML's last line always has one. */
export function lineBreakAfter(source: string, at: number): string {
  return source[lineEnd(source, at)] === "\r" ? "\r\n" : "\n";
}

export function replaceSource(
  { span, source }: OpenFrontmatter,
  start: number,
  end: number,
  text: string,
): TextEdit {
  const base = span.yaml.start;
  return {
    span: { start: base + start, end: base + end },
    expected: source.slice(start, end),
    text,
  };
}

/** Takes places away; those that touch or overlap become one. O(spans log spans). */
export function removeSource(
  frontmatter: OpenFrontmatter,
  spans: readonly Span[],
): readonly TextEdit[] {
  const united: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last !== undefined && start <= last.end) {
      united[united.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else if (end > start) united.push({ start, end });
  }
  return united.map(({ start, end }) => replaceSource(frontmatter, start, end, ""));
}
