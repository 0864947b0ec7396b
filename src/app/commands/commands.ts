/** Everything that a person can ask for, bound to one application. */
import type { Kind } from "../../core/templates/kinds";
import type { HandStatus } from "../../core/edit/lesson-notes/set-status";
import type { TestedAnchor } from "../../core/edit/lessons/set-verdict";
import type { SettledQuestion } from "../../core/insights/settled-questions";
import type { Verdict } from "../../core/note";
import type { Person } from "../../core/people-directory";
import type { OpenPromise } from "../../core/people-page/promises";
import type { QuickLesson } from "../../core/quick/parse-quick";
import type { Judgement } from "../../core/repeats/judgements";
import type { NoteDecision } from "../../core/rollup/note-judgements";
import type { Result } from "../../ports/result";
import type { Earlier } from "../earlier";
import { addVerdict, type GivenVerdict, setVerdict } from "./add-verdict";
import { completeLesson, type LessonParts } from "./complete-lesson";
import type { CommandContext } from "./context";
import { createPerson } from "./create-person";
import { customiseTemplate } from "./customise-template";
import type { DebriefWish } from "./draft-debrief";
import { createFormCommands, type FormCommands } from "./form-commands";
import {
  copyRollup,
  exportToFile,
  exportToNote,
  type ExportWish,
  type FileFormat,
} from "./export-rollup";
import { insertSection, insertTemplate } from "./insert-template";
import { keepPromise } from "./keep-promise";
import { linkNewPerson, linkPerson, type PersonChoice, type PersonLink } from "./link-person";
import type { LessonAddress } from "./lesson-address";
import { linkLessonNote } from "./link-lesson-note";
import { createRowCommands, type RowCommands } from "./row-commands";
import { linkProposals } from "./link-proposals";
import type { Decided } from "./judge";
import { mergeLessonNotes } from "./merge-lesson-notes";
import { promoteRepeat, type Promotion } from "./promote";
import { type QuickTarget, quickTarget, type SavedLesson, saveQuickLesson } from "./quick-lesson";
import { renameLessonNote } from "./rename-lesson-note";
import { notSame, sameAsEarlier } from "./same-as-earlier";
import { type AnyPerson, answerPerson, answerRelapse, decidePair } from "./review-answers";
import { reopenQuestion, settleQuestion } from "./settle-question";
import { startNote } from "./start-note";
import { finishInterrupted, keepInterrupted, undoInterrupted, undoLast } from "./undo";
import type { Answer } from "./way-back";
import { withdrawFromNote } from "./withdraw-from-note";
import { withdrawJudgement } from "./withdraw-judgement";
import { unlinkPerson } from "./unlink-person";

/** Each says what it did, or why it did nothing, by itself. */
export interface Commands extends FormCommands, RowCommands {
  startNote(
    kind: Kind,
    title: string,
    wish?: Omit<DebriefWish, "title">,
  ): Promise<Result<{ readonly path: string }>>;
  insertTemplate(path: string, cursor: number, kind: Kind): Promise<Result<void>>;
  insertSection(path: string, cursor: number, kind: Kind): Promise<Result<void>>;
  /** By the id of a built-in kind. */
  customiseTemplate(kind: string): Promise<Result<{ readonly path: string }>>;
  linkPerson(lesson: LessonAddress, person: PersonChoice): Promise<Result<PersonLink>>;
  linkNewPerson(lesson: LessonAddress, name: string): Promise<Result<PersonLink>>;
  unlinkPerson(lesson: LessonAddress, person: Pick<Person, "key" | "name">): Promise<Result<void>>;
  /** Every plain name that can only mean one person; with a key, those of that person alone. */
  linkProposals(about: string | null): Promise<Result<void>>;
  promoteRepeat(promotion: Promotion): Promise<Result<{ readonly path: string }>>;
  linkLessonNote(lesson: LessonAddress, lessonNote: string): Promise<Result<void>>;
  createPerson(name: string): Promise<Result<{ readonly path: string }>>;
  /** `text` is the lesson's sentence; with an address its line is linked to the lesson note, if any. */
  sameAsEarlier(
    text: string,
    earlier: Earlier,
    address: LessonAddress | null,
  ): Promise<Result<Decided>>;
  notSame(text: string, earlier: Earlier): Promise<Result<Decided>>;
  mergeLessonNotes(keep: string, gone: string): Promise<Result<{ readonly path: string }>>;
  renameLessonNote(path: string, title: string): Promise<Result<{ readonly path: string }>>;
  /** Where a quick lesson goes at this moment. */
  quickTarget(): Promise<Result<QuickTarget>>;
  /** Into today’s note or the inbox, as the settings say, or into the note at `into`. */
  saveQuickLesson(lesson: QuickLesson, into?: string): Promise<Result<SavedLesson>>;
  addVerdict(path: string, given: GivenVerdict): Promise<Result<void>>;
  /** Null takes the verdict away. */
  setVerdict(path: string, line: TestedAnchor, verdict: Verdict | null): Promise<Result<void>>;
  completeLesson(lesson: LessonAddress, parts: LessonParts): Promise<Result<void>>;
  /** Ticks the box of a promise. */
  keepPromise(promise: Pick<OpenPromise, "path" | "promise">): Promise<Result<void>>;
  exportToNote(path: string, wish: ExportWish): Promise<Result<{ readonly path: string }>>;
  exportToFile(format: FileFormat, wish: ExportWish): Promise<Result<{ readonly path: string }>>;
  copyRollup(wish: ExportWish): Promise<Result<void>>;
  /** Whether two lessons say the same, by their sentences. */
  decidePair(pair: readonly [string, string], same: boolean): Promise<Result<Answer>>;
  answerPerson(lesson: LessonAddress, person: AnyPerson): Promise<Result<Answer>>;
  /** Nothing is written into a note: the question is not asked again until this is taken back. */
  settleQuestion(question: Omit<SettledQuestion, "date">): Promise<Result<Answer>>;
  reopenQuestion(question: SettledQuestion): Promise<Result<Decided>>;
  /** What becomes of a lesson that relapsed, and what happened, in words of the person's own. */
  answerRelapse(lessonNote: string, status: HandStatus, text: string): Promise<Result<Answer>>;
  withdrawJudgement(judgement: Judgement): Promise<Result<Decided>>;
  /** The same where a lesson note says it. */
  withdrawFromNote(decision: NoteDecision): Promise<Result<Decided>>;
  undoLast(): Promise<Result<void>>;
  /** For operations in `AppState.interrupted`, by id. */
  finishInterrupted(id: string): Promise<Result<void>>;
  undoInterrupted(id: string): Promise<Result<void>>;
  keepInterrupted(id: string): Promise<Result<void>>;
}

