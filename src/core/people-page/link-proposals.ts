/** Lessons that name someone in plain words: each could be a link, if the person says so. */
import { namedLessonsOf } from "../named-lessons";
import type { Lesson, Note, Span } from "../note";
import type { PersonProposal } from "../people-proposals";
import { isSurelyName } from "../plain-names";
import type { PeopleDirectory, Person } from "../people-directory";
import { compareText } from "../text";

export interface LinkProposal {
  readonly path: string;
  readonly date: string | null;
  readonly debrief: string | null;
  readonly outcome: string | null;
  readonly lesson: Lesson;
  /** Where the name stands in the lesson's text. */
  readonly span: Span;
  /** Who may be meant, those who were there first. More than one must be asked about. */
  readonly candidates: readonly Person[];
  /** False where it may be a plain word that only looks like a name. */
  readonly isSure: boolean;
}

export interface ProposalSources {
  readonly notes: readonly Note[];
  readonly people: PeopleDirectory;
}

/**
 * What could be linked, the newest note first: one proposal for each name in a lesson that does not
 * link any of those who go by it. Names inside links are left alone, and so is a person's own note.
 * O(lessons that name somebody), after `namedLessonsOf` once a vault.
 *
 * @param about only names that this person goes by
 */
export function proposeLinks(
  { notes, people }: ProposalSources,
  about: Person | null = null,
): readonly LinkProposal[] {
  return [...namedLessonsOf(notes, people)].flatMap(([lesson, { note, names }]) =>
    proposalsIn(note, lesson, names, people, about),
  );
}

/**
 * The person whom the name can only mean, or null where that has to be asked: what is linked in bulk
 * is never a guess.
 */
export function onlyCandidate({ candidates, isSure }: LinkProposal): Person | null {
  const [first, second] = candidates;
  return first === undefined || second !== undefined || !isSure ? null : first;
}

function proposalsIn(
  note: Note,
  lesson: Lesson,
  found: readonly PersonProposal[],
  people: PeopleDirectory,
  about: Person | null,
): readonly LinkProposal[] {
  const done = new Set(people.peopleOf(note, lesson).map(({ key }) => key));
  const there = new Set(people.participantsOf(note).map(({ key }) => key));
  const { path, date, debrief, outcome } = note;
  return found.flatMap(({ span, people: meant }): LinkProposal[] => {
    if (about !== null && !meant.some(({ key }) => key === about.key)) return [];
    const isOwn = meant.some((person) => person.path === path);
    if (isOwn || meant.some(({ key }) => done.has(key))) return [];
    // The second time that a lesson names somebody there is nothing more to ask.
    for (const { key } of meant) done.add(key);
    const candidates = [...meant].sort(
      (a, b) => Number(there.has(b.key)) - Number(there.has(a.key)) || compareText(a.key, b.key),
    );
    const isSure = isSurelyName(lesson.text, span);
    return [{ path, date, debrief, outcome, lesson, span, candidates, isSure }];
  });
}
