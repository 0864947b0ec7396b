/** Who is who in a vault: the answers that need every note. */
import type { LinkResolver } from "./link-resolver";
import type { Lesson, LinkRef, Note, PersonMention, PersonRef, PersonRole } from "./note";
import { baseName, compareText, foldAccents, foldText } from "./text";

/** Someone who can be picked: a person note, or a name that a `people` property lists. */
export interface Person {
  readonly key: string;
  readonly name: string;
  readonly path: string | null;
  readonly aliases: readonly string[];
}

/** The same note or lesson gets the same answer, worked out when it is first asked about. */
export interface PeopleDirectory {
  /** People linked in the lesson's text and details, in order, each once. */
  peopleOf(note: Note, lesson: Lesson): readonly PersonRef[];
  /** People of the note's `people` property, in order, each once. */
  participantsOf(note: Note): readonly PersonRef[];
  /** Whom a link in the note `source` leads to, or null: to a note that is nobody's, or to nowhere. */
  personOf(link: LinkRef, source: string): PersonRef | null;
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
    if (note.isPerson) people.set(note.path, toPerson(note));
  }

  /** The note of that name if it is in the vault, else someone without a note. */
  function look(target: string, source: string): Person {
    const path = resolver.resolve(target, source);
    return lookAt(target, path === null ? undefined : byPath.get(path));
  }

  function lookAt(target: string, note: Note | undefined): Person {
    return note === undefined ? toNamed(baseName(target).trim()) : toPerson(note);
  }

  // Links first: whom they list can be meant by a plain name, wherever that stands.
  const mentions = notes.flatMap(({ path, people: own, lessonNote }) =>
    [...own, ...(lessonNote?.people ?? [])].map((mention) => ({ mention, source: path })),
  );
  for (const { mention, source } of mentions) {
    if (mention.target === null) continue;
    const person = look(mention.target, source);
    if (!people.has(person.key)) people.set(person.key, person);
  }
  const whoIsCalled = createWhoIsCalled([...people.values()]);
  /** Whom the plain names mean that are no name of a note. */
  const meant = new Map<string, Person>();
  for (const { mention, source } of mentions) {
    if (mention.target !== null) continue;
    const person = mentioned(mention, source);
    if (person.path === null) people.set(person.key, people.get(person.key) ?? person);
    else meant.set(toNamed(mention.text).key, person);
  }

  function mentioned({ target, text }: PersonMention, source: string): Person {
    if (target !== null) return look(target, source);
    if (!text.includes("/")) return whoIsCalled(text) ?? toNamed(text);
    // A plain path means the person who is there, and no other note.
    const found = look(text, source);
    return people.has(found.key) ? found : toNamed(text);
  }

  function linked({ target, role }: LinkRef, note: Note | undefined): PersonRef | null {
    if (target === "") return null;
    const found = lookAt(target, note);
    const known = people.get(found.key) ?? meant.get(found.key);
    const person = known ?? (role === null ? null : found);
    return person === null ? null : toRef(person, role ?? "with");
  }

  function readLinks(note: Note, lesson: Lesson): Linked {
    let lessonNote: string | null = null;
    const refs: PersonRef[] = [];
    for (const link of lesson.links) {
      const path = resolver.resolve(link.target, note.path);
      const target = path === null ? undefined : byPath.get(path);
      if (target !== undefined && target.lessonNote !== null) lessonNote ??= path;
      const ref = linked(link, target);
      if (ref !== null) refs.push(ref);
    }
    return { source: note.path, people: unite(refs), lessonNote };
  }

  const links = new WeakMap<Lesson, Linked>();
  const participants = new WeakMap<Note, readonly PersonRef[]>();

  function linksOf(note: Note, lesson: Lesson): Linked {
    const known = links.get(lesson);
    if (known?.source === note.path) return known;
    const read = readLinks(note, lesson);
    links.set(lesson, read);
    return read;
  }

  return {
    everyone: [...people.values()].sort(
      (a, b) => compareText(foldText(a.name), foldText(b.name)) || compareText(a.key, b.key),
    ),
    peopleOf: (note, lesson) => (lesson.links.length === 0 ? NOBODY : linksOf(note, lesson).people),
    participantsOf(note) {
      if (note.people.length === 0) return NOBODY;
      const known = participants.get(note);
      if (known !== undefined) return known;
      const refs = unite(note.people.map((one) => toRef(mentioned(one, note.path), "with")));
      participants.set(note, refs);
      return refs;
    },
    personOf(link, source) {
      const path = resolver.resolve(link.target, source);
      return linked(link, path === null ? undefined : byPath.get(path));
    },
    lessonNoteOf: (note, lesson) =>
      lesson.links.length === 0 ? null : linksOf(note, lesson).lessonNote,
  };
}

const NOBODY: readonly PersonRef[] = [];

/** What the links of a lesson lead to. */
interface Linked {
  /** Path of the note in which they stand. */
  readonly source: string;
  readonly people: readonly PersonRef[];
  readonly lessonNote: string | null;
}

function toPerson(note: Note): Person {
  return { key: note.path, name: baseName(note.path), path: note.path, aliases: note.aliases };
}

/** Someone without a note. */
function toNamed(name: string): Person {
  return { key: `name:${foldText(name)}`, name, path: null, aliases: [] };
}

/**
 * Makes the answer to whom a plain name means: the one who has it as a name, else the one who has it
 * as a name or an alias, whatever its accents. Nobody is guessed: of several it means none. O(names)
 * when it is first asked, then O(1).
 */
function createWhoIsCalled(everyone: readonly Person[]): (name: string) => Person | null {
  let known: readonly [NamedPeople, NamedPeople] | null = null;
  return (name) => {
    known ??= gatherNames(everyone.filter(({ path }) => path !== null));
    const exact = known[0].get(foldText(name));
    return exact === undefined ? (known[1].get(foldAccents(name)) ?? null) : exact;
  };
}

/** Null stands for several. */
type NamedPeople = Map<string, Person | null>;

function gatherNames(everyone: readonly Person[]): readonly [NamedPeople, NamedPeople] {
  const exact: NamedPeople = new Map();
  const folded: NamedPeople = new Map();
  const add = (names: NamedPeople, name: string, person: Person): void => {
    names.set(name, names.has(name) && names.get(name) !== person ? null : person);
  };
  for (const person of everyone) {
    add(exact, foldText(person.name), person);
    for (const name of [person.name, ...person.aliases]) add(folded, foldAccents(name), person);
  }
  return [exact, folded];
}

function toRef({ key, name, path }: Person, role: PersonRole): PersonRef {
  return { key, name, path, role };
}

/** Each person once; a role that was written wins over the plain link. */
function unite(refs: readonly PersonRef[]): readonly PersonRef[] {
  if (refs.length < 2) return refs.length === 0 ? NOBODY : refs;
  const united = new Map<string, PersonRef>();
  for (const ref of refs) {
    const known = united.get(ref.key);
    if (known === undefined || (known.role === "with" && ref.role !== "with")) {
      united.set(ref.key, ref);
    }
  }
  return [...united.values()];
}
