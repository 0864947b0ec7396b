/** What links call people: the words after the bar are a name of theirs too. */
import type { LinkRef, Note } from "../note";
import type { PeopleDirectory } from "../people-directory";
import { baseName, foldText } from "../text";

export interface LinkedPeople {
  readonly notes: readonly Note[];
  readonly people: PeopleDirectory;
}

/** By the key of the person; where they differ from the name of the note. O(links). */
export function linkWordsOf({
  notes,
  people,
}: LinkedPeople): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, Set<string>>();
  for (const note of notes) {
    for (const link of linksIn(note)) {
      const { target, display } = link;
      if (foldText(display) === foldText(baseName(target))) continue;
      const key = people.personOf(link, note.path)?.key;
      if (key === undefined) continue;
      const known = words.get(key);
      if (known === undefined) words.set(key, new Set([display]));
      else known.add(display);
    }
  }
  return new Map([...words].map(([key, own]) => [key, [...own]]));
}

function* linksIn({ people, lessonNote, lessons, promises }: Note): Generator<LinkRef> {
  for (const { target, text } of [...people, ...(lessonNote?.people ?? [])]) {
    if (target !== null) yield { target, display: text, role: null };
  }
  for (const { links } of [...lessons, ...promises]) yield* links;
}
