/** People of one name, told apart. */
import type { PersonRef } from "./note";
import { folderOf, foldText } from "./text";

type Named = Pick<PersonRef, "key" | "name">;

/**
 * Where somebody is who shares a name with others of these: the folder of the note, `/` for the
 * vault's own, or that there is no note. Null for whoever has the name alone. O(people).
 */
export function createNamesakes(people: Iterable<Named>): (person: Named) => string | null {
  const keys = new Map<string, Set<string>>();
  for (const { key, name } of people) {
    const folded = foldText(name);
    const known = keys.get(folded);
    if (known === undefined) keys.set(folded, new Set([key]));
    else known.add(key);
  }
  return ({ key, name }) => {
    if ((keys.get(foldText(name))?.size ?? 0) < 2) return null;
    if (!key.endsWith(".md")) return "no note";
    return folderOf(key) || "/";
  };
}

/** The name, with what tells the person from others of it: `Sarah Lind (Customers)`. */
export function createPersonLabels(people: Iterable<Named>): (person: Named) => string {
  const placeOf = createNamesakes(people);
  return (person) => {
    const place = placeOf(person);
    return place === null ? person.name : `${person.name} (${place})`;
  };
}