export function createCommands(context: CommandContext): Commands {
  return {
    ...createFormCommands(context),
    ...createRowCommands(context),
    startNote: (kind, title, wish) => startNote(context, kind, title, wish),
    insertTemplate: (path, cursor, kind) => insertTemplate(context, path, cursor, kind),
    insertSection: (path, cursor, kind) => insertSection(context, path, cursor, kind),
    customiseTemplate: (kind) => customiseTemplate(context, kind),
    linkPerson: (lesson, person) => linkPerson(context, lesson, person),
    linkNewPerson: (lesson, name) => linkNewPerson(context, lesson, name),
    unlinkPerson: (lesson, person) => unlinkPerson(context, lesson, person),
    linkProposals: (about) => linkProposals(context, about),
    promoteRepeat: (promotion) => promoteRepeat(context, promotion),
    linkLessonNote: (lesson, lessonNote) => linkLessonNote(context, lesson, lessonNote),
    createPerson: (name) => createPerson(context, name),
    sameAsEarlier: (text, earlier, address) => sameAsEarlier(context, text, earlier, address),
    notSame: (text, earlier) => notSame(context, text, earlier),
    mergeLessonNotes: (keep, gone) => mergeLessonNotes(context, keep, gone),
    renameLessonNote: (path, title) => renameLessonNote(context, path, title),
    quickTarget: () => quickTarget(context),
    saveQuickLesson: (lesson, into) => saveQuickLesson(context, lesson, into),
    addVerdict: (path, given) => addVerdict(context, path, given),
    setVerdict: (path, line, verdict) => setVerdict(context, path, line, verdict),
    completeLesson: (lesson, parts) => completeLesson(context, lesson, parts),
    keepPromise: (promise) => keepPromise(context, promise),
    exportToNote: (path, wish) => exportToNote(context, path, wish),
    exportToFile: (format, wish) => exportToFile(context, format, wish),
    copyRollup: (wish) => copyRollup(context, wish),
    decidePair: (pair, same) => decidePair(context, pair, same),
    answerPerson: (lesson, person) => answerPerson(context, lesson, person),
    answerRelapse: (lessonNote, status, text) => answerRelapse(context, lessonNote, status, text),
    settleQuestion: (question) => settleQuestion(context, question),
    reopenQuestion: (question) => reopenQuestion(context, question),
    withdrawJudgement: (judgement) => withdrawJudgement(context, judgement),
    withdrawFromNote: (decision) => withdrawFromNote(context, decision),
    undoLast: () => undoLast(context),
    finishInterrupted: (id) => finishInterrupted(context, id),
    undoInterrupted: (id) => undoInterrupted(context, id),
    keepInterrupted: (id) => keepInterrupted(context, id),
  };
}
