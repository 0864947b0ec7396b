/** Everything that a person can ask for, bound to one application. */
import type { Kind } from "../../core/templates/kinds";
import type { Result } from "../../ports/result";
import type { CommandContext } from "./context";
import { insertTemplate } from "./insert-template";
import { linkNewPerson, linkPerson, type PersonChoice, type PersonLink } from "./link-person";
import type { LessonAddress } from "./lesson-address";
import { linkLessonNote } from "./link-lesson-note";
import { mergeLessonNotes } from "./merge-lesson-notes";
import { promoteRepeat, type Promotion } from "./promote";
import { renameLessonNote } from "./rename-lesson-note";
import { startNote } from "./start-note";
import { finishInterrupted, keepInterrupted, undoInterrupted, undoLast } from "./undo";

/** Each says what it did, or why it did nothing, by itself. */
export interface Commands {
  startNote(kind: Kind, title: string): Promise<Result<{ readonly path: string }>>;
  insertTemplate(path: string, cursor: number, kind: Kind): Promise<Result<void>>;
  linkPerson(lesson: LessonAddress, person: PersonChoice): Promise<Result<PersonLink>>;
  linkNewPerson(lesson: LessonAddress, name: string): Promise<Result<PersonLink>>;
  promoteRepeat(promotion: Promotion): Promise<Result<{ readonly path: string }>>;
  linkLessonNote(lesson: LessonAddress, lessonNote: string): Promise<Result<void>>;
  mergeLessonNotes(keep: string, gone: string): Promise<Result<{ readonly path: string }>>;
  renameLessonNote(path: string, title: string): Promise<Result<{ readonly path: string }>>;
  undoLast(): Promise<Result<void>>;
  /** For operations in `AppState.interrupted`, by id. */
  finishInterrupted(id: string): Promise<Result<void>>;
  undoInterrupted(id: string): Promise<Result<void>>;
  keepInterrupted(id: string): Promise<Result<void>>;
}

export function createCommands(context: CommandContext): Commands {
  return {
    startNote: (kind, title) => startNote(context, kind, title),
    insertTemplate: (path, cursor, kind) => insertTemplate(context, path, cursor, kind),
    linkPerson: (lesson, person) => linkPerson(context, lesson, person),
    linkNewPerson: (lesson, name) => linkNewPerson(context, lesson, name),
    promoteRepeat: (promotion) => promoteRepeat(context, promotion),
    linkLessonNote: (lesson, lessonNote) => linkLessonNote(context, lesson, lessonNote),
    mergeLessonNotes: (keep, gone) => mergeLessonNotes(context, keep, gone),
    renameLessonNote: (path, title) => renameLessonNote(context, path, title),
    undoLast: () => undoLast(context),
    finishInterrupted: (id) => finishInterrupted(context, id),
    undoInterrupted: (id) => undoInterrupted(context, id),
    keepInterrupted: (id) => keepInterrupted(context, id),
  };
}
