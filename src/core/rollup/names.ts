/** The names that must not make two lessons alike. */
import type { Lesson, Note } from "../note";
import type { PeopleDirectory, Person } from "../people-directory";
import { baseName, compareText, foldText } from "../text";

/** Answers for one vault. */
export type NamesOf = (note: Note, lesson: Lesson) => readonly string[];

/** Two letters or fewer are too likely to be a word. */
const SHORTEST_NAME = 3;

/**
 * Makes the answer to: which names may stand in this lesson's text? Those of the people linked in
 * the lesson and of the note's own `people`: name, aliases, the text of the links to them, and the
 * first word of a name of several words. In order of letters, each once.
 */
export function createNamesOf(people: PeopleDirectory): NamesOf {
  const everyone = new Map(people.everyone.map((person) => [person.key, person]));
  return (note, lesson) => {
    const names = new Set<string>();
    const known = new Set<string>();
    for (const { key, name } of [
      ...people.peopleOf(note, lesson),
      ...people.participantsOf(note),
    ]) {
      for (const called of namesOf(everyone.get(key), name)) {
        names.add(called);
        known.add(foldText(called));
      }
    }
    for (const { target, display } of lesson.links) {
      if (known.has(foldText(baseName(target)))) names.add(display);
    }
    return [...names].sort(compareText);
  };
}

function namesOf(person: Person | undefined, name: string): readonly string[] {
  const names = [name, ...(person?.aliases ?? [])];
  return names.flatMap((full) => {
    const [first = "", ...rest] = full.trim().split(/\s+/u);
    return rest.length > 0 && first.length >= SHORTEST_NAME ? [full, first] : [full];
  });
}
