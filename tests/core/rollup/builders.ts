import { createLinkResolver } from "../../../src/core/link-resolver";
import type { Lesson, LinkRef, Note } from "../../../src/core/note";
import { createPeopleDirectory, type PeopleDirectory } from "../../../src/core/people-directory";
import { groupLessons } from "../../../src/core/repeats/group";
import type { Judgement } from "../../../src/core/repeats/judgements";
import type { Rollup, Skipped, VaultNotes } from "../../../src/core/rollup/model";
import { buildRollup, toGroupInputs } from "../../../src/core/rollup/rollup";

const nowhere = { start: 0, end: 0 };

/** A lesson under a heading; say what matters. Its id needs the note, see `aNote`. */
export function aLesson(text: string, more: Partial<Lesson> = {}): Lesson {
  return {
    id: "",
    text,
    sentence: text,
    marks: [],
    line: 1,
    source: "heading",
    span: nowhere,
    links: [],
    kind: null,
    cue: null,
    move: null,
    check: null,
    ...more,
  };
}

export function aLink(target: string, more: Partial<LinkRef> = {}): LinkRef {
  return { target, display: target.slice(target.lastIndexOf("/") + 1), role: null, ...more };
}

/** A setback without properties; say what matters. Lessons get ids and lines by their order. */
export function aNote(path: string, more: Partial<Note> = {}): Note {
  const lessons = (more.lessons ?? []).map((lesson, i) => ({
    ...lesson,
    id: `${path}#${i}`,
    line: i + 1,
  }));
  return {
    path,
    debrief: "setback",
    date: null,
    people: [],
    setbacks: [],
    successes: [],
    level: null,
    outcome: null,
    lessonNote: null,
    verdicts: [],
    promises: [],
    history: [],
    isPerson: false,
    aliases: [],
    sections: [],
    frontmatter: null,
    invalidFrontmatter: false,
    diagnostics: [],
    ...more,
    lessons,
  };
}

export function aLessonNote(path: string, more: Partial<Note["lessonNote"]> = {}): Note {
  const lessonNote = {
    text: "Say back what was agreed.",
    marks: [],
    people: [],
    retired: false,
    review: null,
    not: [],
    cue: null,
    move: null,
    check: null,
    ...more,
  };
  return aNote(path, { debrief: null, lessonNote, people: lessonNote.people });
}

export function aPerson(path: string, aliases: readonly string[] = []): Note {
  return aNote(path, { debrief: null, isPerson: true, aliases });
}

export function peopleOf(notes: readonly Note[]): PeopleDirectory {
  return createPeopleDirectory(notes, createLinkResolver(notes.map(({ path }) => path)));
}

export function aVault(notes: readonly Note[], skipped: readonly Skipped[] = []): VaultNotes {
  return { notes, skipped };
}

/** Reads off the rollup as the application does. */
export function rollUp(
  notes: readonly Note[],
  judgements: readonly Judgement[] = [],
  skipped: readonly Skipped[] = [],
): Rollup {
  const people = peopleOf(notes);
  const grouping = groupLessons(toGroupInputs(notes, people), judgements);
  return buildRollup(aVault(notes, skipped), grouping, people);
}
