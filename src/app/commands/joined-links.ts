/** Lessons of a form that were said to be the same as earlier ones: what their lines get for it. */
import { planInTurn } from "../../core/edit/compose";
import { anchorOf } from "../../core/edit/lessons/lesson-anchor";
import { planLinkLessonNoteAt } from "../../core/edit/lessons/link-lesson-note";
import type { Plan } from "../../core/edit/text-edit";
import { createLinkResolver } from "../../core/link-resolver";
import type { Lesson } from "../../core/note";
import { parseNote } from "../../core/parse/parse-note";
import { isReworded } from "../../core/repeats/wording";
import { baseName, foldText } from "../../core/text";
import type { CommandContext } from "./context";
import { followWording } from "./judge";
import { linkToNote, unlinkable } from "./note-link";

/**
 * Sentences that were said to be the same as an earlier lesson, as they were then; each with the
 * lesson note of that one, or null where it has none.
 */
export type Joined = ReadonlyMap<string, string | null>;

export interface JoinedLinks {
  /** Links what can be linked; the rest is written all the same. */
  readonly plan: (text: string) => Plan;
  /** What was not linked in the text that was planned last, in one sentence; `""` for nothing. */
  readonly left: () => string;
}

export function joinedLinks(
  context: CommandContext,
  path: string,
  paths: readonly string[],
  joined: Joined,
): JoinedLinks {
  const resolver = createLinkResolver([...paths, path]);
  let reasons: string[] = [];

  function linkOne(text: string, sentence: string, target: string): Plan {
    const { lessons } = parseNote(path, text, context.settings);
    const lesson = findSaid(lessons, sentence, joined);
    if (lesson === null) return { ok: false, reason: `no lesson says “${sentence}” any more.` };
    if (!paths.includes(target)) return { ok: false, reason: "it is not there any more." };
    const link = linkToNote(context.links, resolver, target, path);
    if (link === null) return { ok: false, reason: unlinkable(baseName(target)) };
    const anchor = anchorOf(lessons, lesson);
    return planLinkLessonNoteAt(path, text, context.settings, anchor, link, target);
  }

  const steps = [...joined].flatMap(([sentence, target]) =>
    target === null
      ? []
      : [
          (text: string): Plan => {
            const plan = linkOne(text, sentence, target);
            if (plan.ok) return plan;
            reasons.push(`A lesson was not linked to “${baseName(target)}”: ${plan.reason}`);
            return { ok: true, edits: [] };
          },
        ],
  );
  return {
    plan(text) {
      reasons = [];
      return planInTurn(text, steps);
    },
    left: () => reasons.join(" "),
  };
}

/** Takes decisions along that were made before the last words of a lesson were typed. */
export async function followJoined(
  context: CommandContext,
  path: string,
  text: string,
  joined: Joined,
): Promise<void> {
  const { lessons } = parseNote(path, text, context.settings);
  const { notes } = context.index.snapshot();
  const isSaid = (said: string) =>
    notes.some((note) => note.lessons.some(({ sentence }) => foldText(sentence) === said));
  for (const sentence of joined.keys()) {
    const lesson = findSaid(lessons, sentence, joined);
    if (lesson !== null) await followWording(context, sentence, lesson.sentence, isSaid);
  }
}

/** The lesson that says it, else the only one that may be it in other words. */
function findSaid(lessons: readonly Lesson[], sentence: string, joined: Joined): Lesson | null {
  const said = lessons.find((lesson) => foldText(lesson.sentence) === foldText(sentence));
  if (said !== undefined) return said;
  const others = new Set([...joined.keys()].map(foldText));
  const close = lessons.filter(
    (lesson) =>
      !others.has(foldText(lesson.sentence)) &&
      isReworded(foldText(sentence), foldText(lesson.sentence)),
  );
  return close.length === 1 ? (close[0] ?? null) : null;
}
