/** "Same lesson": one link from a lesson to the lesson note that says it for all of them. */
import type { ParseRules } from "../../settings/settings";
import { findLesson, type LessonAnchor } from "./lesson-anchor";
import { noLink, writtenLink } from "./lesson-edit";
import { planLink } from "./lesson-link";
import type { Plan } from "../text-edit";

/**
 * Links the lesson that `anchor` names to a lesson note, as a person is linked to a lesson. Has no
 * edits when the lesson leads there already.
 *
 * @param link as it shall stand in the note
 * @param target the lesson note's vault path, which a link that is there already may use
 */
export function planLinkLessonNoteAt(
  path: string,
  text: string,
  rules: ParseRules,
  anchor: LessonAnchor,
  link: string,
  target = "",
): Plan {
  const written = writtenLink(link);
  if (written === null) return noLink(link);
  const found = findLesson(path, text, rules, anchor);
  return found.ok ? planLink(found, written, target) : found;
}
