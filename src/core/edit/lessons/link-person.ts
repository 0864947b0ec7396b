/** "Link lesson to person" as one plan: from the text under the lock to edits that are shown true. */
import type { PersonRole } from "../../note";
import type { ParseRules } from "../../settings/settings";
import { findLesson, type LessonAnchor } from "./lesson-anchor";
import { noLink, writtenLink } from "./lesson-edit";
import { planLink } from "./lesson-link";
import { planRole } from "./person-role";
import type { Plan } from "../text-edit";

/**
 * Adds a person's link to the lesson that `anchor` names: behind its text, or, with a role, as a
 * detail of its own. The result is read again: the note has the same lessons and the same
 * properties, and this one lesson one link more; else a refusal.
 *
 * @param link as it shall stand in the note: `[[Sarah Lind]]` or `[Sarah](Sarah%20Lind.md)`
 * @param target the person's vault path, which a link that is there already may use
 */
export function planLinkPersonAt(
  path: string,
  text: string,
  rules: ParseRules,
  anchor: LessonAnchor,
  link: string,
  target = "",
  role: PersonRole = "with",
): Plan {
  const written = writtenLink(link);
  if (written === null) return noLink(link);
  const found = findLesson(path, text, rules, anchor);
  if (!found.ok) return found;
  return role === "with"
    ? planLink(found, written, target)
    : planRole(found, written, target, role);
}
