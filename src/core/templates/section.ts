/**
 * "Insert template as section": a template's body as one section of another note, a daily note say. The
 * note's properties stay as they are, and so does what its lines mean: the section stands below all
 * that the section around it says, so that no line of it comes to stand under a lesson heading.
 */
import { applyEdits, type TextEdit } from "../edit/text-edit";
import type { Section } from "../note";
import { scanBlocks } from "../parse/blocks";
import { findFrontmatter } from "../parse/frontmatter";
import { Headings } from "../parse/headings";
import { readSections } from "../parse/outline";
import type { Insertion } from "./insert";
import { bodyOf, countHeadings, IN_CODE, placeFor } from "./insert-place";
import type { Rendered } from "./render";

const DEEPEST = 6;

/**
 * Puts the body below the text of the section that the cursor stands in, under a heading of its own
 * one level deeper, its headings one deeper again. In a section of lessons it comes after it.
 *
 * @param title text of the heading
 * @param lessonHeadings headings that make lessons of what is below them
 */
export function planInsertSection(
  text: string,
  cursor: number,
  rendered: Rendered,
  title: string,
  lessonHeadings: readonly string[],
): Insertion {
  const refuse = (reason: string): Insertion => ({ plan: { ok: false, reason }, cursor });
  const body = bodyOf(rendered, findFrontmatter(rendered.text)?.bodyStart ?? 0);
  if (body.text === "") return refuse("The template has no text below its properties.");
  const { at, level } = placeOf(text, cursor, lessonHeadings);
  const place = placeFor(text, at);
  const deeper = withLevel(body, level + 1);
  const head = `${"#".repeat(level)} ${title}\n\n`;
  const lines = (head + deeper.text).replace(/\r?\n/gu, place.lineBreak);
  const edit: TextEdit = {
    span: { start: place.at, end: place.at },
    expected: "",
    text: place.before + lines + place.after,
  };
  const applied = applyEdits(text, [edit]);
  if (!applied.ok) return refuse(applied.reason);
  const added = countHeadings(head + body.text);
  if (countHeadings(applied.text) !== countHeadings(text) + added) return refuse(IN_CODE);
  const before = (head + deeper.text.slice(0, deeper.cursor)).replace(/\r?\n/gu, place.lineBreak);
  const start = place.at + place.before.length;
  return { plan: { ok: true, edits: [edit] }, cursor: start + before.length };
}

/** The end of the text that the cursor's section has of its own, and the new heading's level. */
function placeOf(text: string, cursor: number, lessonHeadings: readonly string[]) {
  const bodyStart = findFrontmatter(text)?.bodyStart ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const blocks = scanBlocks(text, bodyStart, 1);
  const sections = readSections(text, blocks, new Headings(text, lessonHeadings));
  const around = sections.filter(
    ({ headingSpan, bodySpan }) => headingSpan.start <= cursor && cursor <= bodySpan.end,
  );
  // Where one section ends another begins: the cursor stands in the later one.
  const inner = around.filter((section) => !endsAt(section, cursor, around));
  const lessons = inner.find(({ isLessons }) => isLessons);
  if (lessons !== undefined) {
    return { at: contentEnd(text, lessons.bodySpan.end, bodyStart), level: lessons.level };
  }
  const own = inner.at(-1);
  const next = sections.find(({ headingSpan }) => headingSpan.start > cursor);
  const end = next?.headingSpan.start ?? text.length;
  const level = own === undefined ? 2 : Math.min(DEEPEST - 1, own.level + 1);
  return { at: contentEnd(text, end, bodyStart), level };
}

function endsAt(section: Section, cursor: number, around: readonly Section[]): boolean {
  return (
    section.bodySpan.end === cursor &&
    around.some(({ headingSpan }) => headingSpan.start === cursor)
  );
}

/** Just behind the last character before `end` that is seen. */
function contentEnd(text: string, end: number, from: number): number {
  return from + text.slice(from, end).trimEnd().length;
}

/** The headings of a body shifted, so that its highest ones have `level`; none is deeper than 6. */
function withLevel(body: Rendered, level: number): Rendered {
  const blocks = scanBlocks(body.text, 0, 1);
  const headings = blocks.filter((block) => block.kind === "heading" && block.parent === -1);
  const highest = headings.reduce((least, block) => Math.min(least, block.level), DEEPEST);
  const edits = headings.flatMap((block): TextEdit[] => {
    const wanted = Math.min(DEEPEST, block.level + level - highest);
    const piece = block.pieces[0];
    if (piece === undefined || block.pieces.length > 1) return [];
    const start = body.text.lastIndexOf("\n", piece.start - 1) + 1;
    const marks = /^ {0,3}(#{1,6})[ \t]/u.exec(body.text.slice(start, piece.start))?.[1];
    // Without marks it is underlined: one line says the same at any level.
    const span =
      marks === undefined
        ? { start, end: block.end }
        : {
            start: body.text.indexOf("#", start),
            end: body.text.indexOf("#", start) + marks.length,
          };
    const heading = body.text.slice(piece.start, piece.end);
    const sign = "#".repeat(wanted);
    const expected = body.text.slice(span.start, span.end);
    return [{ span, expected, text: marks === undefined ? `${sign} ${heading}` : sign }];
  });
  const applied = applyEdits(body.text, edits);
  if (!applied.ok) return body;
  const grown = edits
    .filter(({ span }) => span.end <= body.cursor)
    .reduce((sum, edit) => sum + edit.text.length - edit.expected.length, 0);
  return { text: applied.text, cursor: body.cursor + grown };
}
