/** The links in the body of a note: in its blocks as the parser reads them, and in what it hides. */
import type { Span } from "../../note";
import type { PlacedBlock } from "../lessons/block-places";
import { type LinkPlace, linksIn } from "./link-places";

/** Before the opening of a formula that fills lines: quote marks, dashes, numbers, a task's box. */
const FORMULA = /^[\s>*+\-.)\d[\]x]*\$\$/u;

/**
 * Every link in the text of a body, in comments too, but none in code, in formulas, or in HTML that
 * fills lines: there the app reads none either. In order within a block. O(text).
 *
 * @param blocks as `placeBlocks` gives them
 */
export function bodyLinks(text: string, blocks: readonly PlacedBlock[]): readonly LinkPlace[] {
  return blocks.flatMap((block) =>
    stretchesOf(text, block).flatMap((spans) => {
      const raw = spans.map(({ start, end }) => text.slice(start, end)).join("\n");
      return inSource(linksIn(raw), spans);
    }),
  );
}

/** What is read as one text each: lines that belong together, and what is hidden between them. */
function stretchesOf(text: string, block: PlacedBlock): readonly (readonly Span[])[] {
  const { kind, pieces, place, callout } = block;
  switch (kind) {
    case "code":
    case "html":
    case "item":
    case "break":
      return [];
    case "quote":
      return callout === null ? [] : [[callout.title]];
    case "comment":
      return FORMULA.test(text.slice(place.start, place.end)) ? [] : [[place]];
    case "table":
      return [...pieces, ...between(pieces, place)].map((span) => [span]);
    default:
      return [pieces, ...between(pieces, place).map((span) => [span])];
  }
}

/** Line breaks and the marks of quotes and lists for the most part; comments now and then. */
function between(pieces: readonly Span[], place: Span): readonly Span[] {
  return pieces.map(({ end }, index) => ({
    start: end,
    end: pieces[index + 1]?.start ?? place.end,
  }));
}

/** Takes places in joined lines back to the note. An address never goes over the end of a line. */
function inSource(links: readonly LinkPlace[], spans: readonly Span[]): readonly LinkPlace[] {
  let index = 0;
  let before = 0;
  return links.map((link) => {
    const { start, end } = link.span;
    for (let span = spans[index]; span !== undefined; span = spans[index]) {
      const length = span.end - span.start;
      if (start - before <= length) break;
      before += length + 1;
      index++;
    }
    const by = (spans[index]?.start ?? 0) - before;
    return { ...link, span: { start: start + by, end: end + by } };
  });
}
