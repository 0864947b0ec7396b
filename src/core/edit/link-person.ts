/** "Link lesson to person" as one plan: from the text under the lock to edits that are shown true. */
import type { Lesson, Note } from "../note";
import { parseNote } from "../parse/parse-note";
import type { ParseRules } from "../settings/settings";
import { planLinkPerson } from "./lesson-edit";
import { applyEdits, type Plan } from "./text-edit";

/** How a lesson is found again in a note that may have changed meanwhile. */
export interface LessonAnchor {
  readonly lessonId: string;
}

const GONE =
  "This lesson is not there any more: the note has changed. Open it and try again on the lesson as it is now.";
const WOULD_CHANGE_MORE =
  "The link would change more than this lesson, so nothing was written. Add it by hand.";

/**
 * Adds a person's link to the lesson that `anchor` names. The result is read again: the note has
 * the same lessons and the same properties, and this one lesson one link more; else a refusal.
 *
 * @param link as it shall stand in the note
 * @param target the person's vault path, which a link that is there already may use
 */
export function planLinkPersonAt(
  path: string,
  text: string,
  rules: ParseRules,
  anchor: LessonAnchor,
  link: string,
  target = "",
): Plan {
  const before = parseNote(path, text, rules);
  const index = before.lessons.findIndex((lesson) => lesson.id === anchor.lessonId);
  const lesson = before.lessons[index];
  if (lesson === undefined) return { ok: false, reason: GONE };

  const plan = planLinkPerson(text, lesson, link, target);
  if (!plan.ok || plan.edits.length === 0) return plan;
  const applied = applyEdits(text, plan.edits);
  if (!applied.ok) return applied;
  const after = parseNote(path, applied.text, rules);
  const linked = after.lessons[index];
  const isTrue =
    linked !== undefined &&
    sameBesides(before, after, index) &&
    linked.line === lesson.line &&
    linked.source === lesson.source &&
    linked.links.length === lesson.links.length + 1 &&
    isLinked(applied.text, linked, link);
  return isTrue ? plan : { ok: false, reason: WOULD_CHANGE_MORE };
}

/** The same plan once more finds nothing to do. */
function isLinked(text: string, lesson: Lesson, link: string): boolean {
  const again = planLinkPerson(text, lesson, link);
  return again.ok && again.edits.length === 0;
}

/** True when two readings differ at most in the lesson at `index`. */
function sameBesides(before: Note, after: Note, index: number): boolean {
  const others = (note: Note) => note.lessons.filter((_, at) => at !== index).map(statement);
  const rest = ({ debrief, date, people, setbacks, successes, level, outcome }: Note) => {
    return { debrief, date, people, setbacks, successes, level, outcome };
  };
  return (
    before.lessons.length === after.lessons.length &&
    JSON.stringify(others(before)) === JSON.stringify(others(after)) &&
    JSON.stringify(rest(before)) === JSON.stringify(rest(after)) &&
    before.sections.length === after.sections.length &&
    before.invalidFrontmatter === after.invalidFrontmatter
  );
}

/** What a lesson says itself; a lesson around it counts its links too, and rightly gains one. */
function statement({ text, line, source }: Lesson) {
  return { text, line, source };
}
