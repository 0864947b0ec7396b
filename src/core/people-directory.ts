/** Who is who in a vault: the answers that need every note. */
import type { LinkResolver } from "./link-resolver";
import type { Lesson, LinkRef, Note, PersonMention, PersonRef, PersonRole } from "./note";
import { baseName, compareText, foldText } from "./text";

/** Someone who can be picked: a person note, or a name that a `people` property lists. */
export interface Person {
  readonly key: string;
  readonly name: string;
  readonly path: string | null;
  readonly aliases: readonly string[];
}

export interface PeopleDirectory {
  /** People linked in the lesson's text and details, in order, each once. */
  peopleOf(note: Note, lesson: Lesson): readonly PersonRef[];
  /** People of the note's `people` property, in order, each once. */
  participantsOf(note: Note): readonly PersonRef[];
  /** Path of the lesson note that the lesson links to, or null. */
  lessonNoteOf(note: Note, lesson: Lesson): string | null;
  /** Everyone, by name. */
  readonly everyone: readonly Person[];
}

/**
 * Reads off who is a person: notes that stand for one, whoever a `people` property lists, and links
 * that were given a role. O(notes + links).
 */
export function createPeopleDirectory(
  notes: readonly Note[],
  resolver: LinkResolver,
): PeopleDirectory {
  const byPath = new Map<string, Note>();
  const people = new Map<string, Person>();
  for (const note of notes) {
    byPath.set(note.path, note);
    if (note.isPerson) people.set(note.path, personOf(note));
  }

  /** The note of that name if it is in the vault, else someone without a note. */
  function look(target: string, source: string): Person {
    const path = resolver.resolve(target, source);
    const note = path === null ? undefined : byPath.get(path);
    if (note !== undefined) return personOf(note);
    const name = baseName(target).trim();
    return { key: `name:${foldText(name)}`, name, path: null, aliases: [] };
  }

  function mentioned(mention: PersonMention, source: string): Person {
    const found = look(mention.target ?? mention.text, source);
    // A plain name means the person of that name, and no other note that happens to have it.
    if (mention.target !== null || found.path === null || people.has(found.key)) return found;
    const name = mention.text;
    return { key: `name:${foldText(name)}`, name, path: null, aliases: [] };
  }

  for (const note of notes) {
    for (const mention of [...note.people, ...(note.lessonNote?.people ?? [])]) {
      const person = mentioned(mention, note.path);
      if (!people.has(person.key)) people.set(person.key, person);
    }
  }

  function linked(link: LinkRef, source: string): Person | null {
    if (link.target === "") return null;
    const person = look(link.target, source);
    return people.get(person.key) ?? (link.role === null ? null : person);
  }

  return {
    everyone: [...people.values()].sort(
      (a, b) => compareText(foldText(a.name), foldText(b.name)) || compareText(a.key, b.key),
    ),
    peopleOf(note, lesson) {
      return unite(
        lesson.links.flatMap((link) => {
          const person = linked(link, note.path);
          return person === null ? [] : [toRef(person, link.role ?? "with")];
        }),
      );
    },
    participantsOf(note) {
      return unite(note.people.map((mention) => toRef(mentioned(mention, note.path), "with")));
    },
    lessonNoteOf(note, lesson) {
      for (const link of lesson.links) {
        const path = resolver.resolve(link.target, note.path);
        const lessonNote = path === null ? null : (byPath.get(path)?.lessonNote ?? null);
        if (lessonNote !== null) return path;
      }
      return null;
    },
  };
}

function personOf(note: Note): Person {
  return { key: note.path, name: baseName(note.path), path: note.path, aliases: note.aliases };
}

function toRef({ key, name, path }: Person, role: PersonRole): PersonRef {
  return { key, name, path, role };
}

/** Each person once; a role that was written wins over the plain link. */
function unite(refs: readonly PersonRef[]): readonly PersonRef[] {
  const united = new Map<string, PersonRef>();
  for (const ref of refs) {
    const known = united.get(ref.key);
    if (known === undefined || (known.role === "with" && ref.role !== "with")) {
      united.set(ref.key, ref);
    }
  }
  return [...united.values()];
}
