/** Somebody who was looked at or chosen a while ago, as the vault has them now. */
import type { Person } from "../people-directory";
import { baseName, foldText } from "../text";

/**
 * The person of a key or a name: where their note was moved, at its new place; else whoever has that
 * key; else the only one who is called so, with a note that is new or gone since. Null for nobody,
 * and where several are called so. O(people).
 *
 * @param movedTo where the note is now that was at a path
 */
export function followPerson(
  known: string,
  everyone: readonly Person[],
  movedTo: (path: string) => string = (path) => path,
): Person | null {
  const path = known.includes("/") && !known.endsWith(".md") ? `${known}.md` : known;
  const moved = movedTo(path);
  const there =
    everyone.find(({ key }) => key === moved) ?? everyone.find(({ key }) => key === path);
  if (there !== undefined) return there;
  const name = foldText(known.startsWith("name:") ? known.slice("name:".length) : baseName(path));
  const [only, other] = everyone.filter((person) => foldText(person.name) === name);
  return only !== undefined && other === undefined ? only : null;
}
