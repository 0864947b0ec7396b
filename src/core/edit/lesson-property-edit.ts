/** A lesson that stands in a property: its text changes, its quoting only where YAML demands it. */
import { isScalar, type ParsedNode, Scalar } from "yaml";
import type { Lesson } from "../note";
import type { ValueItem } from "../parse/yaml-values";
import {
  meaning,
  meaningOf,
  type OpenFrontmatter,
  type OpenProperty,
  openFrontmatter,
  prove,
} from "./frontmatter-source";
import type { Plan, TextEdit } from "./text-edit";
import { endOfText } from "./text-end";
import { escapeDouble, escapeSingle } from "./yaml-scalar";

/** Adds a link to the item of a property that `lesson` was read from. */
export function planInProperty(text: string, lesson: Lesson, link: string): Plan {
  const opening = openFrontmatter(text);
  if (opening.kind === "refused") return { ok: false, reason: opening.reason };
  const found = opening.kind === "open" ? findItem(opening.frontmatter, lesson) : null;
  if (opening.kind === "none" || found === null) {
    return { ok: false, reason: "This lesson is not in the note's properties any more." };
  }
  const { frontmatter } = opening;
  const { property, item } = found;
  const at = endOfText(item.text);
  const wanted = `${item.text.slice(0, at)} ${link}${item.text.slice(at)}`;
  const expected = frontmatter.properties.map((other) => {
    if (other !== property) return meaningOf(frontmatter, other);
    const items = other.value.items.map((one) => (one === item ? wanted : one.text));
    return meaning(other.key, other.value.shape, items);
  });
  if (at > 0 && !hasAnchor(item.node)) {
    for (const edit of ways(frontmatter, item, link, wanted)) {
      const plan = prove(text, [edit], expected);
      if (plan.ok) return plan;
    }
  }
  const reason = `The lesson in line ${lesson.line} is written in a way that cannot take a link safely. Add it by hand.`;
  return { ok: false, reason };
}

function findItem(
  frontmatter: OpenFrontmatter,
  lesson: Lesson,
): { readonly property: OpenProperty; readonly item: ValueItem } | null {
  const start = lesson.span.start - frontmatter.span.yaml.start;
  for (const property of frontmatter.properties) {
    const item = property.value.items.find(({ node }) => node.range[0] === start);
    if (item !== undefined) return { property, item };
  }
  return null;
}

/** Edits that may do it, the least intrusive first. Which of them is true is for the proof to say. */
function ways(
  { span, source }: OpenFrontmatter,
  { node }: ValueItem,
  link: string,
  wanted: string,
): readonly TextEdit[] {
  const [start, end] = node.range;
  const base = span.yaml.start;
  /** Inserts after the text between two offsets into the source. */
  const insertion = (from: number, to: number, text: string): TextEdit => {
    const at = base + from + endOfText(source.slice(from, to));
    return { span: { start: at, end: at }, expected: "", text };
  };
  const quoted: TextEdit = {
    span: { start: base + start, end: base + end },
    expected: source.slice(start, end),
    text: `"${escapeDouble(wanted)}"`,
  };
  switch (isScalar(node) ? node.type : undefined) {
    case Scalar.QUOTE_SINGLE:
      return [insertion(start + 1, end - 1, ` ${escapeSingle(link)}`)];
    case Scalar.QUOTE_DOUBLE:
      return [insertion(start + 1, end - 1, ` ${escapeDouble(link)}`)];
    case Scalar.BLOCK_LITERAL:
    case Scalar.BLOCK_FOLDED: {
      const header = source.indexOf("\n", start) + 1;
      return header === 0 ? [] : [insertion(header, end, ` ${link}`)];
    }
    case Scalar.PLAIN:
      return [insertion(start, end, ` ${link}`), quoted];
    default:
      return [quoted];
  }
}

/** What is anchored may be said again elsewhere: it is not ours alone to change. */
function hasAnchor(node: ParsedNode): boolean {
  return "anchor" in node && typeof node.anchor === "string";
}
