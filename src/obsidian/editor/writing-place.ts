/** What kind of place a cursor is in: found by asking what a link would be that stood there. */
import { linkSpansIn } from "../../core/edit/links/link-spans";
import { textOf } from "../../core/parse/block";
import { scanBlocks } from "../../core/parse/blocks";
import { parseNote } from "../../core/parse/parse-note";
import type { ParseRules } from "../../core/settings/settings";

/**
 * `lesson`: in a lesson or its details, in any note. `people`: in the list of a note's people.
 * `debrief`: elsewhere in the text of a debrief.
 */
export type WritingPlace = "lesson" | "people" | "debrief";

/** No note has this name. */
const PROBE = "debrief probe 5f0c2c1e";
const NO_KEYS: ReadonlySet<string> = new Set();

/**
 * The place of `text` from `start` to `end`, or null where no link of ours belongs: code, formulas,
 * comments, links, addresses, other properties, and notes that are no debrief. O(text).
 */
export function writingPlace(
  path: string,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  rules: ParseRules,
): WritingPlace | null {
  const probed = text.slice(0, start) + `[[${PROBE}]]` + text.slice(end);
  const note = parseNote(path, probed, rules);
  if (note.frontmatter !== null && start < note.frontmatter.block.end) {
    const isQuoted = /["']/.test(text.charAt(start - 1));
    const quoted = isQuoted ? probed : text.slice(0, start) + `"[[${PROBE}]]"` + text.slice(end);
    const { people } = isQuoted ? note : parseNote(path, quoted, rules);
    return people.some(({ target }) => target === PROBE) ? "people" : null;
  }
  const bodyStart = note.frontmatter?.bodyStart ?? 0;
  if (isInLink(text, bodyStart, start)) return null;
  const leads = ({ target }: { readonly target: string }) => target === PROBE;
  if (note.lessons.some((lesson) => lesson.links.some(leads))) return "lesson";
  if (note.debrief === null) return null;
  const block = blockAround(probed, bodyStart, start);
  return block !== null && block.links.some(({ link }) => leads(link)) ? "debrief" : null;
}

/** A link in the shown words of another link would end it. */
function isInLink(text: string, bodyStart: number, at: number): boolean {
  const block = blockAround(text, bodyStart, at);
  return block?.links.some((link) => link.start < block.at && block.at < link.end) ?? false;
}

/** The block of text around a place, the place in its joined lines, and its links. */
function blockAround(text: string, bodyStart: number, at: number) {
  const block = scanBlocks(text, bodyStart, 1).find(
    ({ kind, pieces }) =>
      kind !== "code" &&
      kind !== "html" &&
      kind !== "comment" &&
      pieces.some((piece) => piece.start <= at && at <= piece.end),
  );
  if (block === undefined) return null;
  let before = 0;
  for (const { start, end } of block.pieces) {
    if (at <= end) {
      before += Math.max(0, at - start);
      break;
    }
    before += end - start + 1;
  }
  return { at: before, links: linkSpansIn(textOf(text, block.pieces), NO_KEYS, 0) };
}
