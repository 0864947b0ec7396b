/** Every edit of lessons in the body and in properties, with what each note gives occasion to. */
import { planAddDetail } from "../../src/core/edit/lessons/add-detail";
import { planAddLesson } from "../../src/core/edit/lessons/add-lesson";
import { planAddVerdict } from "../../src/core/edit/lessons/add-verdict";
import { anchorOf, type LessonAnchor } from "../../src/core/edit/lessons/lesson-anchor";
import { planLinkLessonNoteAt } from "../../src/core/edit/lessons/link-lesson-note";
import { planLinkPersonAt } from "../../src/core/edit/lessons/link-person";
import type { Plan } from "../../src/core/edit/text-edit";
import { planUnlinkAt } from "../../src/core/edit/lessons/unlink";
import type { Lesson, Note } from "../../src/core/note";
import { parseNote } from "../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import type { EditKind, Judgement, Trial } from "./edit-trial";

const RULES = DEFAULT_SETTINGS;
const PERSON = "[[Ann Example]]";
const LESSON_NOTE = "[[Restore the dream first]]";
const NEW_LESSON = "Pause before you answer.";
const CHECK = "they say what they hope for";
const ORDER = ["What happened", "Lessons", "Lessons tested"];
const VERDICT = {
  verdict: "held",
  link: LESSON_NOTE,
  target: "",
  remark: "indecision was gone",
} as const;
/** Enough of a note to meet each form in it. */
const MOST = 12;

export const LESSON_KINDS: readonly EditKind[] = [
  onLessons("link a person", linked("Ann Example"), (path, text, anchor) =>
    planLinkPersonAt(path, text, RULES, anchor, PERSON),
  ),
  onLessons("link who taught it", linked("Ann Example"), (path, text, anchor) =>
    planLinkPersonAt(path, text, RULES, anchor, PERSON, "", "from"),
  ),
  onLessons("link a lesson note", linked("Restore the dream first"), (path, text, anchor) =>
    planLinkLessonNoteAt(path, text, RULES, anchor, LESSON_NOTE),
  ),
  onLessons("add a check", checked, (path, text, anchor) =>
    planAddDetail(path, text, RULES, anchor, "check", CHECK),
  ),
  unlinking(),
  onNote("add a lesson", lessonAdded, (path, text) =>
    planAddLesson(path, text, RULES, NEW_LESSON, ORDER),
  ),
  onNote("add a verdict", sameLessons, (path, text) =>
    planAddVerdict(path, text, RULES, VERDICT, ORDER),
  ),
];

/** What the note says before and after, and the place of the lesson that was edited. */
type Judge = (before: Note, after: Note, index: number) => string | null;

function onLessons(
  name: string,
  judge: Judge,
  plan: (path: string, text: string, anchor: LessonAnchor) => Plan,
): EditKind {
  return {
    name,
    trials: (path, text) =>
      parseNote(path, text, RULES)
        .lessons.slice(0, MOST)
        .map((lesson, index) => lessonTrial(path, lesson, index, judge, plan)),
  };
}

function lessonTrial(
  path: string,
  { text: what }: Lesson,
  index: number,
  judge: Judge,
  plan: (path: string, text: string, anchor: LessonAnchor) => Plan,
): Trial {
  return {
    what: `on “${what.slice(0, 60)}”`,
    plan(text) {
      const { lessons } = parseNote(path, text, RULES);
      const lesson = lessons[index];
      if (lesson === undefined) return { ok: false, reason: "The lesson is gone." };
      return plan(path, text, anchorOf(lessons, lesson));
    },
    judge: (before, after) => judged(path, before, after, (was, is) => judge(was, is, index)),
  };
}

function unlinking(): EditKind {
  return {
    name: "unlink",
    trials: (path, text) =>
      parseNote(path, text, RULES)
        .lessons.slice(0, MOST)
        .flatMap((lesson, index) =>
          [...new Set(lesson.links.map(({ target }) => target))]
            .filter((target) => target !== "")
            .map((target) =>
              lessonTrial(path, lesson, index, unlinked(target), (at, now, anchor) =>
                planUnlinkAt(at, now, RULES, anchor, [target]),
              ),
            ),
        ),
  };
}

function onNote(
  name: string,
  judge: (before: Note, after: Note) => string | null,
  plan: (path: string, text: string) => Plan,
): EditKind {
  return {
    name,
    trials: (path) => [
      {
        what: "in the note",
        plan: (text) => plan(path, text),
        judge: (before, after) => judged(path, before, after, judge),
      },
    ],
  };
}

function judged(
  path: string,
  before: string,
  after: string,
  judge: (was: Note, is: Note) => string | null,
): Judgement {
  if (before === after) return "right";
  const [was, is] = [parseNote(path, before, RULES), parseNote(path, after, RULES)];
  const wrong =
    JSON.stringify(besides(was)) === JSON.stringify(besides(is))
      ? judge(was, is)
      : "the rest of the note has changed";
  return wrong === null ? "right" : { wrong };
}

/** The lesson says what it said, or that and the link's name, and links to one more. */
function linked(target: string): Judge {
  return (was, is, index) => {
    const [old, now] = [was.lessons[index], is.lessons[index]];
    if (old === undefined || now === undefined) return "the lesson is gone";
    if (!now.links.some((link) => link.target === target)) return "the link is not there";
    if (now.links.length !== old.links.length + 1) return "another link has changed";
    if (!now.text.replace(` ${target}`, "").startsWith(old.text)) {
      return "the lesson says something else";
    }
    return othersChanged(was, is, index);
  };
}

function unlinked(target: string): Judge {
  return (was, is, index) => {
    const [old, now] = [was.lessons[index], is.lessons[index]];
    if (old === undefined || now === undefined) return "the lesson is gone";
    const isGone = (other: string) => other.toLowerCase() === target.toLowerCase();
    if (now.links.some((link) => isGone(link.target))) return "the link is still there";
    const kept = old.links.filter((link) => !isGone(link.target)).length;
    return now.links.length === kept ? othersChanged(was, is, index) : "another link has changed";
  };
}

function checked(was: Note, is: Note, index: number): string | null {
  const [old, now] = [was.lessons[index], is.lessons[index]];
  if (old === undefined || now?.text !== old.text) return "the lesson says something else";
  return now.check === CHECK ? othersChanged(was, is, index) : "the check is not there";
}

function lessonAdded(was: Note, is: Note): string | null {
  const place = is.lessons.findIndex(({ text }) => text === NEW_LESSON);
  if (place === -1) return "the lesson is not there";
  const others = is.lessons.filter((_, index) => index !== place);
  return sameLessons(was, { ...is, lessons: others });
}

function sameLessons(was: Note, is: Note): string | null {
  const say = (note: Note) => JSON.stringify(note.lessons.map(statement));
  return say(was) === say(is) ? null : "another lesson has changed";
}

function othersChanged(was: Note, is: Note, index: number): string | null {
  const others = (note: Note) => ({
    ...note,
    lessons: note.lessons.filter((_, at) => at !== index),
  });
  return sameLessons(others(was), others(is));
}

function statement({ text, source, cue, move, check }: Lesson) {
  return { text, source, cue, move, check };
}

function besides(note: Note) {
  const { debrief, date, people, setbacks, successes, level, outcome, lessonNote } = note;
  return { debrief, date, people, setbacks, successes, level, outcome, lessonNote };
}
