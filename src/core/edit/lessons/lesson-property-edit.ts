/** A lesson that stands in a property: its text changes, its quoting only where YAML demands it. */
import { isScalar, Scalar } from "yaml";
import type { Lesson } from "../../note";
import type { ValueItem } from "../../parse/yaml-values";
import {
  meaningOf,
  type OpenFrontmatter,
  type OpenProperty,
  openFrontmatter,
  prove,
} from "../properties/frontmatter-source";
import { applyEdits, type Plan, type TextEdit } from "../text-edit";
import { hasProperties, textMeaning } from "../properties/value-meaning";
import { replaceSource } from "../properties/yaml-places";
import { escapeDouble, escapeSingle, type Quote, writeQuoted } from "../properties/yaml-scalar";

/** What shall become of a lesson's text: edits whose offsets count along the text they are given. */
export type Rewrite = (text: string) => readonly TextEdit[];

/**
 * Changes the item of a property that `lesson` was read from. Tried on the item's source as it is
 * written, then on its text, put in quotes anew; `isTrue` says of each whether it does what it
 * should. Refuses a value with an anchor, and one that no way changes safely.
 */
export function planInProperty(
  text: string,
  lesson: Lesson,
  rewrite: Rewrite,
  isTrue: (edits: readonly TextEdit[]) => boolean,
): Plan {
  const opening = openFrontmatter(text);
  if (opening.kind === "refused") return { ok: false, reason: opening.reason };
  const found = opening.kind === "open" ? findItem(opening.frontmatter, lesson) : null;
  if (opening.kind === "none" || found === null) {
    return { ok: false, reason: "This lesson is not in the note's properties any more." };
  }
  const { frontmatter } = opening;
  const { property, item } = found;
  const wanted = applyEdits(item.text, rewrite(item.text));
  if (wanted.ok && !hasProperties(item.node)) {
    const expected = frontmatter.properties.map((other) => {
      return meaningOf(
        frontmatter,
        other,
        other === property ? become(item, wanted.text) : undefined,
      );
    });
    for (const edits of waysOf(frontmatter, item, rewrite, wanted.text)) {
      const plan = edits.length === 0 ? null : prove(text, edits, expected);
      if (plan?.ok === true && isTrue(edits)) return plan;
    }
  }
  const reason = `The lesson in line ${lesson.line} is written in a way that cannot be changed safely. Change it by hand.`;
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

/** A text in lines keeps the breaks at its end, which are no part of what it says. */
function become({ node, text }: ValueItem, wanted: string) {
  const rest = isScalar(node) ? node.source.slice(text.length) : "";
  return new Map([[node, [textMeaning(wanted + rest)]]]);
}

/** Ways that may do it, the least intrusive first. Which of them is true is for the proof to say. */
function waysOf(
  frontmatter: OpenFrontmatter,
  { node }: ValueItem,
  rewrite: Rewrite,
  wanted: string,
): readonly (readonly TextEdit[])[] {
  const { source } = frontmatter;
  const [start, end] = node.range;
  /** The change made between two offsets into the source, what is put in written as it must be. */
  const inPlace = (from: number, to: number, escape: (text: string) => string) =>
    rewrite(source.slice(from, to)).map(({ span, text }) =>
      replaceSource(frontmatter, from + span.start, from + span.end, escape(text)),
    );
  const anew = (quote: Quote) => [
    replaceSource(frontmatter, start, end, writeQuoted(wanted, quote)),
  ];
  switch (isScalar(node) ? node.type : undefined) {
    case Scalar.QUOTE_SINGLE:
      return [inPlace(start + 1, end - 1, escapeSingle), anew("'"), anew('"')];
    case Scalar.QUOTE_DOUBLE:
      return [inPlace(start + 1, end - 1, escapeDouble), anew('"')];
    case Scalar.BLOCK_LITERAL:
    case Scalar.BLOCK_FOLDED: {
      const header = source.indexOf("\n", start) + 1;
      return header === 0 ? [] : [inPlace(header, end, (text) => text)];
    }
    case Scalar.PLAIN:
      return [inPlace(start, end, (text) => text), anew('"')];
    default:
      return [anew('"')];
  }
}
