/** Plans for the source of one lesson. */
import type { Lesson } from "../note";
import { findFrontmatter } from "../parse/frontmatter";
import { wholeLink } from "../parse/inline-link";
import { planInProperty } from "./lesson-property-edit";
import type { Plan } from "./text-edit";
import { endOfText } from "./text-end";

const NO_TEXT: Plan = { ok: false, reason: "This lesson has no text that a link could follow." };

/**
 * Adds a person's link to a lesson: one space after the end of its text, on its last wrapped line,
 * before trailing tags, block id, comments and inline fields, inside the brackets of a bracketed
 * field. Has no edits when the lesson links that person already.
 *
 * @param text the note that `lesson` was read from
 * @param link as it shall stand: `[[Sarah Lind]]` or `[Sarah](Sarah%20Lind.md)`
 * @param target another way of writing the link's target (a vault path) that means the same person
 */
export function planLinkPerson(text: string, lesson: Lesson, link: string, target = ""): Plan {
  const ref = wholeLink(link);
  if (ref === null || ref.target === "" || /[\p{Cc}\p{Cs}]/u.test(link)) {
    return { ok: false, reason: `${JSON.stringify(link)} is not a link to a note.` };
  }
  if (linksTo(lesson, [ref.target, target])) return { ok: true, edits: [] };

  const { start, end } = lesson.span;
  const bodyStart = findFrontmatter(text)?.bodyStart ?? 0;
  if (start < bodyStart) return planInProperty(text, lesson, link);

  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  if (/^[ \t>]*\|/u.test(text.slice(lineStart, start))) {
    const reason = `The lesson in line ${lesson.line} stands in a table, where a link could break the row. Add it by hand.`;
    return { ok: false, reason };
  }
  const length = endOfText(text.slice(start, end));
  if (length === 0) return NO_TEXT;
  const at = start + length;
  return { ok: true, edits: [{ span: { start: at, end: at }, expected: "", text: ` ${link}` }] };
}

/** True when a link of the lesson has one of these targets: without case, with `.md` or not. */
export function linksTo(lesson: Pick<Lesson, "links">, targets: readonly string[]): boolean {
  const wanted = new Set(targets.filter((target) => target !== "").map(foldTarget));
  return lesson.links.some((link) => wanted.has(foldTarget(link.target)));
}

function foldTarget(target: string): string {
  return target.normalize("NFC").toLowerCase().replace(/\.md$/u, "");
}
