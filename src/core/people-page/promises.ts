/** What is promised to people and by them, as debriefs have it. */
import type { LinkResolver } from "../link-resolver";
import type { Note, PersonRef, PromiseLine } from "../note";
import type { PeopleDirectory } from "../people-directory";
import { baseName, compareText, foldText } from "../text";

export interface OpenPromise {
  readonly promise: PromiseLine;
  /** The debrief that holds it. */
  readonly path: string;
  readonly date: string | null;
  /** Its day is over. */
  readonly isLate: boolean;
}

/** Open promises by the key of the person they are made to, or who made them. */
export type PromisesByPerson = ReadonlyMap<string, readonly OpenPromise[]>;

/**
 * Every promise that is not kept yet, with those whom its line links; without a link it is that of
 * the one person of its debrief, and nobody's where there are several. The most pressing first: by
 * day, then those without one, the oldest debrief first. O(promises log promises).
 *
 * @param today `YYYY-MM-DD`
 */
export function openPromises(
  notes: readonly Note[],
  people: PeopleDirectory,
  links: LinkResolver,
  today: string,
): PromisesByPerson {
  const byPerson = new Map<string, OpenPromise[]>();
  for (const note of notes) {
    for (const promise of note.promises) {
      if (promise.isKept) continue;
      const { path, date } = note;
      const isLate = promise.due !== null && promise.due < today;
      for (const key of keysOf(promise, note, people, links)) {
        const known = byPerson.get(key);
        const open = { promise, path, date, isLate };
        if (known === undefined) byPerson.set(key, [open]);
        else known.push(open);
      }
    }
  }
  for (const open of byPerson.values()) open.sort(comparePressing);
  return byPerson;
}

function keysOf(
  { links: linked }: PromiseLine,
  note: Note,
  people: PeopleDirectory,
  links: LinkResolver,
): ReadonlySet<string> {
  const named = linked.map(({ target }) => {
    return links.resolve(target, note.path) ?? `name:${foldText(baseName(target).trim())}`;
  });
  if (named.length > 0) return new Set(named);
  const there: readonly PersonRef[] = people.participantsOf(note);
  return new Set(there.length === 1 ? there.map(({ key }) => key) : []);
}

function comparePressing(a: OpenPromise, b: OpenPromise): number {
  const [x, y] = [a.promise, b.promise];
  return (
    Number(x.due === null) - Number(y.due === null) ||
    compareText(x.due ?? "", y.due ?? "") ||
    compareText(a.date ?? "", b.date ?? "") ||
    compareText(a.path, b.path) ||
    x.line - y.line
  );
}
