/** Lessons that name someone in plain words: each could be a link, if the person says so. */
import { compareNotes } from "../insights/debriefs";
import type { Lesson, Note, Span } from "../note";
import { createNameFinder } from "../people-proposals";
import type { PeopleDirectory, Person } from "../people-directory";
import { compareText } from "../text";

export interface LinkProposal {
  readonly path: string;
  readonly date: string | null;
  readonly debrief: string | null;
  readonly lesson: Lesson;
  /** Where the name stands in the lesson's text. */
  readonly span: Span;
  /**
   * Who may be meant, those who were there first. More than one must be asked about, and is never
   * linked in bulk.
   */
  readonly candidates: readonly Person[];
}

export interface ProposalSources {
  readonly notes: readonly Note[];
  readonly people: PeopleDirectory;
}

/**
 * What could be linked, the newest note first: one proposal for each name in a lesson that does not
 * link any of those who go by it. Names inside links are left alone, and so is a person's own note.
 * O(text), after O(names) once.
 *
 * @param about only names that this person goes by
 */
export function proposeLinks(
  { notes, people }: ProposalSources,
  about: Person | null = null,
): readonly LinkProposal[] {
  const find = createNameFinder(people.everyone);
  const mayName = about === null ? () => true : namer(about);
  const proposals: LinkProposal[] = [];
  for (const note of [...notes].sort(compareNotes)) {
    if (note.lessonNote !== null) continue;
    for (const lesson of note.lessons) {
      if (!mayName(lesson.text)) continue;
      proposals.push(...proposalsIn(note, lesson, find(lesson.text), people, about));
    }
  }
  return proposals;
}

/** The person whom the name can only mean, or null where that has to be asked. */
export function onlyCandidate({ candidates }: LinkProposal): Person | null {
  const [first, second] = candidates;
  return first === undefined || second !== undefined ? null : first;
}

function proposalsIn(
  note: Note,
  lesson: Lesson,
  found: ReturnType<ReturnType<typeof createNameFinder>>,
  people: PeopleDirectory,
  about: Person | null,
): readonly LinkProposal[] {
  if (found.length === 0) return [];
  const done = new Set(people.peopleOf(note, lesson).map(({ key }) => key));
  const there = new Set(people.participantsOf(note).map(({ key }) => key));
  const linked = linkedSpans(lesson);
  const { path, date, debrief } = note;
  return found.flatMap(({ span, people: meant }): LinkProposal[] => {
    if (about !== null && !meant.some(({ key }) => key === about.key)) return [];
    const isOwn = meant.some((person) => person.path === path);
    if (isOwn || meant.some(({ key }) => done.has(key))) return [];
    if (linked.some(({ start, end }) => span.start < end && start < span.end)) return [];
    // The second time that a lesson names somebody there is nothing more to ask.
    for (const { key } of meant) done.add(key);
    const candidates = [...meant].sort(
      (a, b) => Number(there.has(b.key)) - Number(there.has(a.key)) || compareText(a.key, b.key),
    );
    return [{ path, date, debrief, lesson, span, candidates }];
  });
}

/** Where the text shows links, in their order. */
function linkedSpans({ text, links }: Lesson): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { display } of links) {
    const start = display === "" ? -1 : text.indexOf(display, from);
    if (start === -1) continue;
    spans.push({ start, end: start + display.length });
    from = start + display.length;
  }
  return spans;
}

/** A quick look before names are searched for: is a word of theirs there at all? */
function namer({ name, aliases }: Person): (text: string) => boolean {
  const firsts = [name, ...aliases].map(
    (called) => fold(called).match(/[\p{L}\p{M}\p{N}]+/u)?.[0] ?? "",
  );
  const words = firsts.filter((word) => word !== "");
  return (text) => {
    const folded = fold(text);
    return words.some((word) => folded.includes(word));
  };
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
