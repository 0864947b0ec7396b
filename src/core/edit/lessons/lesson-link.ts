/** A link behind the text of a lesson: to one who is in it, or to the note that it became. */
import type { Lesson } from "../../note";
import { isMore, proveEdits } from "./body-proof";
import type { FoundLesson } from "./lesson-anchor";
import { follow, leadsTo, movedBy, objectionTo, type WrittenLink } from "./lesson-edit";
import { isAround, placeOf } from "./lesson-place";
import { planInProperty } from "./lesson-property-edit";
import { seenText } from "./seen-text";
import type { Plan, TextEdit } from "../text-edit";

const WOULD_CHANGE_MORE: Plan = {
  ok: false,
  reason: "The link would change more than this lesson, so nothing was written. Add it by hand.",
};

/**
 * Adds a link one space behind the text of a lesson: on its last wrapped line, before tags, block id,
 * comments and inline fields, inside the brackets of a bracketed field. Has no edits when the lesson
 * leads to that note already. The result is read again: this lesson has one link more, and so have
 * those around it at most; else a refusal.
 *
 * @param target another way of writing the link's target (a vault path) that means the same note
 */
export function planLink(found: FoundLesson, link: WrittenLink, target: string): Plan {
  const { reading, lesson, index } = found;
  if (lesson.links.some(leadsTo([link.ref.target, target]))) return { ok: true, edits: [] };
  const place = placeOf(reading, lesson);
  const isTrue = (edits: readonly TextEdit[]) => {
    const proven = proveEdits(reading, edits, {
      changed: index,
      mayRelink: (other, links) =>
        isAround(reading, other, place) && isMore(other.links, links, [link.ref]),
    });
    const after = proven?.changed ?? null;
    return after !== null && isLinked(lesson, after, link);
  };
  const rewrite = (raw: string) => follow(raw, link.source, "text");
  if (place.block === -1) return planInProperty(reading.body.text, lesson, rewrite, isTrue);
  const seen = seenText(reading, lesson, place);
  const objection = objectionTo(reading, lesson, seen);
  if (objection !== null) return { ok: false, reason: objection };
  const edits = movedBy(rewrite(seen), lesson.span.start);
  return edits.length > 0 && isTrue(edits) ? { ok: true, edits } : WOULD_CHANGE_MORE;
}

/** The same lesson with one more link, whose words stand in it. */
function isLinked(before: Lesson, after: Lesson, { ref, shown }: WrittenLink): boolean {
  const keepsStructure =
    before.sentence !== after.sentence ||
    (before.cue === after.cue && before.move === after.move && before.check === after.check);
  return (
    keepsStructure &&
    after.line === before.line &&
    isMore(before.links, after.links, [ref]) &&
    hasInserted(before.text, after.text, ` ${shown}`)
  );
}

/** True when `after` is `before` with `added` somewhere in it. O(after). */
function hasInserted(before: string, after: string, added: string): boolean {
  if (after.length !== before.length + added.length) return false;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length && before.at(-1 - end) === after.at(-1 - end)) end++;
  for (let at = after.indexOf(added); at !== -1 && at <= start; at = after.indexOf(added, at + 1)) {
    if (before.length - at <= end) return true;
  }
  return false;
}
