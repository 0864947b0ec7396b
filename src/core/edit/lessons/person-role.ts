/** A person who taught or showed a lesson (`from`), or whom it is about. */
import type { PersonRole } from "../../note";
import { isMore } from "./body-proof";
import type { FoundLesson } from "./lesson-anchor";
import { leadsTo, type WrittenLink } from "./lesson-edit";
import { planField } from "./lesson-field";
import type { Plan } from "../text-edit";

/**
 * Adds `- from:: [[Elif Demir]]` as a detail of a lesson in a list, else `[from:: [[Elif Demir]]]`
 * behind its text. Has no edits when the lesson has that person in that role; refuses when it has
 * them in the other one.
 *
 * @param target another way of writing the link's target (a vault path) that means the same person
 */
export function planRole(
  found: FoundLesson,
  link: WrittenLink,
  target: string,
  role: Exclude<PersonRole, "with">,
): Plan {
  const { lesson, reading } = found;
  const isPerson = leadsTo([link.ref.target, target]);
  const held = lesson.links.filter((one) => one.role !== null && isPerson(one));
  if (held.some((one) => one.role === role)) return { ok: true, edits: [] };
  const [other] = held;
  if (other !== undefined) {
    const reason = `${other.display} is linked to this lesson as “${other.role ?? ""}” already. Remove that link first.`;
    return { ok: false, reason };
  }
  const [key] = reading.rules.keys[role];
  if (key === undefined) {
    return { ok: false, reason: `No field stands for “${role}”. Name one in the settings.` };
  }
  const wanted = { ...link.ref, role };
  return planField(found, {
    key,
    value: link.source,
    isTrue: (after) =>
      isMore(lesson.links, after.links, [wanted]) &&
      after.cue === lesson.cue &&
      after.move === lesson.move &&
      after.check === lesson.check,
    mayRelink: (around, links) => isMore(around.links, links, [wanted]),
  });
}
